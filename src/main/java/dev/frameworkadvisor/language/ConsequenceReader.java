package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import java.util.List;
import java.util.Set;

/**
 * Holds the right-hand side of a rule to the form it should have, sign by sign; names are left to others. Java that the engine
 * may understand is a deviation that is only possible: the engine decides.
 */
final class ConsequenceReader {

    private static final Set<String> JAVA_SIGNS = Set.of(".", "+", "-", "*", "/", "?", ":", "=", "<", ">", "&", "|", "!", "[", "]", "{", "}", "%", "^", "~");
    private static final String EXAMPLE = "A conclusion reads: " + Form.CONCLUDE + "( favour( new SomeFramework(), CLEARLY ) );";

    private final Cursor cursor;
    private String example = EXAMPLE;

    private ConsequenceReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * How many conclusions are drawn.
     *
     * @throws Deviation where the form is left
     */
    static int read(Cursor consequence) {
        try {
            int conclusions = 0;
            for (; !consequence.atEnd(); conclusions++) {
                new ConsequenceReader(consequence).statement();
                while (consequence.skip(";")) {
                    // More than one does no harm.
                }
            }
            return conclusions;
        } catch (SyntaxProblem e) {
            if (!e.isCertain()) {
                Parentheses.check(consequence);
            }
            throw e;
        }
    }

    private void statement() {
        List<String> form = Form.meant(cursor);
        if (form == null) {
            throw java(cursor.peek());
        }
        example = example(form);
        for (int i = 0; i < form.size(); i++) {
            String expected = form.get(i);
            if (expected.equals(Form.ANYTHING)) {
                anything();
            } else if (matches(expected, cursor.peek(), cursor.peek(1))) {
                cursor.next();
            } else {
                throw explain(expected, i + 1 < form.size() ? form.get(i + 1) : "");
            }
        }
    }

    /** Whether a token is what is expected, or a slip of it that is told where names are. */
    private static boolean matches(String expected, Token token, Token next) {
        return switch (expected) {
            case Form.NAME -> token.isWord() && !token.is("new");
            case Form.STRENGTH -> token.isWord() && !token.is("new") && !next.is("(");
            case Form.TEXT -> token.isText() && token.text().startsWith("\"");
            case Form.VARIABLE -> token.isWord();
            default -> token.is(expected) || isWord(expected) && !expected.equals("new") && next.is("(") && Cursor.isNear(token, expected);
        };
    }

    /** A conclusion of this form, as it should be written. */
    private static String example(List<String> form) {
        if (form.contains(Form.ANYTHING) || form.contains(Form.VARIABLE)) {
            return EXAMPLE;
        }
        boolean fact = form.get(2).equals("new") || form.get(2).equals("ruledOut");
        var written = new StringBuilder("A conclusion reads: ");
        String before = "";
        for (String expected : form) {
            written.append(before.equals("(") != expected.equals(")") && (before.equals("(") || expected.equals(")")) ? " " : "");
            written.append(switch (expected) {
                case Form.NAME -> fact ? "SomeFact" : "SomeFramework";
                case Form.STRENGTH -> "CLEARLY";
                case Form.TEXT -> "\"A name\"";
                case ",", "new" -> expected + " ";
                default -> expected;
            });
            before = expected;
        }
        return written.toString();
    }

    private static boolean isWord(String expected) {
        return Character.isLetter(expected.charAt(0)) && expected.indexOf(' ') < 0;
    }

    private SyntaxProblem explain(String expected, String following) {
        Token found = cursor.peek();
        Token previous = cursor.previous();
        boolean word = isWord(expected);
        if (word && (cursor.torn(expected) > 0 || Cursor.isNear(found, expected))) {
            return certain(found, Code.MISSPELLED_WORD, found.quoted() + " is not a word of the language", "Did you mean `" + expected + "`?");
        }
        if (word && cursor.isGlued(expected)) {
            String rest = found.text().substring(expected.length());
            return certain(found, Code.MISSING_BLANK, "a blank is missing in " + found.quoted(), "Did you mean `" + expected + " " + rest + "`?");
        }
        if (expected.equals(Form.TEXT) && (found.isWord() && !found.is("new") || found.isText())) {
            return certain(found, found.isText() ? Code.CURLY_QUOTE : Code.MISSING_QUOTE, found.quoted() + " must stand in straight double quotes",
                    "Write: \"" + (found.isText() ? found.text().substring(1, found.text().length() - 1) : found.text()) + "\"");
        }
        if (previous.isText() && (found.isWord() || found.isText())) {
            return certain(found, Code.QUOTE_IN_TEXT, "the text ends before " + found.quoted() + ": a quote stands within it", "Leave that quote out.");
        }
        if (matches(expected, cursor.peek(1), cursor.peek(2)) && !JAVA_SIGNS.contains(found.text())) {
            return certain(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(), example);
        }
        if (expected.equals(",") && found.is(")")) {
            return SyntaxProblem.certain(cursor.behind(Code.MISSING_WORD, "`,` and " + following + " are missing behind " + previous.quoted(), example));
        }
        boolean call = found.isWord() && (cursor.peek(1).is("(") || cursor.peek(1).is("."))
                && (expected.equals(Form.STRENGTH) || expected.equals(Form.CONCLUDE) && !Form.isConclusion(found));
        if (!call && (found.isEnd() || expected.equals(Form.CONCLUDE) && Form.isConclusion(found) || !following.isEmpty() && matches(following, found, cursor.peek(1)) || found.isWord() && !word)) {
            return SyntaxProblem.certain(missing(expected));
        }
        boolean java = call || JAVA_SIGNS.contains(found.text()) || found.text().startsWith("$") || found.kind() == Token.Kind.NUMBER;
        return java ? java(found) : certain(found, Code.STRAY_TEXT, found.quoted() + " does not belong here: " + shown(expected) + " is expected", example);
    }

    private Problem missing(String expected) {
        Code code = switch (expected) {
            case "(", ")" -> Code.MISSING_PARENTHESIS;
            case ";" -> Code.MISSING_SEMICOLON;
            case ",", "." -> Code.MISSING_SIGN;
            case Form.NAME -> Code.MISSING_NAME;
            default -> Code.MISSING_WORD;
        };
        boolean closing = code == Code.MISSING_PARENTHESIS || code == Code.MISSING_SEMICOLON || code == Code.MISSING_SIGN;
        String hint = expected.equals(";") ? "A conclusion ends with `);`" : example;
        return closing ? cursor.behind(code, shown(expected) + " is missing behind " + cursor.previous().quoted(), hint) : cursor.missing(code, shown(expected), hint);
    }

    private static String shown(String expected) {
        return expected.indexOf(' ') > 0 ? expected : "`" + expected + "`";
    }

    /** What stands in the parentheses of a word that is not known: that is said elsewhere. */
    private void anything() {
        for (int depth = 0; !cursor.atEnd() && (depth > 0 || !cursor.peek().is(")"));) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    private SyntaxProblem certain(Token token, Code code, String message, String hint) {
        return SyntaxProblem.certain(cursor.at(token, code, message, hint));
    }

    private SyntaxProblem java(Token found) {
        return SyntaxProblem.possible(cursor.at(found, Code.JAVA_LOGIC, found.quoted() + " does not belong here, " + cursor.beside(), example));
    }
}
