package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.rules.Token.Kind;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a rule file into tokens. Comments and blanks are gone; every token knows its place. */
final class Scanner {

    private final Source source;
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Scanner(Source source, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
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
        char c = text.charAt(at);
        if (c == '\n' || c == '\r' && !text.startsWith("\r\n", at)) {
            at++;
            line++;
            lineStart = at;
        } else if (Character.isWhitespace(c) || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = endOfLine();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"') {
            quoted();
        } else if (Character.isJavaIdentifierStart(c)) {
            take(Kind.WORD, span(Character::isJavaIdentifierPart));
        } else if (c >= '0' && c <= '9') {
            take(Kind.NUMBER, span(d -> d >= '0' && d <= '9' || d == '.'));
        } else {
            take(Kind.SIGN, 1);
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add(Problem.at(source, line, column(at), 2, "this comment is never closed", "Close it with `*/`."));
            end = text.length();
        }
        for (int stop = Math.min(end + 2, text.length()); at < stop; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    /** A text ends on its line: a missing quote is then found where it is missing, and not at the end of the file. */
    private void quoted() {
        int stop = endOfLine();
        int end = at + 1;
        while (end < stop && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= stop) {
            problems.add(Problem.at(source, line, column(at), stop - at, "this text has no closing quote", "Close it with `\"` on the same line."));
            at = stop;
            return;
        }
        take(Kind.TEXT, end + 1 - at);
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
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private void take(Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), line, column(at)));
        at += length;
    }

    private int column(int offset) {
        return offset - lineStart + 1;
    }
}
