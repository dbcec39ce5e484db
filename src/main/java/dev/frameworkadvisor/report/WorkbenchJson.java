package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.workbench.Case;
import dev.frameworkadvisor.workbench.CaseResult;
import dev.frameworkadvisor.workbench.CommonCause;
import dev.frameworkadvisor.workbench.Coverage;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Diff.Edit;
import dev.frameworkadvisor.workbench.Mutant;
import dev.frameworkadvisor.workbench.Mutation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the workbench finds into the published JSON forms: fields may be added to them, and none is ever renamed. */
public final class WorkbenchJson {

    private WorkbenchJson() {
    }

    /** What an edit changes, as a tree for {@link Json}. Counts are texts: they outgrow what many programs take for a whole number. */
    public static Map<String, @Nullable Object> tree(Diff diff) {
        Difference it = diff.difference();
        var tree = object("profiles", it.profiles().toString(), "changed", it.changed().toString(), "share", it.share(), "exact", it.exact(),
                "flows", it.flows().stream().map(flow -> object("from", flow.from(), "to", flow.to(), "count", flow.count().toString())).toList(),
                "examples", it.simplest().stream().map(WorkbenchJson::tree).toList(),
                "rules", tree(diff.rules()), "facts", tree(diff.facts()), "frameworks", tree(diff.frameworks()), "weights", diff.weights(),
                "moved", diff.moved().stream().map(moved -> {
                    var named = object("name", moved.name());
                    named.putAll(tree(moved.effect()));
                    return named;
                }).toList(),
                "onlyVerdict", it.onlyVerdict().toString(), "claims", diff.claims());
        if (it.bound() != null) {
            tree.put("bound", it.bound());
            tree.put("estimated", diff.estimated());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Example example) {
        return object("facts", Json.words(example.facts()), "before", example.before(), "after", example.after(), "because", example.because());
    }

    private static Map<String, @Nullable Object> tree(Edit edit) {
        return object("added", edit.added(), "removed", edit.removed(), "changed", edit.changed());
    }

    /** How the cases came out, as a tree for {@link Json}, to which coverage and mutation may be added. */
    public static Map<String, @Nullable Object> tree(List<CaseResult> results, @Nullable CommonCause cause) {
        long failed = results.stream().filter(it -> !it.holds()).count();
        var tree = object("passed", results.size() - failed, "failed", failed, "cases", results.stream().map(it -> object(
                "name", it.tried().name(), "place", it.tried().place(), "holds", it.holds(),
                "differences", it.differences().stream().map(difference -> object("what", difference.what(), "expected", difference.expected(),
                        "actual", difference.actual(), "why", difference.why())).toList(),
                "rules", it.remedies().stream().map(remedy -> {
                    var rule = tree(remedy.rule());
                    rule.put("change", remedy.change());
                    return rule;
                }).toList())).toList());
        if (cause != null) {
            tree.put("cause", object("change", cause.change(), "mends", cause.mended().stream().map(Case::place).toList(), "breaks", cause.broken()));
        }
        return tree;
    }

    /** Which cases try which rule, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> coverage(List<Coverage> coverage) {
        return object("share", Coverage.share(coverage), "rules", coverage.stream().map(it -> {
            var rule = tree(it.rule());
            rule.putAll(object("fires", it.fires(), "almost", it.almost().stream().map(near -> object("case", near.name(), "lacks", near.lacking())).toList(),
                    "missing", it.missing()));
            return rule;
        }).toList());
    }

    /** How well the cases guard the rules, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> tree(Mutation mutation) {
        return object("tried", mutation.tried(), "noticed", mutation.tried() - mutation.unnoticed().size() - mutation.harmless().size(),
                "unnoticed", mutation.unnoticed().stream().map(it -> mutant(it.mutant(), "case", it.guard())).toList(),
                "harmless", mutation.harmless().stream().map(it -> mutant(it.mutant(), "why", it.why())).toList(), "skipped", mutation.skipped());
    }

    private static Map<String, @Nullable Object> mutant(Mutant mutant, String key, String value) {
        var tree = tree(mutant.rule());
        tree.putAll(object("mistake", mutant.mistake(), key, value));
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Rule rule) {
        return object("rule", rule.name(), "file", rule.file(), "line", rule.line());
    }
}
