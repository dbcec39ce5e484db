package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.reason.Claim;
import dev.frameworkadvisor.reason.Conclusion;
import dev.frameworkadvisor.reason.Framework;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.RuleText.Annotation;
import dev.frameworkadvisor.rules.Token.Kind;
import dev.frameworkadvisor.source.DataReader;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.Suggestion;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the names that rules use to what is declared, and turns texts into citable rules. */
final class RuleChecks {

    private static final List<String> RULE_ANNOTATIONS = List.of("claims", "source", "checked");
    private static final List<String> FACT_ANNOTATIONS = List.of("question", "group");
    private static final List<String> FRAMEWORK_ANNOTATIONS = List.of("title");

    private final Knowledge knowledge;
    private final List<Problem> problems;
    private final Set<String> facts = new LinkedHashSet<>();
    private final Set<String> frameworks = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> strengths = new LinkedHashSet<>();
    private final Set<String> words = new TreeSet<>(Set.of("insertLogical", "ruledOut"));
    private final Map<String, RuleText> named = new HashMap<>();

    RuleChecks(List<Declaration> declarations, List<String> imported, Knowledge knowledge, List<Problem> problems) {
        this.knowledge = knowledge;
        this.problems = problems;
        knowledge.weights().strengths().keySet().forEach(word -> strengths.add(word.toUpperCase(Locale.ROOT)));
        Arrays.stream(Conclusion.class.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())).forEach(method -> words.add(method.getName()));
        types.addAll(imported);
        declarations.forEach(this::declaration);
    }

    private void declaration(Declaration declaration) {
        String name = declaration.name().text();
        if (!types.add(name)) {
            problem(declaration.file(), declaration.name(), "`" + name + "` is declared twice", null);
        }
        boolean fact = Answer.class.getSimpleName().equals(declaration.parent());
        boolean framework = Framework.class.getSimpleName().equals(declaration.parent());
        if (fact || framework) {
            (fact ? facts : frameworks).add(name);
            annotations(declaration.file(), declaration.annotations(), fact ? FACT_ANNOTATIONS : FRAMEWORK_ANNOTATIONS);
        }
    }

    /** The rule as it is cited. What is wrong with it is noted. */
    Rule rule(RuleText text) {
        RuleText earlier = named.putIfAbsent(text.title(), text);
        if (earlier != null) {
            problem(text.file(), text.name(), "another rule has the same name",
                    "It stands at " + earlier.file().source().name() + ":" + earlier.word().line() + ". Every rule is one sentence of its own.");
        }
        annotations(text.file(), text.annotations(), RULE_ANNOTATIONS);
        conditions(text);
        consequence(text);
        var claims = new ArrayList<Claim>();
        Annotation cited = text.annotations().get("claims");
        for (Token id : cited == null ? List.<Token>of() : cited.values()) {
            Claim claim = knowledge.claims().get(id.value());
            if (claim == null) {
                problem(text.file(), id, "there is no claim `" + id.value() + "`",
                        Suggestion.maybe(id.value(), knowledge.claims().keySet(), "The claims are listed in thread/claims.yaml."));
            } else if (claim.quote() == null) {
                problem(text.file(), id, "claim `" + claim.id() + "` argues for nothing, so no rule can rest on it",
                        "Give it a `quote` instead of its `note` in thread/claims.yaml if you disagree.");
            } else {
                claims.add(claim);
            }
        }
        Annotation source = text.annotations().get("source");
        return new Rule(text.title(), text.file().path(), text.word().line(), claims, source == null ? null : source.first(), checked(text));
    }

    private @Nullable LocalDate checked(RuleText text) {
        Annotation checked = text.annotations().get("checked");
        if (checked == null) {
            return null;
        }
        try {
            return LocalDate.parse(checked.first());
        } catch (DateTimeException e) {
            problem(text.file(), checked.values().isEmpty() ? checked.name() : checked.values().get(0),
                    "`" + checked.first() + "` is not a day", "Write it as \"2026-08-31\".");
            return null;
        }
    }

    private void annotations(RuleFile file, Map<String, Annotation> annotations, List<String> known) {
        annotations.forEach((name, annotation) -> {
            if (!known.contains(name)) {
                problem(file, annotation.name(), "unknown annotation `@" + name + "`",
                        Suggestion.maybe(name, known, "Here may stand " + DataReader.quoted(known) + "."));
            }
        });
    }

    private void conditions(RuleText text) {
        List<Token> tokens = text.when();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isTypeName() || !tokens.get(i + 1).is("(") || i > 0 && tokens.get(i - 1).is(".")) {
                continue;
            }
            if (!types.contains(token.text())) {
                problem(text.file(), token, "unknown fact `" + token.text() + "`",
                        Suggestion.maybe(token.text(), facts, "The facts are declared in vocabulary.drl."));
            } else if (facts.contains(token.text()) && i + 3 < tokens.size() && tokens.get(i + 3).is(")")) {
                Token asked = tokens.get(i + 2);
                if (!asked.is("yes") && !asked.is("no")) {
                    problem(text.file(), asked, "a fact is asked for with `yes` or `no`, not `" + asked.text() + "`",
                            "Write " + token.text() + "( yes ).");
                }
            }
        }
    }

    private void consequence(RuleText text) {
        List<Token> tokens = text.then();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean member = i > 0 && tokens.get(i - 1).is(".");
            if (token.kind() != Kind.WORD || member) {
                continue;
            }
            if (i > 0 && tokens.get(i - 1).is("new")) {
                if (!types.contains(token.text())) {
                    Set<String> expected = i > 2 && List.of("favour", "discourage", "companion", "caution").contains(tokens.get(i - 3).text())
                            ? frameworks : facts;
                    problem(text.file(), token, "unknown " + (expected == facts ? "fact" : "framework") + " `" + token.text() + "`",
                            Suggestion.maybe(token.text(), expected, "It must be declared in vocabulary.drl."));
                }
            } else if (token.text().matches("[A-Z][A-Z0-9_]+") && !strengths.contains(token.text())) {
                problem(text.file(), token, "unknown strength `" + token.text() + "`",
                        Suggestion.maybe(token.text(), strengths, "The strengths are those of weights.yaml, in capitals."));
            } else if (i + 1 < tokens.size() && tokens.get(i + 1).is("(") && !words.contains(token.text())) {
                problem(text.file(), token, "unknown conclusion `" + token.text() + "`",
                        Suggestion.maybe(token.text(), words, "A rule may conclude " + DataReader.quoted(List.copyOf(words)) + "."));
            }
        }
    }

    private void problem(RuleFile file, Token at, String message, @Nullable String maybe) {
        problems.add(Problem.at(file.source(), at.line(), at.column(), at.text().length(), message, maybe));
    }
}
