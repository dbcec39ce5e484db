package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.frameworkadvisor.engine.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not files, and more of them than anybody has: a clear error, and soon. */
@DisabledOnOs(OS.WINDOWS)
class SpecialFilesTest {

    @TempDir
    private Path folder;
    private Path rules;

    @BeforeEach
    void writeRules() {
        rules = folder.resolve("rules");
        RulesFolder.in(rules).facts("Warm").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend", "batch", "whatif", "interview"})
    void aProjectIsNoPipe(String command) throws Exception {
        Path pipe = pipe(folder.resolve("project.yaml"));
        assertThat(refused(ExitCode.PROJECT, command, pipe.toString()).err()).startsWith(pipe + "  is a pipe or a device, not a file\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend", "batch"})
    void aProjectIsNoDevice(String command) {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertThat(refused(ExitCode.PROJECT, command, "/dev/zero").err()).startsWith("/dev/zero  is a pipe or a device, not a file\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend", "batch"})
    void aProjectIsNoFolder(String command) {
        assertThat(refused(ExitCode.PROJECT, command, folder.toString()).err()).startsWith(folder + "  is a folder, not a file\n");
    }

    @Test
    void aLinkToItselfIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("loop.yaml"), folder.resolve("loop.yaml"));
        assertThat(refused(ExitCode.PROJECT, "recommend", link.toString()).err()).startsWith(link + "  cannot be read");
    }

    @Test
    void aFolderThatHoldsItselfIsReadOnce() throws IOException {
        Files.createSymbolicLink(rules.resolve("again"), rules);
        Run run = run("recommend", "--rules", rules.toString(), "--yes", "warm");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ANSWERED);
    }

    @Test
    void aLinkedFolderIsRead() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), rules);
        Run run = run("recommend", "--rules", link.toString(), "--yes", "warm");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ANSWERED);
    }

    @Test
    void rulesAreNoPipeNoFolderAndNoLoop() throws Exception {
        pipe(rules.resolve("pipe.drl"));
        Files.createDirectory(rules.resolve("folder.drl"));
        Files.createSymbolicLink(rules.resolve("loop.drl"), rules.resolve("loop.drl"));
        String said = refused(ExitCode.RULES, "recommend", "--rules", rules.toString(), "--yes", "warm").err();
        assertThat(said).contains(rules + "/pipe.drl  is a pipe or a device, not a file", rules + "/folder.drl  is a folder, not a file",
                rules + "/loop.drl  cannot be read");
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        Path file = rules.resolve("rules.drl");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
        assertThat(refused(ExitCode.RULES, "recommend", "--rules", rules.toString()).err()).startsWith(file + "  cannot be read");
    }

    @Test
    void aRuleFileHasALimit() throws IOException {
        Files.writeString(rules.resolve("large.drl"), "package advice\n" + "// comment\n".repeat(2_000_000));
        assertThat(refused(ExitCode.RULES, "recommend", "--rules", rules.toString()).err()).startsWith(rules + "/large.drl  is larger than 1 MiB\n");
    }

    @Test
    void aRulesFolderHasLimits() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(rules.resolve("large" + i + ".drl"), "package advice\n" + "// comment\n".repeat(90_000));
        }
        assertThat(refused(ExitCode.RULES, "recommend", "--rules", rules.toString()).err()).startsWith(rules + "  holds more than 2 MiB of rules and data\n");
        for (int i = 0; i < 1000; i++) {
            Files.writeString(rules.resolve("small" + i + ".drl"), "package advice\n");
        }
        assertThat(refused(ExitCode.RULES, "recommend", "--rules", rules.toString()).err()).startsWith(rules + "  holds more than 1000 files of rules and data\n");
    }

    @Test
    void aLineOfABatchHasALimit() {
        byte[] lines = ("x".repeat(50_000_000) + "\n{\"name\":\"next\"}\n").getBytes(StandardCharsets.UTF_8);
        Run run = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.with(Map.of(), lines, "batch", "--brief"));
        assertThat(run.lines()).hasSize(2).first().isEqualTo("{\"line\":1,\"error\":\"this line is larger than 1 MiB.\"}");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void manyProblemsStopAtAReadableNumber() throws IOException {
        var rule = "rule \"%d\"\n    @source( \"interpretation\" )\nwhen\n    Cold%1$d( yes )\nthen\n    insertLogical( favour( new Red(), CLEARLY ) );\nend\n";
        var text = new StringBuilder("package advice\n");
        for (int i = 0; i < 2020; i++) {
            text.append(rule.formatted(i));
        }
        Files.writeString(rules.resolve("many.drl"), text);
        assertThat(refused(ExitCode.RULES, "recommend", "--rules", rules.toString()).err()).endsWith("... and 2,000 more problems\n");
        assertThat(run("check", rules.toString()).out()).contains("... and 2,000 more problems; `--format json` lists all.");
        Run batch = Run.with(Map.of(), "{\"facts\":{" + "\"x\":1,".repeat(39) + "\"y\":1}}", "batch");
        assertThat(batch.out()).contains(" And 20 more problems.");
    }

    private static Run refused(int code, String... args) {
        Run run = run(args);
        run.assertRefused(code);
        return run;
    }

    private static Run run(String... args) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.of(args));
    }

    private static Path pipe(Path path) throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0);
        return path;
    }
}
