package dev.frameworkadvisor.knowledge;

import dev.frameworkadvisor.words.Printable;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a text, with what its writer needs to fix it.
 *
 * @param file its name as the user gave it
 * @param line counted from 1; 0 if it concerns the whole file
 * @param column counted from 1 in characters; 0 with line 0
 * @param length how many characters the caret underlines, at least 1
 * @param message one plain sentence without its full stop, the user's own words in backticks
 * @param excerpt the line itself, or null with line 0
 * @param hint how to fix it, whole sentences; null if there is nothing helpful to say
 * @param code the kind of mistake
 */
public record Problem(String file, int line, int column, int length, String message, @Nullable String excerpt, @Nullable String hint,
        Code code) {

    /** The most of a line that is shown, in characters. */
    private static final int EXCERPT = 120;
    /** Longer messages are cut: one may quote a megabyte of input. */
    private static final int LONGEST_MESSAGE = 1000;

    /** A problem of a file as a whole. */
    public static Problem ofFile(String file, String message, @Nullable String hint) {
        return new Problem(file, 0, 0, 1, message, null, hint, Code.UNUSABLE_FILE);
    }

    /** The same problem with another code. */
    public Problem coded(Code kind) {
        return new Problem(file, line, column, length, message, excerpt, hint, kind);
    }

    /** The same problem with another hint. */
    public Problem hinting(String other) {
        return new Problem(file, line, column, length, message, excerpt, other, code);
    }

    /** Another message at the same place. */
    public Problem saying(String other, Code kind) {
        return new Problem(file, line, column, length, other, excerpt, hint, kind);
    }

    /** The sentence without its place, cut to a length that can be read. */
    public String sentence() {
        return Printable.line(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message);
    }

    /** The form every problem is printed in: place and sentence, the line and a caret, one hint. Ends without a line break. */
    @Override
    public String toString() {
        var out = new StringBuilder(Printable.line(file));
        if (excerpt == null) {
            out.append("  ").append(sentence());
        } else {
            out.append(':').append(line).append(':').append(column).append("  ").append(sentence()).append('\n');
            excerpt(out, excerpt.codePoints().toArray());
        }
        if (hint != null) {
            out.append("\n   ").append(Printable.line(hint));
        }
        return out.toString();
    }

    /** A long line is cut around the place, so that the caret stays beside what it points at; a wide letter gets two carets. */
    private void excerpt(StringBuilder out, int[] text) {
        int start = Math.min(column - 1, text.length);
        int from = column > EXCERPT - 20 ? Math.min(column - 40, text.length) : 0;
        int to = Math.min(text.length, from + EXCERPT);
        String number = "%4d".formatted(line);
        out.append(number).append(" | ").append(shown(text, from, to)).append('\n')
                .append(" ".repeat(number.length())).append(" | ").append(" ".repeat(Printable.width(shown(text, from, start))))
                .append("^".repeat(Math.max(1, Printable.width(shown(text, start, Math.min(start + length, to))))));
    }

    private static String shown(int[] text, int from, int to) {
        return Printable.line(new String(text, from, Math.max(0, to - from)));
    }
}
