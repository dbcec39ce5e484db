package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns an explanation into the published JSON form: fields may be added to it, and none is ever renamed. */
public final class JsonRenderer {

    private JsonRenderer() {
    }

    /** The whole explanation, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> tree(Explanation explanation) {
        var tree = object(
                "name", explanation.name(),
                "verdict", explanation.ranking().verdict().word(),
                "recommended", explanation.ranking().recommended(),
                "text", Wording.answer(explanation.ranking().recommended(), explanation.ranking().verdict()),
                "ranking", list(explanation.ranking().frameworks(), JsonRenderer::ranked),
                "inferred", list(explanation.inferred(), JsonRenderer::inference),
                "conflicts", list(explanation.conflicts(), it -> with(justification(it.justification()),
                        "facts", list(it.justification().because(), Premise::fact))),
                "companions", list(explanation.companions(), it -> with(object("framework", it.framework(), "name", it.name()),
                        it.justification())),
                "cautions", list(explanation.cautions(), it -> with(object("framework", it.framework()), it.justification())),
                "commonGround", list(explanation.commonGround(), it -> justification(it.justification())),
                "unanswered", explanation.unanswered(),
                "rulesHash", explanation.rulesHash());
        if (explanation.stability() != null) {
            tree.put("holds", with(CounterfactualJson.tree(explanation.stability()), "text", Outlook.stability(explanation.stability(), explanation)));
        }
        return tree;
    }

    private static Map<String, @Nullable Object> ranked(Ranked ranked) {
        return object("framework", ranked.framework(), "score", ranked.score(), "reasons", list(ranked.reasons(), JsonRenderer::reason));
    }

    static Map<String, @Nullable Object> reason(Reason reason) {
        Rule rule = reason.rule();
        return object(
                "rule", rule.name(),
                "stance", word(reason.stance()),
                "strength", reason.strength(),
                "weight", reason.weight(),
                "counts", reason.counts(),
                "file", rule.file(),
                "line", rule.line(),
                "claims", list(rule.claims(), Claim::id),
                "quote", rule.claims().isEmpty() ? null : rule.claims().get(0).quote(),
                "source", rule.source(),
                "checked", rule.checked(),
                "aged", rule.aged().map(JsonRenderer::aged).orElse(null),
                "today", list(rule.claims(), JsonRenderer::today),
                "because", list(reason.justification().because(), JsonRenderer::because));
    }

    private static Map<String, @Nullable Object> aged(Standing today) {
        return object("since", today.since(), "because", today.note(), "source", today.source());
    }

    private static Map<String, @Nullable Object> today(Claim claim) {
        Standing today = claim.today();
        return object("claim", claim.id(), "quote", claim.quote(),
                "standing", today == null ? null : word(today.standing()),
                "note", today == null ? null : today.note(),
                "source", today == null ? null : today.source(),
                "checked", today == null ? null : today.checked());
    }

    private static Map<String, @Nullable Object> inference(Inference inference) {
        Justification first = inference.justifications().get(0);
        return with(with(object("fact", inference.fact(), "answer", inference.answer().word()), first),
                "justifications", list(inference.justifications(), JsonRenderer::justification));
    }

    private static Map<String, @Nullable Object> justification(Justification justification) {
        Rule rule = justification.rule();
        return object("rule", rule.name(), "file", rule.file(), "line", rule.line(), "claims", list(rule.claims(), Claim::id),
                "source", rule.source(), "checked", rule.checked(), "because", list(justification.because(), JsonRenderer::because));
    }

    static Map<String, @Nullable Object> because(Premise because) {
        return object("fact", because.fact(), "answer", because.answer().word(), "origin", word(because.origin()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> object, Justification justification) {
        object.putAll(justification(justification));
        return object;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> object, String key, Object value) {
        object.put(key, value);
        return object;
    }

    private static <T> List<?> list(List<T> items, Function<T, ?> each) {
        return items.stream().map(each).toList();
    }
}
