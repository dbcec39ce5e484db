package dev.frameworkadvisor.language;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record Token(Kind kind, String text, int line, int column) {

    /** What a token is. */
    enum Kind {
        /** A word of letters, digits, {@code _} and {@code $}. */
        WORD,
        /** A text in quotes. */
        TEXT,
        /** A text that is opened and never closed: the rest of its line. The scanner has reported it. */
        OPEN_TEXT,
        /** A number. */
        NUMBER,
        /** Any other single character. */
        SIGN,
        /** The end of the file, once, at the end. */
        END
    }

    boolean is(String expected) {
        return text.equals(expected) && !isText();
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Also a text that is never closed: what follows it is then read as if it were. */
    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.OPEN_TEXT;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** How types are written: facts, frameworks. */
    boolean isTypeName() {
        return isWord() && Character.isUpperCase(text.charAt(0));
    }

    /** A text without its quotes; anything else as it is. */
    String value() {
        return switch (kind) {
            case TEXT -> text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
            case OPEN_TEXT -> text.substring(1).strip();
            default -> text;
        };
    }

    /** The column right after it. */
    int end() {
        return column + text.codePointCount(0, text.length());
    }

    /** Whether nothing stands between this and the token after it, not even a blank. */
    boolean touches(Token next) {
        return line == next.line && end() == next.column;
    }

    /** How a message calls it: what was written, in backticks, not too much of it. */
    String quoted() {
        String shown = text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())))) + "…" : text;
        return text.equals("`") ? "a backtick" : isEnd() ? "the end" : "`" + shown.replace('`', '\'') + "`";
    }
}
