package dev.frameworkadvisor.cli;

import org.jspecify.annotations.Nullable;

/** Asks the person, or the script, that answers an interview. */
interface Prompter extends AutoCloseable {

    /** The person pressed Ctrl-C. */
    final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Interrupted() {
            super(null, null, false, false);
        }
    }

    /** Shows a text. */
    void say(String line);

    /**
     * Shows a question and waits for the reply.
     *
     * @return the line that was typed, without spaces around it; null at the end of the input
     * @throws Interrupted on Ctrl-C
     */
    @Nullable String ask(String question);

    /** Whether a person answers, and has not ended the input. */
    boolean isPerson();

    @Override
    void close();
}
