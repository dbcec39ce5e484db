package dev.frameworkadvisor.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a text, told so that its writer can mend it.
 *
 * @param file what the user calls the file
 * @param line counted from 1; 0 if the problem is the whole file's
 * @param column counted from 1 in characters; 0 with line 0
 * @param length how many characters the caret underlines, at least 1
 * @param message one plain sentence without its full stop, the user's own words in backticks
 * @param excerpt the line itself, or null with line 0
 * @param maybe what may mend it, whole sentences; null where nothing helpful can be said
 */
public record Problem(String file, int line, int column, int length, String message, @Nullable String excerpt, @Nullable String maybe) {

    /** A problem of a file as a whole. */
    public static Problem ofFile(String file, String message, @Nullable String maybe) {
        return new Problem(file, 0, 0, 1, message, null, maybe);
    }

    /** A problem at a place in a text; the excerpt is taken from there. */
    public static Problem at(Source source, int line, int column, int length, String message, @Nullable String maybe) {
        var lines = source.lines();
        String excerpt = line <= lines.size() ? lines.get(line - 1) : "";
        return new Problem(source.name(), line, column, Math.max(1, length), message, excerpt, maybe);
    }

    /** The form every problem is printed in: place and sentence, the line and a caret, one hint. Ends without a line break. */
    @Override
    public String toString() {
        var out = new StringBuilder(Printable.line(file));
        if (excerpt == null) {
            out.append("  ").append(Printable.line(message));
        } else {
            String number = "%4d".formatted(line);
            // A line of a megabyte is cut around the place, so that the caret stays beside what it points at.
            int from = column > 100 ? column - 40 : 0;
            String shown = excerpt.substring(Math.min(from, excerpt.length()), Math.min(excerpt.length(), from + 120));
            int offset = column - 1 - from;
            int marks = Math.max(1, Math.min(length, shown.length() - offset));
            out.append(':').append(line).append(':').append(column).append("  ").append(Printable.line(message))
                    .append('\n').append(number).append(" | ").append(Printable.line(shown).replace('\t', ' '))
                    .append('\n').append(" ".repeat(number.length())).append(" | ")
                    .append(" ".repeat(offset)).append("^".repeat(marks));
        }
        if (maybe != null) {
            out.append("\n   ").append(Printable.line(maybe));
        }
        return out.toString();
    }
}
