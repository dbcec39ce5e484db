package dev.frameworkadvisor.language;

import java.util.List;
import java.util.Map;

/** Skips conditions that Drools has and our language does not, and notes each of them. */
final class DroolsReader {

    /** Constructs that take parentheses, with the way to write the like of it here. */
    private static final Map<String, String> CALLS = Map.of(
            "eval", "Ask for the facts that it depends on: SomeFact( yes )",
            "accumulate", "Ask for the facts themselves, joined with `or` or in a rule for each.",
            "acc", "Ask for the facts themselves, joined with `or` or in a rule for each.",
            "groupby", "Ask for the facts themselves, joined with `or` or in a rule for each.",
            "forall", "Say what must not be: not SomeFact( no )");

    private final Cursor cursor;
    private final Scope scope;

    DroolsReader(Cursor cursor, Scope scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    /** Whether such a condition begins here: a call, a path, or a name for one of them or for a group. */
    boolean begins() {
        int named = cursor.peek(1).is(":") ? 2 : 0;
        return isCall(named) || isPath(named) || named > 0 && cursor.peek(2).is("(");
    }

    private boolean isCall(int ahead) {
        return CALLS.containsKey(cursor.peek(ahead).text()) && cursor.peek(ahead + 1).is("(");
    }

    /** Whether OOPath begins, or a query is called. */
    private boolean isPath(int ahead) {
        Token first = cursor.peek(ahead);
        int path = ahead + (first.is("?") ? 1 : 0);
        Token behind = cursor.peek(path + 2);
        return cursor.peek(path).is("/") && cursor.peek(path + 1).isWord() && (behind.is("/") || behind.is("[") || behind.is("#"))
                || first.is("?") && scope.isCall(cursor.peek(path)) && cursor.peek(path + 1).is("(");
    }

    /** Skips it. */
    void skip() {
        if (cursor.peek(1).is(":")) {
            cursor.next();
            cursor.next();
        }
        scope.beyond(cursor.peek(), CALLS.get(cursor.peek().text()));
        if (cursor.peek().isWord()) {
            cursor.next();
        }
        expression();
        source();
    }

    /** Skips the rest of an expression of Java, whose parentheses must match. */
    private void expression() {
        for (Token token = cursor.peek(); "([{./?#".contains(token.text()) && !token.isEnd(); token = cursor.peek()) {
            if ("([{".contains(token.text())) {
                brackets();
            } else {
                cursor.next();
                if (cursor.peek().isWord()) {
                    cursor.next();
                }
            }
        }
    }

    private void brackets() {
        int start = cursor.position();
        cursor.skipBrackets();
        for (Token type : cursor.calledWithin(start)) {
            if (type.isTypeName() && !scope.isKnown(type) || scope.isFramework(type)) {
                scope.asked(type, null);
            }
        }
    }

    /** Skips what a pattern asks beside yes and no. */
    void constraint(Token type, boolean fact) {
        int start = cursor.position() + 1;
        brackets();
        if (fact) {
            List<Token> tokens = cursor.between(start, cursor.position() - 1);
            var written = new StringBuilder();
            for (int i = 0; i < tokens.size(); i++) {
                written.append(i > 0 && !tokens.get(i - 1).touches(tokens.get(i)) ? " " : "").append(tokens.get(i).text());
            }
            Token first = tokens.get(0);
            scope.beyond(new Token(Token.Kind.WORD, written.toString(), first.line(), first.column()), "A fact is asked for with `yes` or `no`: " + type.text() + "( yes )");
        }
    }

    /** Skips where a pattern takes its facts from, or the window that it looks through. */
    void source() {
        while (cursor.peek().is("from") || cursor.peek().is("over")) {
            Token word = cursor.next();
            Token call = cursor.peek();
            boolean called = cursor.peek(1).is("(") && (CALLS.containsKey(call.text()) || call.is("collect"));
            scope.beyond(called ? call : word, CALLS.getOrDefault(call.text(), ConditionReader.FORM));
            if (call.isWord()) {
                cursor.next();
            }
            // new SomeType( ), entry-point "name", window:time( 5m )
            for (int more = call.is("new") ? 1 : call.is("entry") ? 3 : word.is("over") ? 2 : 0; more > 0; more--) {
                cursor.next();
            }
            expression();
        }
    }
}
