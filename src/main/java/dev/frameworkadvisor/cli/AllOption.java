package dev.frameworkadvisor.cli;

import picocli.CommandLine.Option;

/** How much of a long list is printed as text. JSON is always complete. */
final class AllOption {

    private static final int MOST = 10;

    @Option(names = "--all", description = "Print long lists in full (default: the first 10).")
    private boolean all;

    /** The most entries of one list. */
    int most() {
        return all ? Integer.MAX_VALUE : MOST;
    }
}
