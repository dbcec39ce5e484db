package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a rule and validates them in the same pass. What Drools has beyond our language is noted and skipped,
 * and what follows it is read on.
 */
final class ConditionReader {

    private static final List<String> OURS = List.of("not", "exists", "or", "and");
    static final String FORM = "A condition reads: SomeFact( yes )";
    /** Stands in for what cannot be read; a condition with it in is thrown away. */
    private static final Condition UNREAD = new Condition.All(List.of());
    /** So deep may conditions nest. Drools and we go through them level by level, and a stack ends. */
    static final int DEPTH = 50;
    private final Cursor cursor;
    private final Scope scope;
    private final DroolsReader drools;
    private int depth;

    ConditionReader(Cursor conditions, Scope scope) {
        this.cursor = conditions;
        this.scope = scope;
        this.drools = new DroolsReader(conditions, scope);
    }

    /**
     * The conditions as one; null if any part is beyond our language.
     *
     * @throws SyntaxProblem where neither Drools nor our language has such a form
     */
    @Nullable Condition read() {
        int before = scope.oddities.size();
        var parts = new ArrayList<Condition>();
        while (!cursor.atEnd()) {
            parts.add(either());
            cursor.skip(";");
        }
        return scope.oddities.size() > before ? null : parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition either() {
        var parts = new ArrayList<Condition>(List.of(both()));
        while (joined("or", "|")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition both() {
        var parts = new ArrayList<Condition>(List.of(single()));
        while (joined("and", "&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private boolean joined(String word, String sign) {
        if (cursor.peek().is(sign) && cursor.peek(1).is(sign)) {
            cursor.next();
            cursor.next();
            return true;
        }
        return cursor.skip(word);
    }

    private Condition single() {
        Token first = cursor.peek();
        if (depth == DEPTH) {
            throw wrong(first, Code.STRAY_TEXT, "this is nested more than " + DEPTH + " levels deep", "Split this rule into several.");
        }
        depth++;
        Condition condition = single(first);
        depth--;
        return condition;
    }

    private Condition single(Token first) {
        if (cursor.skip("not")) {
            return new Condition.Not(single());
        }
        if (cursor.skip("exists")) {
            // It holds as its inside does, but what it finds is not matched, and so is no justification.
            return new Condition.Not(new Condition.Not(single()));
        }
        if (cursor.skip("(")) {
            return group();
        }
        if (drools.begins()) {
            drools.skip();
            return UNREAD;
        }
        if (first.is("if") || first.is("do") || first.is("break")) {
            scope.beyond(first, "Write one rule for each case.");
            cursor.toEnd();
            return UNREAD;
        }
        return first.isWord() ? pattern() : stray(first);
    }

    private Condition group() {
        Token first = cursor.peek();
        Condition inner = UNREAD;
        if (first.is("or") || first.is("and")) {
            scope.beyond(first, "Write it between its parts: ( SomeFact( yes ) " + first.text() + " OtherFact( yes ) )");
            cursor.next();
            while (!cursor.atEnd() && !cursor.peek().is(")")) {
                single();
            }
        } else {
            inner = either();
        }
        close("`)` is missing after ");
        return inner;
    }

    private Condition pattern() {
        Token type = cursor.peek();
        glued(type);
        cursor.next();
        if (cursor.peek().is(":") && cursor.peek(1).isWord()) {
            cursor.next();
            type = cursor.next();
        } else if (cursor.peek().is(":") && cursor.peek(1).is("=") && cursor.peek(2).isWord()) {
            scope.beyond(new Token(Token.Kind.SIGN, ":=", cursor.peek().line(), cursor.peek().column()), "Write `:` in its place.");
            cursor.next();
            cursor.next();
            type = cursor.next();
        }
        boolean path = false;
        while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
            cursor.next();
            type = cursor.next();
            path = true;
        }
        Token behind = cursor.peek();
        if (!behind.is("(")) {
            notAPattern(type, behind);
        }
        Token answer = cursor.peek(1);
        boolean fact = scope.isFact(type);
        boolean plain = answer.is(")") || answer.isWord() && (cursor.peek(2).is(")") || (fact || !scope.isKnown(type)) && !goesOn(cursor.peek(2)));
        boolean sourced = cursor.behindBrackets().is("from");
        if (path && !sourced) {
            scope.beyond(type, FORM);
        } else if (!path && (fact || !sourced || !scope.isKnown(type))) {
            scope.asked(type, plain && answer.isWord() ? answer : null);
        }
        if (!plain && !answer.isEnd() && !answer.isText()) {
            drools.constraint(type, fact && !path);
            drools.source();
            return UNREAD;
        }
        cursor.next();
        if (cursor.peek().isWord()) {
            cursor.next();
        } else if (fact) {
            scope.remark(Code.UNANSWERED_CONDITION, type, type.quoted() + " matches both answers, yes and no", "Did you mean `" + type.text() + "( yes )`?");
        }
        close("`)` is missing after ");
        drools.source();
        Condition yes = new Condition.Is(Scope.fact(type), TruthValue.YES);
        Condition no = new Condition.Is(Scope.fact(type), TruthValue.NO);
        return answer.is("yes") ? yes : answer.is("no") ? no : new Condition.Any(List.of(yes, no));
    }

    /** Whether a word in a pattern is only the beginning of a constraint. */
    private static boolean goesOn(Token behind) {
        return !behind.isEnd() && !behind.isWord() && !behind.isText() && !behind.is("(") || List.of("matches", "contains", "memberOf", "in", "instanceof").contains(behind.text());
    }

    private Condition stray(Token token) {
        if (token.isEnd()) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_WORD, "a condition is missing after " + cursor.previous().quoted(), FORM));
        }
        if (token.is(")")) {
            throw wrong(token, Code.MISSING_PARENTHESIS, "this `)` has no `(` before it", "Remove it, or add `(` where it belongs.");
        }
        boolean negation = (token.is("!") || token.is("-")) && cursor.peek(1).isTypeName() && cursor.peek(2).is("(");
        String hint = token.is("/") || token.is("#") ? "A comment begins with `//`." : negation
                ? "Did you mean `not " + cursor.peek(1).text() + "( " + (cursor.peek(3).isWord() ? cursor.peek(3).text() : "yes") + " )`?" : FORM;
        throw wrong(token, Code.STRAY_TEXT, token.quoted() + " does not belong here, " + cursor.beside(), hint);
    }

    private void glued(Token word) {
        for (String ours : OURS) {
            boolean glued = word.text().startsWith(ours) && word.text().length() > ours.length() && Character.isUpperCase(word.text().charAt(ours.length()));
            if (glued) {
                throw wrong(word, Code.MISSING_BLANK, "a space is missing in " + word.quoted(),
                        "Did you mean `" + ours + " " + word.text().substring(ours.length()) + "`?");
            }
        }
    }

    /** A word stands where a condition should, and no parenthesis follows it. */
    private void notAPattern(Token word, Token behind) {
        for (String ours : OURS) {
            if (Cursor.isNear(word, ours) && !word.is(ours) && (behind.isWord() || behind.is("("))) {
                throw wrong(word, Code.MISSPELLED_WORD, word.quoted() + " is not a keyword", "Did you mean `" + ours + "`?");
            }
        }
        if (OURS.contains(word.text())) {
            throw new SyntaxProblem(cursor.at(word, Code.MISSING_WORD, "a condition is missing before " + word.quoted(), FORM));
        }
        if (behind.is("-") && cursor.peek(1).isWord()) {
            var name = new StringBuilder(word.text());
            for (int i = 0; cursor.peek(i).is("-") && cursor.peek(i + 1).isWord(); i += 2) {
                name.append('-').append(cursor.peek(i + 1).text());
            }
            throw wrong(new Token(Token.Kind.WORD, name.toString(), word.line(), word.column()), Code.STRAY_TEXT,
                    "`" + name + "` is how projects and cases write it, not rules", "Did you mean `" + Fact.typeOf(name.toString()) + "( yes )`?");
        }
        if (behind.is("yes") || behind.is("no") || behind.is(")")) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_PARENTHESIS, "`(` is missing after " + word.quoted(), null));
        }
        if (behind.isTypeName() && !word.isTypeName()) {
            throw wrong(word, Code.STRAY_TEXT, word.quoted() + " does not belong here, before " + behind.quoted(), null);
        }
        boolean joint = OURS.contains(behind.text()) || behind.isTypeName() || behind.is("from");
        if (behind.isWord() && joint || behind.isEnd() || behind.is(";")) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_WORD, "`( yes )` or `( no )` is missing after " + word.quoted(),
                    "A condition reads: " + word.text() + "( yes )"));
        }
        throw wrong(behind, Code.STRAY_TEXT, behind.quoted() + " does not belong here, after " + word.quoted(), "A condition reads: " + word.text() + "( yes )");
    }

    private void close(String message) {
        if (cursor.skip(")")) {
            return;
        }
        Token found = cursor.peek();
        for (String joint : List.of("or", "and")) {
            if (Cursor.isNear(found, joint) && !found.is(joint) && (cursor.peek(1).isTypeName() || cursor.peek(1).is("("))) {
                throw wrong(found, Code.MISSPELLED_WORD, found.quoted() + " is not a keyword", "Did you mean `" + joint + "`?");
            }
        }
        if (found.isEnd() || found.isTypeName() || OURS.contains(found.text()) || cursor.startsLine()) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_PARENTHESIS, message + cursor.previous().quoted(), null));
        }
        throw wrong(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, after " + cursor.previous().quoted(), "A `)` is expected here.");
    }

    private SyntaxProblem wrong(Token token, Code code, String message, @Nullable String hint) {
        return new SyntaxProblem(cursor.at(token, code, message, hint));
    }
}
