package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What one run of the program left behind. It runs in this process, through the same door as {@code main}.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

    /** Without a terminal, without input. */
    static Run of(String... args) {
        return with(Map.of(), "", args);
    }

    /** With variables of the environment and a text on standard input. */
    static Run with(Map<String, String> environment, String in, String... args) {
        return with(environment, in.getBytes(StandardCharsets.UTF_8), args);
    }

    /** As above, with any bytes on standard input. */
    static Run with(Map<String, String> environment, byte[] in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(args, new ByteArrayInputStream(in), printing(out), printing(err), environment);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What was printed, line by line. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** It ended with that code, said why, and left nothing partial; and what it said is meant for people, not for us. */
    void assertRefused(int expectedCode) {
        assertThat(code).as(err).isEqualTo(expectedCode);
        assertThat(out).as("standard output").isEmpty();
        assertThat(err).as("standard error").isNotBlank().endsWith("\n");
        // An excerpt shows what the user wrote, which may be anything.
        String ours = err.lines().filter(line -> !line.matches("[ 0-9]* \\| .*")).reduce("", (a, b) -> a + "\n" + b);
        assertThat(ours).doesNotContainPattern("[a-z0-9]\\.[A-Z][a-zA-Z]+").doesNotContain("Exception", "\tat ", "<eof>", "null");
        assertThat(err.chars().filter(c -> Character.isISOControl(c) && c != '\n')).as("control characters").isEmpty();
    }
}
