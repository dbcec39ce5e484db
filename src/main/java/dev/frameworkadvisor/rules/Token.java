package dev.frameworkadvisor.rules;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param line counted from 1
 * @param column counted from 1
 */
record Token(Kind kind, String text, int line, int column) {

    /** What a token is. */
    enum Kind {
        /** A word of letters, digits, {@code _} and {@code $}. */
        WORD,
        /** A text in double quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** Any other single character. */
        SIGN,
        /** The end of the file, once, at the end. */
        END
    }

    boolean is(String expected) {
        return text.equals(expected) && kind != Kind.TEXT;
    }

    /** A text without its quotes; anything else as it is. */
    String value() {
        return kind == Kind.TEXT ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\") : text;
    }

    boolean isTypeName() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }
}
