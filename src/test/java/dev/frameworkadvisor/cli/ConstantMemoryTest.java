package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A batch takes no more memory at its end than at its beginning. Runs for minutes, so only when asked: {@code mvn test -Dtest=ConstantMemoryTest -Dlines=1000000}. */
@EnabledIfSystemProperty(named = "lines", matches = "[0-9]+")
class ConstantMemoryTest {

    private static final int HEAP_MEGABYTES = 96;
    private static final List<String> FACTS = RandomProjects.of(Advisor.standard().facts(), 5_000, new Random(1)).stream().map(ConstantMemoryTest::facts).toList();

    @Test
    void aMillionLinesFitIntoASmallHeap() throws IOException, InterruptedException {
        int lines = Integer.getInteger("lines");
        Path errors = Files.createTempFile("batch", ".txt");
        Process batch = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "batch").redirectError(errors.toFile()).start();
        var writer = new Thread(() -> write(batch, lines));
        writer.start();
        long begun = System.nanoTime();
        try (var out = new BufferedReader(new InputStreamReader(batch.getInputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            for (int i = 0; i < lines; i++) {
                String line = out.readLine();
                if (line == null) {
                    fail("ended with " + batch.waitFor() + " before line " + i + ": " + Files.readString(errors));
                }
                assertThat(line).startsWith("{\"name\":\"project " + i + "\",\"verdict\":");
                if (i % Math.max(1, lines / 10) == 0 || i == lines - 1) {
                    System.out.printf("%,9d lines, %,6.0f a second, %s%n", i + 1, (i + 1) / ((System.nanoTime() - begun) / 1e9), memory(batch));
                }
            }
            assertThat(out.readLine()).isNull();
        } finally {
            batch.destroy();
        }
        assertThat(batch.waitFor()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
    }

    private static void write(Process batch, int lines) {
        try (var in = new BufferedWriter(new OutputStreamWriter(batch.getOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            for (int i = 0; i < lines; i++) {
                in.write("{\"name\":\"project " + i + "\",\"facts\":" + FACTS.get(i % FACTS.size()) + "}\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String facts(Project project) {
        return project.answers().entrySet().stream().map(it -> "\"" + it.getKey() + "\":\"" + it.getValue().word() + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    /** What the process takes of the machine, at most so far; Linux tells. */
    private static String memory(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status) ? "" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
    }
}
