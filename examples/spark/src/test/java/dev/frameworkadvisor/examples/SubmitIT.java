package dev.frameworkadvisor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar by {@code spark-submit}, on a small cluster: two executors, each a process of its own with Spark's
 * class path and no more.
 */
class SubmitIT {

    private static final Path LIB = Path.of("target/lib");
    private static final Pattern OF_TESTS =
            Pattern.compile("(junit|assertj|surefire|opentest4j|apiguardian|byte-buddy).*");

    @TempDir
    private Path folder;
    private Path log;

    /** A Spark home has little more than its jars. */
    @BeforeEach
    void install() throws IOException {
        log = folder.resolve("log");
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            if (Files.isRegularFile(jar) && !Files.exists(LIB.resolve(name)) && !OF_TESTS.matcher(name).matches()) {
                Files.createSymbolicLink(jars.resolve(name), jar);
            }
        }
    }

    /** Before the folder is deleted: its links lead out of it. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("spark/jars"))) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
        }
    }

    @Test
    void executorThatIsKilledIsReplacedAndEachRowIsWrittenOnce() throws Exception {
        List<byte[]> lines = new Projects().lines(20_000);
        Path file = Projects.write(lines, folder.resolve("projects.jsonl"));
        Path output = folder.resolve("rows");
        Process submit = submit("--conf", "spark.sql.files.maxPartitionBytes=1m", "--conf",
                "spark.sql.files.openCostInBytes=1m", "--", file.toString(), output.toString(), "--to", "jsonl",
                "--rules", "../../rules");
        boolean killed = killExecutor(submit, output);
        assertThat(submit.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(submit.exitValue()).as(Files.readString(log)).isZero();
        assertThat(killed).as("an executor was at work").isTrue();
        assertThat(Files.readString(log)).contains("Lost executor", "19,800 rows, 1,600 of them with an error");
        List<String> rows = rows(output);
        assertThat(rows).hasSize(19_800).doesNotHaveDuplicates();
    }

    /** So nothing has to be renamed, and it does not matter which jar comes first. */
    @Test
    void noClassIsInOurJarsAndInSparks() throws IOException {
        Set<String> shared = classes(LIB);
        assertThat(shared).hasSizeGreaterThan(1000);
        shared.retainAll(classes(folder.resolve("spark/jars")));
        assertThat(shared).isEmpty();
    }

    private static Set<String> classes(Path jars) throws IOException {
        var classes = new TreeSet<String>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path file : files.toList()) {
                try (var jar = new JarFile(file.toFile())) {
                    jar.stream().map(JarEntry::getName).filter(it -> it.endsWith(".class"))
                            .filter(it -> !it.endsWith("module-info.class")).forEach(classes::add);
                }
            }
        }
        return classes;
    }

    /** Kills one executor as soon as a task has written something, while others have not. */
    private static boolean killExecutor(Process submit, Path output) throws Exception {
        while (submit.isAlive()) {
            var executor = submit.descendants().filter(it -> it.info().commandLine().orElse("")
                    .contains("CoarseGrainedExecutorBackend")).findFirst();
            if (executor.isPresent() && parts(output).anyMatch(it -> it.toFile().length() > 0)) {
                return executor.get().destroyForcibly();
            }
            Thread.sleep(50);
        }
        return false;
    }

    private static Stream<Path> parts(Path output) {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(it -> it.getFileName().toString().startsWith("part-")).toList().stream();
        } catch (IOException | java.io.UncheckedIOException e) {
            // Not there yet, or moved at this moment.
            return Stream.empty();
        }
    }

    private Process submit(String... options) throws IOException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", folder.resolve("spark/jars") + "/*", "org.apache.spark.deploy.SparkSubmit",
                "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false",
                "--class", RecommendJob.class.getName(), "--jars", jars()));
        for (String option : options) {
            command.add(option.equals("--") ? "target/framework-advisor-spark.jar" : option);
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return process.start();
    }

    private static String jars() throws IOException {
        try (Stream<Path> files = Files.list(LIB)) {
            return files.map(Path::toString).collect(Collectors.joining(","));
        }
    }

    private static List<String> rows(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            var rows = new ArrayList<String>();
            for (Path file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                rows.addAll(Files.readAllLines(file));
            }
            return rows;
        }
    }
}
