package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the vocabulary, the claims and the rules as the published JSON. Fields may be added, never renamed. */
public final class CatalogueJson {

    private CatalogueJson() {
    }

    /** The facts, each with its question, and the frameworks, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> facts(List<Fact> facts, List<String> frameworks) {
        return object("facts", facts.stream().map(CatalogueJson::fact).toList(), "frameworks", frameworks);
    }

    static Map<String, @Nullable Object> fact(Fact fact) {
        return object("name", fact.name(), "question", fact.question(), "group", fact.group(), "kind", fact.kind(), "also", fact.also());
    }

    /** The claims, each with the rules that cite it, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> sources(List<Claim> claims, List<Rule> rules) {
        return object("claims", claims.stream().map(claim -> object(
                "id", claim.id(), "gist", claim.gist(), "quote", claim.quote(), "place", claim.place(),
                "kind", claim.kind(), "frameworks", claim.frameworks(),
                "rules", CatalogueRenderer.citing(claim, rules).stream().map(Rule::name).toList(),
                "note", claim.note(),
                "standing", claim.today() == null ? null : claim.today().standing().word())).toList());
    }

    /**
     * The rules, each with its text and what it concludes, as a tree for {@link Json}.
     *
     * @param productions what the rules conclude
     * @param text the text of a rule
     */
    public static Map<String, @Nullable Object> rules(List<Rule> rules, List<Production> productions, Function<Rule, String> text, String rulesHash) {
        Map<String, List<Production>> byRule = productions.stream().collect(Collectors.groupingBy(it -> it.rule().name()));
        return object("rules", rules.stream().map(rule -> object("rule", rule.name(), "file", rule.file(), "line", rule.line(),
                "text", text.apply(rule), "claims", rule.claims().stream().map(Claim::id).toList(),
                "source", rule.source(), "checked", rule.checked(),
                "concludes", byRule.getOrDefault(rule.name(), List.of()).stream().map(Production::consequence).filter(Objects::nonNull)
                        .map(CatalogueJson::conclusion).toList())).toList(),
                "rulesHash", rulesHash);
    }

    private static Map<String, @Nullable Object> conclusion(Consequence consequence) {
        if (consequence instanceof Consequence.Infer infer) {
            return object("kind", "infer", "fact", infer.fact(), "answer", infer.value().word());
        }
        if (consequence instanceof Consequence.Argue argue) {
            return object("kind", JsonRenderer.word(argue.stance()), "framework", argue.framework(), "strength", argue.strength());
        }
        var advise = (Consequence.Advise) consequence;
        return object("kind", JsonRenderer.word(advise.kind()).replace('_', '-'), "framework", advise.framework(), "name", advise.name());
    }
}
