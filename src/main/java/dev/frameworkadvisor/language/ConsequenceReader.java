package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Names.Kind;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the right-hand side of a rule and validates it in the same pass. Java is noted and skipped, and what follows it is read on.
 */
final class ConsequenceReader {

    /** What changes working memory in a way that nothing explains, and nothing takes back. */
    private static final Set<String> NOT_LOGICAL = Set.of("insert", "update", "modify", "delete", "retract");
    private static final Map<String, Conclusion.Kind> ADVICE = Map.of("companion", Conclusion.Kind.COMPANION, "caution", Conclusion.Kind.CAUTION,
            "commonGround", Conclusion.Kind.COMMON_GROUND, "conflict", Conclusion.Kind.CONFLICT);

    private final Cursor cursor;
    private final Scope scope;
    private String example = Template.EXAMPLE;

    ConsequenceReader(Cursor consequence, Scope scope) {
        this.cursor = consequence;
        this.scope = scope;
    }

    /**
     * The conclusions; none if one of them, or anything beside them, is beyond our language.
     *
     * @throws SyntaxProblem where neither Drools nor our language has such a form
     */
    List<Consequence> read() {
        int start = cursor.position();
        notLogical();
        cursor.moveTo(start);
        int before = scope.oddities.size();
        var consequences = new ArrayList<Consequence>();
        while (!cursor.atEnd()) {
            Token first = cursor.peek();
            Consequence consequence = statement();
            if (consequence != null) {
                consequences.add(consequence);
            }
            if (consequences.size() == 2 && consequence != null) {
                scope.remark(Code.SEVERAL_CONCLUSIONS, first, "this `" + Template.CONCLUDE + "` draws a second conclusion from the same conditions",
                        "Write one rule for each conclusion, each with its own name.");
            }
            while (cursor.skip(";")) {
                // More than one does no harm.
            }
        }
        return scope.oddities.size() > before ? List.of() : consequences;
    }

    /** Reads one; null if it is none of ours, or names something that is not known. */
    private @Nullable Consequence statement() {
        int start = cursor.position();
        if (cursor.peek().is("then") && cursor.peek(1).is("[")) {
            beyond(cursor.next());
            cursor.skipBrackets();
            return null;
        }
        List<String> form = assigns() ? null : Template.meant(cursor);
        if (form == null) {
            return java(start, cursor.peek());
        }
        example = Template.example(form);
        var kept = new ArrayList<Token>();
        for (int i = 0; i < form.size(); i++) {
            String expected = form.get(i);
            if (expected.equals(Template.ANYTHING)) {
                anything();
            } else if (Template.matches(expected, cursor.peek(), cursor.peek(1))) {
                Token token = cursor.next();
                if (Character.isLetter(expected.charAt(0)) && !expected.equals("new")) {
                    kept.add(token);
                }
            } else {
                Token odd = cursor.peek();
                if (isHelper(expected)) {
                    return java(start, odd);
                }
                Problem problem = slip(expected);
                if (problem == null) {
                    problem = Template.explain(cursor, expected, i + 1 < form.size() ? form.get(i + 1) : "", example, scope.variables);
                }
                if (problem == null) {
                    return java(start, odd);
                }
                throw new SyntaxProblem(problem);
            }
        }
        boolean known = word(kept.get(0));
        if (form.get(2).equals("new")) {
            return about(kept.get(1), Kind.FACT, kept.get(0)) && known ? new Consequence.Infer(Scope.fact(kept.get(1)), TruthValue.YES) : null;
        }
        Token word = kept.get(1);
        return word(word) && known ? conclusion(word, kept.subList(2, kept.size())) : null;
    }

