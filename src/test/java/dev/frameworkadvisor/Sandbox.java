package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A folder that looks like a fresh clone, in which the commands of a page run without a shell. */
final class Sandbox {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path folder;
    private int code;

    /** @param folder does not exist yet; commands may reach its parent */
    Sandbox(Path folder) throws IOException {
        this.folder = folder;
        for (String copied : List.of("examples", "rules", "pom.xml", "src/main/resources")) {
            copy(Path.of(copied), folder.resolve(copied));
        }
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Creates a file that must not exist yet, or appends to one that must. */
    void write(String file, String text, boolean append) throws IOException {
        Path path = folder.resolve(file);
        assertThat(Files.exists(path)).as(file + " exists").isEqualTo(append);
        Files.createDirectories(path.getParent());
        Files.writeString(path, append ? Files.readString(path) + "\n" + text : text);
    }

    /** Replaces a text that the file must hold exactly once. */
    void replace(String file, String before, String after) throws IOException {
        String text = read(file);
        assertThat(text).as(file).containsOnlyOnce(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    /** What a command prints, on either stream. */
    String run(String command, boolean mustSucceed) throws Exception {
        String[] words = WORD.matcher(command).results().map(Sandbox::word).toArray(String[]::new);
        String printed = switch (words[0]) {
            case "./advise" -> advise(Arrays.copyOfRange(words, 1, words.length));
            case "java" -> java(folder.resolve(words[words.length - 1]));
            case "cp" -> {
                copy(folder.resolve(words[2]), folder.resolve(words[3]));
                yield "";
            }
            // The sandbox is a copy of the main branch.
            case "git" -> {
                copy(Path.of("rules"), folder.resolve(words[words.length - 2]).resolve("rules"));
                code = 0;
                yield "";
            }
            case "echo" -> code + "\n";
            // Maven runs this very test.
            case "mvn" -> {
                code = 0;
                yield "[INFO] BUILD SUCCESS\n";
            }
            default -> throw new AssertionError("this command has no stand-in here: " + command);
        };
        if (mustSucceed) {
            assertThat(code).as(command + "\n" + printed).isZero();
        }
        return printed;
    }

    private String advise(String[] arguments) {
        String[] here = Stream.of(arguments).map(this::located).toArray(String[]::new);
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        code = Main.run(here, new ByteArrayInputStream(new byte[0]), out, out, Map.of());
        return printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    /** An argument that names a file, as a path that works from any folder. */
    private String located(String argument) {
        Path path = folder.resolve(argument);
        return !argument.startsWith("-") && Files.exists(path) ? path.toString() : argument;
    }

    /** Compiles and runs one file, as {@code java FILE} does. */
    private String java(Path file) throws Exception {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes);
        int problems = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, "-d", classes.toString(),
                "-cp", System.getProperty("java.class.path"), "-Xlint:all,-classfile,-processing", "-Werror", file.toString());
        assertThat(problems).isZero();
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            String name = file.getFileName().toString().replace(".java", "");
            Method main = loader.loadClass(name).getMethod("main", String[].class);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            main.invoke(null, (Object) new String[0]);
            code = 0;
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    /** A clone has no build folders. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !from.relativize(file).toString().matches("(.*/)?target(/.*)?")).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
