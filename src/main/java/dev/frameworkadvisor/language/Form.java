package dev.frameworkadvisor.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that a conclusion can have, sign by sign. */
final class Form {

    /** The word that draws a conclusion. */
    static final String CONCLUDE = "insertLogical";

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

    private Form() {
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
}
