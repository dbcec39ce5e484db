package dev.frameworkadvisor.cli;

import org.jspecify.annotations.Nullable;

/** Whoever is interviewed. */
interface Prompter extends AutoCloseable {

    /** They pressed Ctrl-C. */
    final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Interrupted() {
            super(null, null, false, false);
        }
    }

    /** Tells them something. */
    void say(String line);

    /**
     * Asks them something.
     *
     * @return what they typed, without blanks around it; null if they have left
     * @throws Interrupted if they broke off
     */
    @Nullable String ask(String question);

    /** Whether someone is there, and still there, who can be asked what a script could not foresee. */
    boolean isPerson();

    @Override
    void close();
}
