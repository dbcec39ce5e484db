package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.knowledge.WhyNot.Missing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes stability and counterfactuals as the published JSON. Fields may be added, never renamed. */
public final class CounterfactualJson {

    private CounterfactualJson() {
    }

    /** The field {@code holds} of a recommendation. */
    static Map<String, @Nullable Object> tree(Stability stability) {
        var tree = object("share", stability.share(), "of", stability.of(), "exact", stability.exact(), "open", stability.open(),
                "couldOverturn", stability.couldOverturn(),
                "dependsOn", stability.dependsOn());
        if (stability.bound() != null) {
            tree.put("bound", stability.bound());
        }
        return tree;
    }

    /** What would have to change, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> tree(Counterfactuals whatIf) {
        var tree = object("recommended", whatIf.recommended(), "verdict", whatIf.verdict().word(), "want", whatIf.want(),
                "size", whatIf.size(), "changes", changes(whatIf), "exact", whatIf.exact());
        if (!whatIf.exact()) {
            tree.put("searched", whatIf.searched());
        }
        return tree;
    }

    /** Why a framework is not recommended, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> tree(WhyNot whyNot) {
        Counterfactuals whatIf = whyNot.whatIf();
        return object("framework", whyNot.framework(), "recommended", whatIf.recommended(), "verdict", whatIf.verdict().word(),
                "missing", whyNot.missing().stream().map(CounterfactualJson::missing).toList(),
                "against", whyNot.against().stream().map(JsonRenderer::reason).toList(),
                "instead", whyNot.instead().stream().map(JsonRenderer::reason).toList(),
                "size", whatIf.size(), "changes", changes(whatIf), "exact", whatIf.exact());
    }

    private static List<?> changes(Counterfactuals whatIf) {
        return whatIf.changes().stream().map(CounterfactualJson::change).toList();
    }

    private static Map<String, @Nullable Object> change(Counterfactual change) {
        return object("set", Json.words(change.set()), "recommended", change.recommended(), "verdict", change.verdict().word());
    }

    private static Map<String, @Nullable Object> missing(Missing missing) {
        List<WhyNot.Need> needs = missing.needs();
        return object("rule", missing.rule().name(), "weight", missing.weight(), "file", missing.rule().file(), "line", missing.rule().line(),
                "needs", needs == null ? null : needs.stream()
                        .map(need -> object("fact", need.fact(), "expected", need.expectation(), "actual", need.actual().word())).toList());
    }
}
