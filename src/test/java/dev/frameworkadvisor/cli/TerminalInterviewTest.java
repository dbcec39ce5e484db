package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.frameworkadvisor.Advisor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview in a terminal, which {@code script} of util-linux lends; the program runs in a process of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TerminalInterviewTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path folder;
    private Process process;
    private final StringBuilder shown = new StringBuilder();
    private int read;

    @BeforeEach
    void needsATerminal() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")) && Files.isExecutable(Path.of("/bin/sh")), "there is no `script`");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void asksUntilTheyStopAndSavesWhereTheySay() throws IOException {
        Path file = folder.resolve("mine.yaml");
        begin("");
        type("y\r");
        type("n\r");
        waitFor("So far: ");
        type("q\r");
        waitFor("Stopped with", "Save your answers to a file (Enter to skip):");
        type(file + "\r");
        assertThat(end(0)).contains("Saved.");
        assertThat(Advisor.standard().read(file).answers()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"n, Not saved., false", "'', Not saved., false", "maybe, Not saved., false", "y, Saved., true"})
    void overwritesAFileOnlyIfToldTo(String reply, String told, boolean overwritten) throws IOException {
        Path file = Files.writeString(folder.resolve("precious.yaml"), "name: precious\n");
        begin("--save " + file);
        type("y\r");
        type("q\r");
        waitFor("` already exists. Overwrite? [y/N]");
        type(reply + "\r");
        assertThat(end(0)).contains(told).doesNotContain("Save your answers");
        assertThat(Files.readString(file).equals("name: precious\n")).isEqualTo(!overwritten);
    }

    @Test
    void aNoIsNotTheNameOfAFile() throws IOException {
        begin("");
        type("y\r");
        type("q\r");
        waitFor("(Enter to skip):");
        type("y\r");
        waitFor("Type the name of a file");
        type("n\r");
        assertThat(end(0)).contains("Not saved.");
        assertThat(Path.of("n")).doesNotExist();
    }

    @Test
    void aTypedLineCanBeCorrected() throws IOException {
        begin("");
        type("yx\u007f\r");
        waitFor("So far: ", "2. ");
        type(CTRL_D);
        end(0);
    }

    @Test
    void ctrlDEndsItWithTheRecommendationSoFar() throws IOException {
        begin("");
        type("y\r");
        type(CTRL_D);
        assertThat(end(0)).contains("Stopped with", "Your project: ").doesNotContain("Save your answers");
    }

    @Test
    void ctrlCEndsItAtOnce() throws IOException {
        begin("");
        type("y\r");
        type(CTRL_C);
        assertThat(end(130)).doesNotContain("Your project: ", "Exception", "\tat ");
    }

    private void begin(String arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path run = Files.writeString(folder.resolve("run.sh"), """
                stty cols 100 rows 40
                trap : INT
                "%s" -cp '%s' dev.frameworkadvisor.cli.Main interview %s
                echo "exit code $?"
                stty -a | tr ' ;' '\\n\\n' | grep -x -e '-*icanon' -e '-*echo' -e '-*isig' | tr '\\n' ' '
                """.formatted(java, System.getProperty("java.class.path"), arguments));
        var builder = new ProcessBuilder("/usr/bin/script", "-q", "-e", "-c", "/bin/sh " + run, "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(Map.of("ADVISE_TTY", "1", "ADVISE_INPUT", "1", "TERM", "xterm-256color", "NO_COLOR", "1"));
        process = builder.start();
    }

    /** Types, once it is their turn. */
    private void type(String text) throws IOException {
        waitFor("> ");
        OutputStream keys = process.getOutputStream();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private void waitFor(String... texts) throws IOException {
        for (String text : texts) {
            int found = shown.indexOf(text, read);
            while (found < 0) {
                more(text);
                found = shown.indexOf(text, read);
            }
            read = found + text.length();
        }
    }

    private void more(String awaited) throws IOException {
        byte[] bytes = new byte[4096];
        int size = process.getInputStream().read(bytes);
        assertThat(size).as("waiting for `" + awaited + "` after:\n" + shown).isPositive();
        shown.append(new String(bytes, 0, size, StandardCharsets.UTF_8));
    }

    /** What was shown until the end. The terminal is as it was. */
    private String end(int code) throws IOException {
        waitFor("exit code " + code);
        String before = shown.toString();
        shown.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        List<String> settings = List.of(shown.substring(read).strip().split("\\s+"));
        assertThat(settings).as("the settings of the terminal").containsExactlyInAnyOrder("isig", "icanon", "echo");
        return before;
    }
}
