package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.language.Token.Kind;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place among the tokens of a file, and the ways to say what is wrong there. */
final class Cursor {

    private final Source source;
    private final List<Token> tokens;
    private final int first;
    private int stop;
    private int at;

    private Cursor(Source source, List<Token> tokens, int start, int stop) {
        this.source = source;
        this.tokens = tokens;
        this.first = start;
        this.at = start;
        this.stop = stop;
    }

    /** At the beginning of a file. */
    static Cursor over(Source source, List<Token> tokens) {
        return new Cursor(source, tokens, 0, tokens.size() - 1);
    }

    /** Over a part of the same tokens, which seems to be followed by nothing. */
    Cursor part(int start, int stop) {
        return new Cursor(source, tokens, start, stop);
    }

    /** The same tokens from the beginning. */
    Cursor again() {
        return new Cursor(source, tokens, first, stop);
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= stop;
    }

    Token peek() {
        return peek(0);
    }

    /** A token ahead; after the last one there is an end that has no text. */
    Token peek(int ahead) {
        if (at + ahead >= 0 && at + ahead < stop) {
            return tokens.get(at + ahead);
        }
        Token last = tokens.get(stop);
        return new Token(Kind.END, "", last.line(), last.column());
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, stop);
        return token;
    }

    /** The token before this place, also where a part begins; the very first one if there is none. */
    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean startsLine() {
        return at == 0 || tokens.get(at - 1).line() < peek().line();
    }

    /** Whether the next token stands on the line of the one before. */
    boolean sameLine() {
        return !atEnd() && !startsLine();
    }

    /** Takes the next token if it is that word or sign. */
    boolean skip(String text) {
        boolean is = peek().is(text);
        if (is) {
            next();
        }
        return is;
    }

    void toEnd() {
        at = stop;
    }

    /**
     * Skips an opening parenthesis, bracket or brace, and all up to the one that closes it.
     *
     * @throws SyntaxProblem if it is never closed, or another one is closed in its place
     */
    void skipBrackets() {
        var open = new ArrayDeque<Token>();
        do {
            Token token = next();
            int closing = ")]}".indexOf(token.text());
            if (token.isEnd()) {
                Token never = open.pop();
                throw new SyntaxProblem(at(never, Code.MISSING_PARENTHESIS, "this " + never.quoted() + " is never closed", null));
            } else if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(token);
                if (open.size() > ConditionReader.DEPTH) {
                    throw new SyntaxProblem(at(token, Code.STRAY_TEXT, "this is nested more than " + ConditionReader.DEPTH + " levels deep", null));
                }
            } else if (closing >= 0 && !open.pop().is("([{".substring(closing, closing + 1))) {
                throw new SyntaxProblem(at(token, Code.MISSING_PARENTHESIS, "this " + token.quoted() + " has no `" + "([{".charAt(closing)
                        + "` before it", "Remove it, or add `" + "([{".charAt(closing) + "` where it belongs."));
            }
        } while (!open.isEmpty());
    }

    /** The token after the parentheses that begin here; the end if they are never closed. */
    Token behindBrackets() {
        int depth = 0;
        int ahead = 0;
        do {
            depth += peek(ahead).is("(") ? 1 : peek(ahead).is(")") ? -1 : 0;
        } while (!peek(ahead++).isEnd() && depth > 0);
        return peek(ahead);
    }

    /** The words between a place and this one that parentheses follow, without members of others. */
    List<Token> calledWithin(int start) {
        return IntStream.range(start, at - 1).filter(i -> tokens.get(i).isWord() && tokens.get(i + 1).is("(") && (i == 0 || !tokens.get(i - 1).is(".")))
                .mapToObj(tokens::get).toList();
    }

    List<Token> between(int start, int end) {
        return List.copyOf(tokens.subList(start, end));
    }

    /** What is wrong with a token. */
    Problem at(Token token, Code code, String message, @Nullable String hint) {
        return source.problem(token.line(), token.column(), token.end() - token.column(), message, hint).coded(code);
    }

    /** What is missing right after the token before this place. */
    Problem after(Code code, String message, @Nullable String hint) {
        Token previous = previous();
        return source.problem(previous.line(), previous.end(), 1, message, hint).coded(code);
    }

    /** Something missing: reported after the last token on its line, or before the next token where a line begins. */
    Problem missing(Code code, String what, @Nullable String hint) {
        if (atEnd() || sameLine()) {
            return after(code, what + " is missing after " + previous().quoted(), hint);
        }
        return before(code, what, hint);
    }

    /** The place of a token, described by its neighbour on the line. */
    String beside(Token token) {
        int here = at;
        while (at > 0 && peek() != token) {
            at--;
        }
        String beside = beside();
        at = here;
        return beside;
    }

    /** The place of the next token, described by its neighbour on the line. */
    String beside() {
        return at > 0 && !startsLine() || peek(1).isEnd() ? "after " + previous().quoted() : "before " + peek(1).quoted();
    }

    /** Something missing, reported at the next token. */
    Problem before(Code code, String what, @Nullable String hint) {
        return at(peek(), code, what + " is missing before " + peek().quoted(), hint);
    }

    /** Whether a word is a slip of the pen for another: two words that are one, one letter wrong, or two. */
    static boolean isNear(Token written, String expected) {
        return written.is(expected) || written.isWord() && Math.abs(written.text().length() - expected.length()) <= 2
                && Suggestion.nearest(written.text(), List.of(expected)).isPresent();
    }

    /** How many of the next tokens are one word with a blank or a sign in it; 0 if they are not. */
    int torn(String expected) {
        if (!peek().isWord()) {
            return 0;
        }
        if ((peek().text() + peek(1).text()).equals(expected) && peek(1).isWord()) {
            return 2;
        }
        boolean pierced = !peek(1).isText() && peek(2).isWord() && (peek().text() + peek(2).text()).equals(expected) && peek().touches(peek(1));
        return pierced ? 3 : 0;
    }

    /** Whether the next token is a word that lacks the blank after it. */
    boolean isGlued(String expected) {
        return peek().isWord() && peek().text().startsWith(expected) && !peek().is(expected);
    }

    /** Whether a word comes next, whole or torn, misspelled or glued to the one after it. */
    boolean isLike(String word) {
        return isNear(peek(), word) || torn(word) > 0 || isGlued(word);
    }

    /**
     * Takes a word if it comes next, be it torn, misspelled or glued to the one after it, which is noted.
     *
     * @return whether it was there
     */
    boolean takes(String word, ProblemLog notes) {
        Token found = peek();
        if (found.is(word)) {
            next();
        } else if (torn(word) > 0 || isNear(found, word)) {
            notes.add(at(found, Code.MISSPELLED_WORD, found.quoted() + " is not a keyword", "Did you mean `" + word + "`?"));
            at += Math.max(1, torn(word));
        } else if (isGlued(word)) {
            notes.add(at(found, Code.MISSING_BLANK, "a space is missing in " + found.quoted(), "Did you mean `" + word + " "
                    + found.text().substring(word.length()) + "`?"));
            split(word);
        } else {
            return false;
        }
        return true;
    }

    /** Makes two tokens of one, and goes to the second. */
    private void split(String word) {
        Token whole = peek();
        tokens.set(at, new Token(Kind.WORD, word, whole.line(), whole.column()));
        at++;
        tokens.add(at, new Token(Kind.WORD, whole.text().substring(word.length()), whole.line(), whole.column() + word.length()));
        stop++;
    }
}
