package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        return object("name", fact.name(), "question", fact.question(), "group", fact.group(), "kind", fact.kind(),
                "also", fact.also());
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
     * The rules, each with its text, as a tree for {@link Json}.
     *
     * @param text the text of a rule
     */
    public static Map<String, @Nullable Object> rules(List<Rule> rules, Function<Rule, String> text, String rulesHash) {
        return object("rules", rules.stream()
                .map(rule -> object("rule", rule.name(), "file", rule.file(), "line", rule.line(),
                "text", text.apply(rule), "claims", rule.claims().stream().map(Claim::id).toList(),
                "source", rule.source(), "checked", rule.checked())).toList(), "rulesHash", rulesHash);
    }
}
