package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.language.Token.Kind;
import dev.frameworkadvisor.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a rule file into tokens. Comments and blanks are gone; every token knows its place. */
final class Scanner {

    static final String NO_CLOSING_QUOTE = " has no closing quote";
    private static final String CURLY = "“”„‟«»";
    /** So far is looked for something visible beside what is not. */
    private static final int MOST_BESIDE = 100;

    private final Source source;
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineEnd;
    /** A place on the line, and how many characters are before it: counting on from there keeps long lines cheap. */
    private int counted;
    private int columns;

    private Scanner(Source source, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.lineEnd = endOfLine();
    }

    /** The tokens of a text; the last one is always {@link Kind#END}. */
    static List<Token> scan(Source source, List<Problem> problems) {
        var scanner = new Scanner(source, problems);
        while (scanner.at < scanner.text.length()) {
            scanner.step();
        }
        scanner.tokens.add(new Token(Kind.END, "", scanner.line, scanner.column(scanner.at)));
        return scanner.tokens;
    }

    private void step() {
        int c = text.codePointAt(at);
        if (isLineEnd()) {
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = lineEnd;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"') {
            quoted('"');
        } else if (CURLY.indexOf(c) >= 0) {
            curly();
        } else if (c == '\'' && closesOnLine('\'')) {
            quoted('\'');
        } else if (isBlankOrHidden(c)) {
            problem(at, 1, Code.INVISIBLE_CHARACTER, "an invisible character (U+%04X) is here%s".formatted(c, problems.size() < ProblemsException.SHOWN ? beside() : ""),
                    "Delete it, and write a space where one is needed.");
            at += Character.charCount(c);
        } else if (isLetter(c)) {
            word();
        } else if (c >= '0' && c <= '9') {
            take(Kind.NUMBER, span(d -> d >= '0' && d <= '9' || d == '.'));
        } else {
            take(Kind.SIGN, Character.charCount(c));
        }
    }

    private boolean closesOnLine(char quote) {
        int close = text.indexOf(quote, at + 1);
        return close >= 0 && close < lineEnd;
    }

    private boolean isLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r' && !text.startsWith("\r\n", at);
    }

    private void newLine() {
        at++;
        line++;
        counted = at;
        columns = 0;
        lineEnd = endOfLine();
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(at, 2, Code.UNCLOSED_COMMENT, "the comment that `/*` opens here is never closed",
                    "Close it with `*/`, or begin a comment of one line with `//`.");
            end = text.length();
        }
        for (int stop = Math.min(end + 2, text.length()); at < stop;) {
            if (isLineEnd()) {
                newLine();
            } else {
                at++;
            }
        }
    }

    /** Strings may not span lines, so that a missing quote is reported on its own line. */
    private void quoted(char quote) {
        int stop = lineEnd;
        int end = at + 1;
        while (end < stop && text.charAt(end) != quote) {
            if (text.charAt(end) == '\\') {
                escape(end, quote);
                end++;
            }
            end++;
        }
        if (end >= stop) {
            unclosed(stop);
            return;
        }
        take(Kind.TEXT, end + 1 - at);
    }

    private void unclosed(int stop) {
        var open = new Token(Kind.OPEN_TEXT, text.substring(at, stop).stripTrailing(), line, column(at));
        boolean curly = open.text().matches(".*[" + CURLY + "].*");
        String hint = open.text().endsWith("\\\"") ? "The backslash keeps the quote after it from closing the text: remove it."
                : curly ? "Close it with a straight quote (`\"`); a curly one does not do." : "Close it with `\"` on the same line.";
        problem(at, stop - at, curly ? Code.CURLY_QUOTE : Code.MISSING_QUOTE, "the text " + open.quoted() + NO_CLOSING_QUOTE, hint);
        tokens.add(open);
        at = stop;
    }

    private void escape(int backslash, char quote) {
        char next = backslash + 1 < text.length() ? text.charAt(backslash + 1) : '\n';
        if (next != quote && next != '\\' && next != '\n' && next != '\r') {
            problem(backslash, 1, Code.BAD_ESCAPE, "a backslash (`\\`) is in this text", "Remove it, or double it.");
        }
    }

    /** A string in the curly quotes of word processors. It is read as if they were straight, so that it is reported once. */
    private void curly() {
        int stop = lineEnd;
        int end = at + 1;
        while (end < stop && text.charAt(end) != '"' && CURLY.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String inner = text.substring(at + 1, end);
        problem(at, 1, Code.CURLY_QUOTE, "a curly quote (`" + text.charAt(at) + "`) is used instead of a straight one",
                "Write `\"` at both ends of the text.");
        tokens.add(new Token(Kind.TEXT, '"' + inner + '"', line, column(at)));
        at = Math.min(end + 1, stop);
    }

    private void word() {
        int length = span(c -> isLetter(c) || Character.isDigit(c) || Character.isIdentifierIgnorable(c));
        String word = text.substring(at, at + length);
        String visible = word.codePoints().filter(c -> !Character.isIdentifierIgnorable(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (!visible.equals(word)) {
            int hidden = word.codePoints().filter(Character::isIdentifierIgnorable).findFirst().orElseThrow();
            problem(at, length, Code.INVISIBLE_CHARACTER, "an invisible character (U+%04X) is in `%s`".formatted(hidden, visible),
                    "Retype the word.");
        }
        tokens.add(new Token(Kind.WORD, visible, line, column(at)));
        at += length;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    private static boolean isBlankOrHidden(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Something beside it on the line by which the reader finds what cannot be seen. */
    private String beside() {
        String rest = text.substring(at, Math.min(at + MOST_BESIDE, lineEnd)).replaceFirst("^[^\\p{L}]*", "").split("[^\\p{L}\\d]", 2)[0];
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.line() == line ? ", after " + last.quoted() : rest.isEmpty() ? "" : ", before `" + rest + "`";
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int span(IntPredicate belongs) {
        int end = at;
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end - at;
    }

    private void take(Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), line, column(at)));
        at += length;
    }

    private int column(int offset) {
        columns += offset < counted ? -text.codePointCount(offset, counted) : text.codePointCount(counted, offset);
        counted = offset;
        return columns + 1;
    }

    private void problem(int offset, int length, Code code, String message, String hint) {
        problems.add(source.problem(line, column(offset), length, message, hint).coded(code));
    }
}
