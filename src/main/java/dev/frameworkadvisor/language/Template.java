package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that a conclusion can have, token by token, and what is wrong where a text leaves them. */
final class Template {

    /** The word that draws a conclusion. */
    static final String CONCLUDE = "insertLogical";

    private static final Set<String> JAVA_SIGNS = Set.of(".", "+", "-", "*", "/", "?", ":", "=", "<", ">", "&", "|", "!", "[", "]", "{", "}", "%", "^", "~");
    static final String EXAMPLE = "A conclusion reads: " + CONCLUDE + "( favour( new SomeFramework(), CLEARLY ) );";

    // What is no word or sign itself: one of its kind is expected in its place.
    static final String NAME = "a name";
    static final String STRENGTH = "a strength";
    static final String TEXT = "a text in quotes";
    static final String WORD = "a word";
    /** What stands in the parentheses of a word that is not known. */
    static final String ANYTHING = "anything";

    private static final List<String> NEW = List.of("new", NAME, "(", ")");
    private static final List<String> ARGUMENT = join(List.of("("), NEW, List.of(",", STRENGTH, ")"));
    private static final List<String> NOTHING = List.of("(", ")");

    private static final Map<String, List<String>> BEHIND = Map.of(
            "favour", ARGUMENT, "discourage", ARGUMENT, "ruledOut", join(List.of("("), NEW, List.of(")")),
            "companion", List.of("(", TEXT, ")"), "caution", NOTHING, "commonGround", NOTHING, "conflict", NOTHING);
    private static final Map<String, List<String>> BEHIND_OF_A_FRAMEWORK = Map.of(
            "companion", join(List.of("("), NEW, List.of(",", TEXT, ")")), "caution", join(List.of("("), NEW, List.of(")")));

    /** Whether a word is one of those that stand in the parentheses of {@link #CONCLUDE}, or a slip of one. */
    static boolean isConclusion(Token word) {
        return BEHIND.keySet().stream().anyMatch(known -> Cursor.isNear(word, known));
    }

    private Template() {
    }

    /** The form that the tokens up to the next semicolon are meant to have; null if they look like none of ours. */
    static @Nullable List<String> meant(Cursor cursor) {
        String word = null;
        boolean naming = false;
        for (int i = 0; !cursor.peek(i).is(";") && !cursor.peek(i).isEnd(); i++) {
            Token token = cursor.peek(i);
            naming |= token.is("new") || token.isTypeName() && !cursor.peek(i + 1).is(")") || cursor.peek(i + 1).is("(") && token.isTypeName();
            if (word == null && token.isWord() && !token.is("new") && !token.is(CONCLUDE) && Character.isLowerCase(token.text().charAt(0))) {
                word = BEHIND.containsKey(token.text()) ? token.text() : BEHIND.keySet().stream().sorted().filter(known -> Cursor.isNear(token, known)).findFirst().orElse(null);
            }
        }
        if (word != null) {
            return whole(join(List.of(word), naming && BEHIND_OF_A_FRAMEWORK.containsKey(word) ? BEHIND_OF_A_FRAMEWORK.get(word) : BEHIND.get(word)));
        }
        boolean concluding = Cursor.isNear(cursor.peek(), CONCLUDE);
        Token first = cursor.peek(2);
        if (concluding && cursor.peek(1).is("(") && first.isWord() && !first.is("new") && !first.isTypeName() && cursor.peek(3).is("(")) {
            return whole(List.of(WORD, "(", ANYTHING, ")"));
        }
        return naming && (concluding || !cursor.peek(1).is("(") && !cursor.peek(1).is(".")) ? whole(NEW) : null;
    }

