package dev.frameworkadvisor.language;

import dev.frameworkadvisor.language.Names.Kind;
import dev.frameworkadvisor.language.Names.Spot;
import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the names in the conditions and the conclusion of a rule to what is declared. */
final class BodyChecks {

    private static final Set<String> ARGUMENTS = Set.of("favour", "discourage");
    private static final Set<String> ABOUT_FRAMEWORKS = Set.of("favour", "discourage", "companion", "caution");
    private static final Set<String> NOT_FACTS = Set.of("not", "exists", "or", "and", "eval", "accumulate", "acc", "forall", "from", "collect", "in");

    private final RuleText text;
    private final Names names;
    private final Set<String> types;
    private final List<Problem> problems;

    /** @param types the names of all types there are, declared or imported */
    BodyChecks(RuleText text, Names names, Set<String> types, List<Problem> problems) {
        this.text = text;
        this.names = names;
        this.types = types;
        this.problems = problems;
    }

    void check() {
        boolean odd = !text.oddities().isEmpty();
        for (int i = 0; i + 1 < text.when().size(); i++) {
            Token token = text.when().get(i);
            boolean named = token.isWord() && when(i + 1, "(") && !when(i - 1, ".") && !NOT_FACTS.contains(token.text());
            if (named && (token.isTypeName() || !odd)) {
                condition(token, i);
            }
        }
        for (int i = 0; i < text.then().size(); i++) {
            Token token = text.then().get(i);
            if (token.isWord() && !then(i - 1, ".")) {
                conclusion(token, i, odd);
            }
        }
    }

    private void condition(Token type, int i) {
        if (!types.contains(type.text())) {
            names.unknown(Kind.FACT, type.text(), Spot.of(text.file(), type), "The facts are declared in vocabulary.drl.");
        } else if (names.knows(Kind.FRAMEWORK, type.text())) {
            problem(Code.WRONG_KIND, type, "`" + type.text() + "` is a framework, and no fact to ask for", "Conditions ask for facts.");
        } else if (names.knows(Kind.FACT, type.text()) && when(i + 3, ")")) {
            Token asked = text.when().get(i + 2);
            if (!asked.is("yes") && !asked.is("no")) {
                problem(Code.UNKNOWN_FIELD, asked, "a fact is asked for with `yes` or `no`, and not with " + asked.quoted(),
                        "Write: " + type.text() + "( yes )");
            }
        }
    }

    private void conclusion(Token token, int i, boolean odd) {
        if (then(i - 1, "new")) {
            made(token, i);
        } else if (then(i - 1, ",") && then(i + 1, ")") && ARGUMENTS.contains(wordOver(i)) && !names.knows(Kind.STRENGTH, token.text())) {
            names.unknown(Kind.STRENGTH, token.text(), Spot.of(text.file(), token), "The strengths are those of weights.yaml, in capitals.");
        } else if (then(i + 1, "(") && !token.is("new") && !names.knows(Kind.CONCLUSION, token.text())
                && (!odd || Cursor.isNear(token, Form.CONCLUDE))) {
            names.unknown(Kind.CONCLUSION, token.text(), Spot.of(text.file(), token), "All conclusions are listed in rules/README.md.");
        } else if (token.text().startsWith("$") && then(i + 1, ".") && !odd && text.when().stream().noneMatch(it -> it.is(token.text()))) {
            variable(token);
        }
    }

    private void made(Token type, int i) {
        String word = wordOver(i);
        boolean framework = word != null && ABOUT_FRAMEWORKS.contains(word);
        Kind expected = framework ? Kind.FRAMEWORK : Kind.FACT;
        Kind other = framework ? Kind.FACT : Kind.FRAMEWORK;
        if (!types.contains(type.text())) {
            names.unknown(expected, type.text(), Spot.of(text.file(), type), "It must be declared in vocabulary.drl.");
        } else if (names.knows(other, type.text()) && (framework || "ruledOut".equals(word) || Form.CONCLUDE.equals(word))) {
            problem(Code.WRONG_KIND, type, "`" + type.text() + "` is a " + (framework ? "fact, and `" + word + "` takes a framework"
                    : "framework, and only facts can follow from others"), null);
        }
    }

    /** The name of a variable is bound by the conditions; the slip may be there or here. */
    private void variable(Token token) {
        for (int i = 0; i + 2 < text.when().size(); i++) {
            Token bound = text.when().get(i);
            if (when(i + 1, ":") && Cursor.isNear(bound, token.text())) {
                String usual = "$" + text.when().get(i + 2).text().toLowerCase(java.util.Locale.ROOT);
                boolean here = bound.is(usual);
                problem(Code.UNKNOWN_VARIABLE, here ? token : bound, here ? "nothing is called " + token.quoted()
                        : bound.quoted() + " is called " + token.quoted() + " below", here ? "Did you mean `" + bound.text() + "`?" : "Did you mean `" + token.text() + "`?");
                return;
            }
        }
        problem(Code.UNKNOWN_VARIABLE, token, "nothing is called " + token.quoted(), "Give it a name among the conditions: " + token.text() + " : SomeFact( yes )");
    }

    /** The word in whose parentheses a token stands. */
    private @Nullable String wordOver(int i) {
        int depth = 0;
        for (int at = i - 1; at > 0; at--) {
            depth += then(at, ")") ? 1 : then(at, "(") ? -1 : 0;
            if (depth < 0) {
                return text.then().get(at - 1).text();
            }
        }
        return null;
    }

    private boolean when(int i, String sign) {
        return i >= 0 && i < text.when().size() && text.when().get(i).is(sign);
    }

    private boolean then(int i, String sign) {
        return i >= 0 && i < text.then().size() && text.then().get(i).is(sign);
    }

    private void problem(Code code, Token at, String message, @Nullable String hint) {
        problems.add(Problem.at(text.file().source(), at.line(), at.column(), at.end() - at.column(), message, hint).coded(code));
    }
}
