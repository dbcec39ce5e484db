package dev.frameworkadvisor.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads answers from standard input, one per line, and writes questions to standard error. */
final class ScriptedPrompter implements Prompter {

    /** Longer than any answer: the rest of a line is ignored, so that it cannot fill the memory. */
    private static final int LONGEST = 1000;

    private final InputStream in;
    private final PrintStream err;

    ScriptedPrompter(InputStream in, PrintStream err) {
        this.in = new BufferedInputStream(in);
        this.err = err;
    }

    @Override
    public void say(String line) {
        err.println(line);
    }

    @Override
    public @Nullable String ask(String question) {
        err.println(question);
        try {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            var line = new ByteArrayOutputStream();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (line.size() < LONGEST) {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean isPerson() {
        return false;
    }

    @Override
    public void close() {
        // Standard streams are not ours to close.
    }
}
