package dev.frameworkadvisor.cli;

/** How a command ends. Scripts rely on these numbers. */
final class ExitCode {

    /** It answered. */
    static final int ANSWERED = 0;
    /** It ran, and found problems in what it looked at. */
    static final int PROBLEMS = 1;
    /** It was called wrongly. */
    static final int USAGE = 2;
    /** The project file is wrong. */
    static final int PROJECT = 3;
    /** The rules are broken. */
    static final int RULES = 4;
    /** A fault of ours. */
    static final int FAULT = 70;
    /** Ctrl-C, as shells have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
