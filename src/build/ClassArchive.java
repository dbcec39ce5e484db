import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the archive of classes with which the program starts in half the time: an AOT cache from Java 25 on, a class data
 * archive before. The build runs it last. It belongs to the Java that made it and to the folder of the jars. Without an
 * archive all works, slower, so that no failure here fails the build.
 *
 * <p>At the end it leaves the file {@code built}, by which the launchers know that the build has run to its end.
 */
final class ClassArchive {

    private static final String MAIN = "dev.frameworkadvisor.cli.Main";
    private final Path app;
    private final Path work;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ClassArchive(Path app, Path work) {
        this.app = app;
        this.work = work;
    }

    /** @param args the folder of the jar, which has its libraries in {@code lib} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path app = Path.of(args[0]).toRealPath();
        Path work = Files.createTempDirectory("class-archive");
        try {
            new ClassArchive(app, work).make();
        } finally {
            delete(work);
        }
        Files.writeString(app.resolve("built"), "");
    }

    private void make() throws IOException, InterruptedException {
        try (Stream<Path> old = Files.list(app)) {
            old.filter(it -> it.getFileName().toString().startsWith("classes-")).forEach(ClassArchive::delete);
        }
        Path archive = app.resolve("classes-" + System.getProperty("java.version"));
        String shop = "examples/online-shop.yaml";
        if (Runtime.version().feature() >= 25) {
            run(List.of("-XX:AOTCacheOutput=" + archive + ".aot"), "recommend", shop);
            return;
        }
        // What a recommendation loads, and what the rule compiler does for edited rules.
        Path edited = work.resolve("rules");
        copy(Path.of("rules"), edited);
        Files.writeString(edited.resolve("edit.drl"), "package advice\n");
        var classes = new LinkedHashSet<String>();
        List<List<String>> runs = List.of(List.of("recommend", shop), List.of("recommend", "--format", "json", shop),
                List.of("recommend", shop, "--rules", edited.toString()));
        for (List<String> run : runs) {
            Path list = work.resolve("classes");
            run(List.of("-Xshare:auto", "-XX:DumpLoadedClassList=" + list), run.toArray(String[]::new));
            // Left out is the compiler's own compiler, which crashes the archiving on version 17, and what rules have become.
            // Later versions number the classes of a run.
            Files.readAllLines(list).stream().filter(line -> !line.contains("org/eclipse/") && !line.contains(" source: "))
                    .forEach(line -> classes.add(line.replaceFirst(" id: [0-9]*$", "")));
        }
        Path list = Files.write(work.resolve("all"), classes);
        run(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive + ".jsa"));
    }

    /** Runs Java with the class path of the launchers, which the archive is bound to, and nothing printed. */
    private void run(List<String> options, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java, "-Xlog:disable"));
        command.addAll(options);
        command.addAll(List.of("-cp", app.resolve("framework-advisor.jar") + File.pathSeparator + app.resolve("lib") + File.separator + "*"));
        if (arguments.length > 0) {
            command.add(MAIN);
            command.addAll(List.of(arguments));
        }
        var builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
        builder.start().waitFor();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
