package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Code;
import java.util.ArrayDeque;
import java.util.List;

/** Parentheses that do not match are wrong in any language. */
final class Parentheses {

    private static final List<String> PAIRS = List.of("()", "[]", "{}");

    private Parentheses() {
    }

    /** @throws Deviation if one is never closed, or never opened */
    static void check(Cursor all) {
        Cursor cursor = all.again();
        var open = new ArrayDeque<Token>();
        while (!cursor.atEnd()) {
            Token token = cursor.next();
            for (String pair : PAIRS) {
                if (token.is(pair.substring(0, 1))) {
                    open.push(token);
                } else if (token.is(pair.substring(1)) && (open.isEmpty() || !open.pop().is(pair.substring(0, 1)))) {
                    throw SyntaxProblem.certain(cursor.at(token, Code.MISSING_PARENTHESIS, "this " + token.quoted() + " has no "
                            + "`" + pair.charAt(0) + "` before it", "Remove it, or add `" + pair.charAt(0) + "` where it belongs."));
                }
            }
        }
        if (!open.isEmpty()) {
            Token never = open.pop();
            throw SyntaxProblem.certain(cursor.at(never, Code.MISSING_PARENTHESIS, "this " + never.quoted() + " is never closed", null));
        }
    }
}
