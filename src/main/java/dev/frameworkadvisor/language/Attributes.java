package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Drools lets stand between the name of a rule and {@code when}: {@code salience 10}. */
final class Attributes {

    private static final List<String> KNOWN = List.of("salience", "no-loop", "agenda-group", "activation-group", "ruleflow-group", "auto-focus",
            "lock-on-active", "date-effective", "date-expires", "enabled", "duration", "timer", "calendars", "dialect", "refract", "extends");

    private Attributes() {
    }

    /** The attribute that comes next, as one token; null if none does. */
    static @Nullable Token next(Cursor cursor) {
        Token word = whole(cursor);
        return KNOWN.contains(word.text()) ? word : null;
    }

    /** The attribute that the next word is a slip of; null if it is of none. */
    static @Nullable Token misspelled(Cursor cursor) {
        Token word = whole(cursor);
        return word.text().length() < 5 || cursor.peek(1).is("(") ? null : KNOWN.stream().filter(known -> Cursor.isNear(word, known)).findFirst()
                .map(known -> new Token(word.kind(), known, word.line(), word.column())).orElse(null);
    }

    /** Skips an attribute with its value. */
    static void skip(Cursor cursor, Token attribute) {
        for (String part : attribute.text().split("(?<=-)|(?=-)")) {
            cursor.next();
        }
        Token value = cursor.peek();
        if (value.is("(")) {
            cursor.skipBrackets();
        } else if (value.is("-") || value.isText() || value.kind() == Token.Kind.NUMBER || value.is("true") || value.is("false")
                || value.text().startsWith("$") || attribute.is("extends") && value.isWord()) {
            do {
                cursor.skip("-");
                cursor.next();
            } while (cursor.peek().is(",") && cursor.peek(1).isText() && cursor.skip(","));
        }
    }

    /** Says what an attribute does to our reading of a rule. */
    static void beyond(Token attribute, Scope scope) {
        boolean order = attribute.is("salience");
        scope.beyond(attribute, attribute.quoted() + Oddity.BEYOND + Oddity.SAMPLES, "Drools rejects this rule, probably because of " + attribute.quoted(),
                order ? Code.SALIENCE : Code.ATTRIBUTE, order ? "Say in its conditions when it holds: here the order of rules changes nothing." : attribute.is("dialect")
                        ? "Remove it: conclusions are written the same way in every dialect." : "Say in its conditions when it holds.");
    }

    /** Words joined by hyphens, without blanks. */
    static Token whole(Cursor cursor) {
        Token first = cursor.peek();
        var text = new StringBuilder(first.isWord() ? first.text() : "");
        for (int i = 1; first.isWord() && cursor.peek(i).is("-") && cursor.peek(i + 1).isWord() && cursor.peek(i - 1).touches(cursor.peek(i)); i += 2) {
            text.append('-').append(cursor.peek(i + 1).text());
        }
        return new Token(Token.Kind.WORD, text.toString(), first.line(), first.column());
    }
}
