package dev.frameworkadvisor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A person at a terminal, who can edit a line before sending it. The terminal's settings are restored at the end. */
final class TerminalPrompter implements Prompter {

    private final Terminal terminal;
    private final LineReader reader;
    private boolean left;

    private TerminalPrompter(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder().terminal(terminal)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .build();
    }

    /** Nothing if there is no usable terminal. */
    static Optional<Prompter> atTerminal() {
        try {
            // `exec` runs the system's `stty`, where other providers load native code; the terminal is not probed for what we do not use.
            return Optional.of(new TerminalPrompter(TerminalBuilder.builder().system(true).dumb(false).provider("exec").graphemeCluster(false)
                    .encoding(StandardCharsets.UTF_8).build()));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public void say(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    @Override
    public @Nullable String ask(String question) {
        say(question);
        try {
            return reader.readLine("> ").strip();
        } catch (UserInterruptException e) {
            throw new Interrupted();
        } catch (EndOfFileException e) {
            left = true;
            return null;
        }
    }

    @Override
    public boolean isPerson() {
        return !left;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
