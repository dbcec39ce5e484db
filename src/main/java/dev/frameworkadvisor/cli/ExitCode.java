package dev.frameworkadvisor.cli;

/** Exit codes. Scripts rely on these numbers. */
final class ExitCode {

    /** It answered. */
    static final int ANSWERED = 0;
    /** It ran and found problems. */
    static final int PROBLEMS = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The project file is wrong. */
    static final int PROJECT = 3;
    /** The rules are broken. */
    static final int RULES = 4;
    /** Internal error. */
    static final int FAULT = 70;
    /** Interrupted by Ctrl-C, as in shells. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
