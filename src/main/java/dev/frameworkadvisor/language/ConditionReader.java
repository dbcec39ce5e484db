package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.text.Code;
import java.util.List;
import java.util.Set;

/**
 * Holds the conditions of a rule to the form they should have, sign by sign; names are left to others. What is legal for the
 * engine and not part of our language is a deviation that is only possible: the engine decides.
 */
final class ConditionReader {

    /** Words that begin or join conditions which the engine knows and we do without. */
    private static final Set<String> ENGINE_WORDS = Set.of("eval", "accumulate", "acc", "forall", "from", "collect", "over", "entry", "if", "do",
            "unless", "init", "action", "reverse", "result", "groupby", "in", "this");
    private static final List<String> OURS = List.of("not", "exists", "or", "and");

    private final Cursor cursor;

    private ConditionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** @throws Deviation where the form is left */
    static void read(Cursor conditions) {
        var reader = new ConditionReader(conditions);
        try {
            while (!conditions.atEnd()) {
                reader.either();
                conditions.skip(";");
            }
        } catch (SyntaxProblem e) {
            throw e.isCertain() ? e : reader.balanced(e);
        }
    }

    /** Whatever the engine may understand: parentheses must match. */
    private SyntaxProblem balanced(SyntaxProblem deviation) {
        Parentheses.check(cursor);
        return deviation;
    }

    private void either() {
        both();
        while (joined("or", "|")) {
            both();
        }
    }

    private void both() {
        single();
        while (joined("and", "&")) {
            single();
        }
    }

    private boolean joined(String word, String sign) {
        if (cursor.peek().is(sign) && cursor.peek(1).is(sign)) {
            cursor.next();
            cursor.next();
            return true;
        }
        return cursor.skip(word);
    }

    private void single() {
        Token first = cursor.peek();
        if (cursor.skip("not") || cursor.skip("exists")) {
            single();
        } else if (cursor.skip("(")) {
            either();
            close("`)` is missing behind ");
        } else if (first.isWord() && !ENGINE_WORDS.contains(first.text())) {
            pattern();
        } else if (first.isEnd()) {
            throw SyntaxProblem.certain(cursor.behind(Code.MISSING_WORD, "a condition is missing behind " + cursor.previous().quoted(),
                    "A condition reads: SomeFact( yes )"));
        } else if (first.is(")")) {
            throw SyntaxProblem.certain(cursor.at(first, Code.MISSING_PARENTHESIS, "this `)` has no `(` before it", "Remove it, or add `(` where it belongs."));
        } else {
            stray(first);
        }
    }

    private void stray(Token token) {
        String message = token.quoted() + " does not belong here, " + cursor.beside();
        if (token.isWord()) {
            throw SyntaxProblem.possible(cursor.at(token, Code.JAVA_LOGIC, message, "A condition reads: SomeFact( yes )"));
        }
        String hint = token.is("/") || token.is("#") ? "A comment begins with `//`." : "A condition reads: SomeFact( yes )";
        var problem = cursor.at(token, Code.STRAY_TEXT, message, hint);
        throw token.is("/") || token.is("?") ? SyntaxProblem.possible(problem) : SyntaxProblem.certain(problem);
    }

    private void pattern() {
        Token type = cursor.peek();
        glued(type);
        cursor.next();
        if (cursor.peek().is(":") && cursor.peek(1).isWord()) {
            cursor.next();
            type = cursor.next();
        }
        Token behind = cursor.peek();
        if (!behind.is("(")) {
            notAPattern(type, behind);
        }
        cursor.next();
        Token answer = cursor.peek();
        if (answer.isWord()) {
            cursor.next();
        } else if (!answer.is(")") && !answer.isEnd() && !answer.isText() && !answer.is("(")) {
            throw SyntaxProblem.possible(cursor.at(answer, Code.JAVA_LOGIC, answer.quoted() + " does not belong here, in the parentheses of "
                    + type.quoted(), "A fact is asked for with `yes` or `no`: " + type.text() + "( yes )"));
        }
        close("`)` is missing behind ");
    }

