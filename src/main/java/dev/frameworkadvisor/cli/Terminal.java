package dev.frameworkadvisor.cli;

import java.util.Map;

/**
 * What is known of where input comes from and output goes. The launcher asks the shell, which knows, and tells by environment variables.
 *
 * @param conversing whether a person sits at both ends: standard input and standard output are terminals
 * @param styled whether standard output is a terminal that may be sent bold and struck-through letters
 * @param progress whether standard error is a terminal, where a line may be written over
 * @param width of the terminal in columns; 100 where there is none
 * @param listWidth for lists that programs read line by line: the same, and wider where there is no terminal
 */
record Terminal(boolean conversing, boolean styled, boolean progress, int width, int listWidth) {

    private static final int NO_TERMINAL = 100;

    static Terminal of(Map<String, String> environment) {
        boolean terminal = "1".equals(environment.get("ADVISE_TTY"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = terminal && columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : NO_TERMINAL;
        boolean conversing = terminal && "1".equals(environment.get("ADVISE_INPUT")) && !"dumb".equals(environment.get("TERM"));
        return new Terminal(conversing, terminal && !plain, "1".equals(environment.get("ADVISE_PROGRESS")), width,
                terminal ? width : Integer.MAX_VALUE);
    }
}