    private static List<String> whole(List<String> conclusion) {
        return join(List.of(CONCLUDE, "("), conclusion, List.of(")", ";"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> join(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** Whether a token is the expected one, or a misspelling that is reported with the names. */
    static boolean matches(String expected, Token token, Token next) {
        return switch (expected) {
            case NAME -> token.isWord() && !token.is("new");
            case STRENGTH -> token.isWord() && !token.is("new") && !next.is("(");
            case TEXT -> token.isText() && token.text().startsWith("\"");
            case WORD -> token.isWord();
            default -> token.is(expected) || isWord(expected) && !expected.equals("new") && next.is("(") && Cursor.isNear(token, expected);
        };
    }

    /** A conclusion of this form, as it should be written. */
    static String example(List<String> form) {
        if (form.contains(ANYTHING) || form.contains(WORD)) {
            return EXAMPLE;
        }
        boolean fact = form.get(2).equals("new") || form.get(2).equals("ruledOut");
        var written = new StringBuilder("A conclusion reads: ");
        String before = "";
        for (String expected : form) {
            written.append(before.equals("(") != expected.equals(")") && (before.equals("(") || expected.equals(")")) ? " " : "");
            written.append(switch (expected) {
                case NAME -> fact ? "SomeFact" : "SomeFramework";
                case STRENGTH -> "CLEARLY";
                case TEXT -> "\"A name\"";
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

    /** What is wrong where something else is expected, and Java cannot be meant. */
    static Problem wrong(Cursor cursor, String expected, String following, String example) {
        Problem problem = explain(cursor, expected, following, example, Set.of());
        Token found = cursor.peek();
        return problem != null ? problem : cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(), example);
    }

    /**
     * What is wrong where something else is expected; null if it may be Java.
     *
     * @param following what the form has after it; empty if nothing
     * @param example the whole form, as a hint
     * @param variables words that Java has given a meaning
     */
    static @Nullable Problem explain(Cursor cursor, String expected, String following, String example, Set<String> variables) {
        Token found = cursor.peek();
        Token previous = cursor.previous();
        boolean word = isWord(expected);
        if (word && (cursor.torn(expected) > 0 || Cursor.isNear(found, expected))) {
            return cursor.at(found, Code.MISSPELLED_WORD, found.quoted() + " is not a keyword", "Did you mean `" + expected + "`?");
        }
        if (word && cursor.isGlued(expected)) {
            String rest = found.text().substring(expected.length());
            return cursor.at(found, Code.MISSING_BLANK, "a space is missing in " + found.quoted(), "Did you mean `" + expected + " " + rest + "`?");
        }
        if (expected.equals(TEXT) && (found.isWord() && !found.is("new") && !cursor.peek(1).is("(") && !variables.contains(found.text()) || found.isText())) {
            return cursor.at(found, found.isText() ? Code.CURLY_QUOTE : Code.MISSING_QUOTE, found.quoted() + " must be in straight double quotes",
                    "Write: \"" + (found.isText() ? found.text().substring(1, found.text().length() - 1) : found.text()) + "\"");
        }
        if (previous.isText() && cursor.sameLine() && (found.isWord() || found.isText())) {
            return cursor.at(found, Code.QUOTE_IN_TEXT, "the text ends before " + found.quoted() + ": it contains a quote", "Remove that quote.");
        }
        if (matches(expected, cursor.peek(1), cursor.peek(2)) && !JAVA_SIGNS.contains(found.text())) {
            return cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(), example);
        }
        if (expected.equals(",") && found.is(")")) {
            return cursor.after(Code.MISSING_WORD, "`,` and " + following + " are missing after " + previous.quoted(), example);
        }
        boolean call = found.isWord() && (cursor.peek(1).is("(") || cursor.peek(1).is("."))
                && (expected.equals(STRENGTH) || expected.equals(TEXT) || expected.equals(CONCLUDE) && !isConclusion(found))
                || variables.contains(found.text());
        if (!call && (found.isEnd() || !cursor.sameLine() && !JAVA_SIGNS.contains(found.text()) || expected.equals(CONCLUDE) && isConclusion(found) || !following.isEmpty() && matches(following, found, cursor.peek(1)) || found.isWord() && !word)) {
            return missing(cursor, expected, example);
        }
        boolean java = call || JAVA_SIGNS.contains(found.text()) || found.text().startsWith("$") || found.kind() == Token.Kind.NUMBER;
        return java ? null : cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here: " + shown(expected) + " is expected", example);
    }

    private static Problem missing(Cursor cursor, String expected, String example) {
        Code code = switch (expected) {
            case "(", ")" -> Code.MISSING_PARENTHESIS;
            case ";" -> Code.MISSING_SEMICOLON;
            case ",", "." -> Code.MISSING_SIGN;
            case NAME -> Code.MISSING_NAME;
            default -> Code.MISSING_WORD;
        };
        boolean closing = code == Code.MISSING_PARENTHESIS || code == Code.MISSING_SEMICOLON || code == Code.MISSING_SIGN;
        String hint = expected.equals(";") ? "A conclusion ends with `);`" : example;
        return closing ? cursor.after(code, shown(expected) + " is missing after " + cursor.previous().quoted(), hint) : cursor.missing(code, shown(expected), hint);
    }

    private static String shown(String expected) {
        return expected.indexOf(' ') > 0 ? expected : "`" + expected + "`";
    }
}