    private void glued(Token word) {
        for (String ours : OURS) {
            boolean glued = word.text().startsWith(ours) && word.text().length() > ours.length() && Character.isUpperCase(word.text().charAt(ours.length()));
            if (glued) {
                throw SyntaxProblem.certain(cursor.at(word, Code.MISSING_BLANK, "a blank is missing in " + word.quoted(),
                        "Did you mean `" + ours + " " + word.text().substring(ours.length()) + "`?"));
            }
        }
    }

    /** A word stands where a condition should, and no parenthesis follows it. */
    private void notAPattern(Token word, Token behind) {
        for (String ours : OURS) {
            if (Cursor.isNear(word, ours) && (behind.isWord() || behind.is("("))) {
                throw SyntaxProblem.certain(cursor.at(word, Code.MISSPELLED_WORD, word.quoted() + " is not a word of the language", "Did you mean `" + ours + "`?"));
            }
        }
        if (behind.is("-") && cursor.peek(1).isWord()) {
            var name = new StringBuilder(word.text());
            for (int i = 0; cursor.peek(i).is("-") && cursor.peek(i + 1).isWord(); i += 2) {
                name.append('-').append(cursor.peek(i + 1).text());
            }
            throw SyntaxProblem.certain(cursor.at(new Token(Token.Kind.WORD, name.toString(), word.line(), word.column()), Code.STRAY_TEXT, "`" + name + "` is how projects and cases write it, not rules",
                    "Did you mean `" + Fact.typeOf(name.toString()) + "( yes )`?"));
        }
        if (behind.is("yes") || behind.is("no") || behind.is(")")) {
            throw SyntaxProblem.certain(cursor.behind(Code.MISSING_PARENTHESIS, "`(` is missing behind " + word.quoted(), null));
        }
        if (behind.isTypeName() && !word.isTypeName()) {
            throw SyntaxProblem.certain(cursor.at(word, Code.STRAY_TEXT, word.quoted() + " does not belong here, before " + behind.quoted(), null));
        }
        if (behind.isWord() && !behind.isTypeName() && !ENGINE_WORDS.contains(behind.text()) && !OURS.contains(behind.text()) || behind.isText()) {
            throw SyntaxProblem.certain(cursor.at(behind, Code.STRAY_TEXT, behind.quoted() + " does not belong here, behind " + word.quoted(),
                    "A condition reads: " + word.text() + "( yes )"));
        }
        if (behind.isWord() || behind.isEnd() || behind.is(";")) {
            String message = "`( yes )` or `( no )` is missing behind " + word.quoted();
            throw SyntaxProblem.certain(cursor.behind(Code.MISSING_WORD, message, "A condition reads: " + word.text() + "( yes )"));
        }
        throw SyntaxProblem.possible(cursor.at(behind, Code.JAVA_LOGIC, behind.quoted() + " does not belong here, behind " + word.quoted(),
                "A condition reads: " + word.text() + "( yes )"));
    }

    private void close(String message) {
        if (cursor.skip(")")) {
            return;
        }
        Token found = cursor.peek();
        for (String joint : List.of("or", "and")) {
            if (Cursor.isNear(found, joint) && (cursor.peek(1).isTypeName() || cursor.peek(1).is("("))) {
                throw SyntaxProblem.certain(cursor.at(found, Code.MISSPELLED_WORD, found.quoted() + " is not a word of the language", "Did you mean `" + joint + "`?"));
            }
        }
        boolean continues = found.isEnd() || found.isTypeName() || OURS.contains(found.text()) || cursor.startsLine();
        if (continues) {
            throw SyntaxProblem.certain(cursor.behind(Code.MISSING_PARENTHESIS, message + cursor.previous().quoted(), null));
        }
        throw SyntaxProblem.possible(cursor.at(found, Code.JAVA_LOGIC, found.quoted() + " does not belong here, behind " + cursor.previous().quoted(),
                "A `)` is expected here."));
    }
}
