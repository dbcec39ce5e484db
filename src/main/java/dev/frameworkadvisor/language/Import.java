package dev.frameworkadvisor.language;

/**
 * A line that makes names of Java known to rules.
 *
 * @param file the file it stands in
 * @param first the first token after {@code import}
 * @param name the first token of the path
 * @param isStatic whether it names a member of a class
 * @param path the dotted path, which may end with a star
 */
record Import(RuleFile file, Token first, Token name, boolean isStatic, String path) {

    /** What stands after the last dot. */
    String last() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What stands before the last dot; empty if there is none. */
    String owner() {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }
}