    /** Whether a variable of Java is set, up to the next semicolon. */
    private boolean assigns() {
        for (int i = 0; !cursor.peek(i).isEnd() && !"();{".contains(cursor.peek(i).text()); i++) {
            if (cursor.peek(i).is("=")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Consequence conclusion(Token word, List<Token> rest) {
        boolean ruledOut = word.is("ruledOut");
        Token type = rest.isEmpty() || rest.get(0).isText() ? null : rest.get(0);
        if (type != null && !about(type, ruledOut ? Kind.FACT : Kind.FRAMEWORK, word)) {
            return null;
        }
        if (ruledOut) {
            return new Consequence.Infer(Scope.fact(type), TruthValue.NO);
        }
        String framework = type == null ? null : scope.title(type);
        Token last = rest.isEmpty() ? word : rest.get(rest.size() - 1);
        if (ADVICE.containsKey(word.text())) {
            return new Consequence.Advise(ADVICE.get(word.text()), framework, last.isText() ? last.value() : null);
        }
        if (!scope.isKnown(Kind.STRENGTH, last)) {
            scope.unknown(Kind.STRENGTH, last, "The strengths are those of weights.yaml, in capitals.");
        }
        return new Consequence.Argue(framework, word.is("favour") ? Reason.Stance.FAVOUR : Reason.Stance.DISCOURAGE, last.text().toLowerCase(Locale.ROOT));
    }

    private boolean word(Token word) {
        boolean known = scope.isKnown(Kind.CONCLUSION, word);
        if (!known && scope.isCall(word)) {
            beyond(word);
        } else if (!known) {
            scope.unknown(Kind.CONCLUSION, word, "All conclusions are listed in rules/README.md.");
        }
        return known;
    }

    /** Whether a type is of the kind that a word takes. */
    private boolean about(Token type, Kind expected, Token word) {
        boolean fact = expected == Kind.FACT;
        if (scope.isKnown(expected, type)) {
            return true;
        }
        if (scope.isKnown(fact ? Kind.FRAMEWORK : Kind.FACT, type)) {
            scope.wrong(Code.WRONG_KIND, type, type.quoted() + (fact ? " is a framework; only facts can be concluded"
                    : " is a fact, but `" + word.text() + "` takes a framework"), null);
        } else if (!scope.isKnown(type)) {
            scope.unknown(expected, type, "It must be declared in vocabulary.drl.");
        } else if (word.is(Template.CONCLUDE)) {
            beyond(type);
        } else {
            scope.wrong(Code.WRONG_KIND, type, type.quoted() + " is neither a fact nor a framework", null);
        }
        return false;
    }

    private void beyond(Token token) {
        scope.beyond(token, "Java such as " + token.quoted() + " is legal after `then`, but beyond this rule language: " + Oddity.SAMPLES,
                token.quoted() + " does not belong here, " + cursor.beside(token), Code.JAVA_LOGIC, "After `then`, write one conclusion and nothing else.");
    }

    /** Skips a statement of Java. Its conclusions, if any, are unknown. */
    private @Nullable Consequence java(int start, Token odd) {
        beyond(odd);
        cursor.moveTo(start);
        for (boolean ended = false; !ended && !cursor.atEnd();) {
            Token token = cursor.peek();
            if (token.is("(") || token.is("{") || token.is("[")) {
                cursor.skipBrackets();
                ended = cursor.previous().is("}") && !List.of("else", "catch", "finally", "while", ".", ";").contains(cursor.peek().text());
            } else if (token.is(")") || token.is("}") || token.is("]")) {
                throw new SyntaxProblem(cursor.at(token, Code.MISSING_PARENTHESIS, "this " + token.quoted() + " is never opened", "Remove it, or open it where it belongs."));
            } else {
                ended = cursor.next().is(";");
            }
        }
        for (Token type : cursor.calledWithin(start)) {
            if (scope.isSlip(type)) {
                scope.unknown(Kind.FACT, type, "It must be declared in vocabulary.drl.");
            }
        }
        return null;
    }

    /** What changes working memory without a justification, anywhere in the text, and variables that nothing sets. */
    private void notLogical() {
        boolean runtime = false;
        for (; !cursor.atEnd(); cursor.next()) {
            Token word = cursor.peek();
            runtime |= word.is("drools") || word.is("kcontext");
            if (NOT_LOGICAL.contains(word.text()) && cursor.peek(1).is("(") && (runtime || !cursor.previous().is("."))) {
                throw new SyntaxProblem(cursor.at(word, Code.NOT_LOGICAL, word.quoted() + " changes facts without a reason that can be explained or withdrawn",
                        word.is("insert") ? "Write `" + Template.CONCLUDE + "`." : "Write `" + Template.CONCLUDE + "`, and say in the conditions of other rules when they hold."));
            }
            if (cursor.peek(1).is("=")) {
                scope.variables.add(word.text());
            } else if (word.text().startsWith("$") && !scope.variables.contains(word.text())) {
                throw new SyntaxProblem(cursor.at(word, Code.UNKNOWN_VARIABLE, "unknown variable " + word.quoted(), Suggestion.nearest(word.text(), scope.variables)
                        .map(near -> "Did you mean `" + near + "`?").orElse("Name it among the conditions: " + word.text() + " : SomeFact( yes )")));
            }
        }
    }

    /** A conclusion written in a way that is plausible, and wrong; null if it is none. */
    private @Nullable Problem slip(String expected) {
        Token found = cursor.peek();
        Token previous = cursor.previous();
        if (expected.equals(")") && (found.is("no") || found.is("yes")) && previous.is("(")) {
            String made = "new " + cursor.peek(-2).text() + "()";
            return cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(),
                    "Did you mean `" + (found.is("no") ? "ruledOut( " + made + " )" : made) + "`?");
        }
        if (expected.equals(Template.STRENGTH) && found.is("-") && cursor.peek(1).isWord()) {
            return cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(), "To argue against a framework, use `discourage`.");
        }
        return null;
    }

    /** Whether something is made with arguments that is neither a fact nor a framework: a type that rules declare for themselves. */
    private boolean isHelper(String expected) {
        Token type = cursor.peek(-2);
        return expected.equals(")") && cursor.previous().is("(") && scope.isKnown(type) && !scope.isFact(type) && !scope.isFramework(type);
    }

    /** The arguments of an unknown word; the unknown word itself is reported elsewhere. */
    private void anything() {
        for (int depth = 0; !cursor.atEnd() && (depth > 0 || !cursor.peek().is(")"));) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }
}
