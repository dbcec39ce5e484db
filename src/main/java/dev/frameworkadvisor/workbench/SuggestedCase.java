package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Conclusions;
import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleBase;
import java.util.Map;
import java.util.TreeSet;

/** Writes a case that catches a mistake, ready to be pasted into a file of cases. */
final class SuggestedCase {

    private final StringBuilder lines = new StringBuilder();

    private SuggestedCase() {
    }

    /**
     * The lines of a case.
     *
     * @param facts a project that the mistake changes
     * @param asWritten whether it changes it only where the thread counts as it was written
     */
    static String of(RuleBase rules, Mutant mutant, Map<String, TruthValue> facts, Logic right, Logic wrong, boolean asWritten) {
        var guard = new SuggestedCase();
        guard.write(rules, mutant, facts, right.ask(facts), wrong.ask(facts), asWritten);
        return guard.lines.toString();
    }

    private void write(RuleBase rules, Mutant mutant, Map<String, TruthValue> facts, Conclusions right, Conclusions wrong, boolean asWritten) {
        lines.append("- name: ").append(quoted("Guards \"" + mutant.rule().name() + "\": fails if " + mutant.mistake())).append('\n');
        lines.append("  facts: ").append(Case.written(facts)).append('\n');
        if (asWritten) {
            lines.append("  as-written: true\n");
        }
        Outcome outcome = right.outcome();
        if (!outcome.equals(wrong.outcome())) {
            lines.append("  verdict: ").append(outcome.verdict().word()).append('\n');
            lines.append("  recommended: [").append(String.join(", ", outcome.recommended().stream().map(rules.vocabulary().frameworks()::get)
                    .map(title -> title.matches("[\\w.-]+") ? title : quoted(title)).toList())).append("]\n");
        }
        rules("reasons", right, wrong);
        rules("silent", wrong, right);
    }

    private void rules(String key, Conclusions in, Conclusions notIn) {
        var rules = new TreeSet<>(in.fired());
        rules.removeAll(notIn.fired());
        if (!rules.isEmpty()) {
            lines.append("  ").append(key).append(":\n");
            rules.forEach(rule -> lines.append("    - ").append(quoted(rule)).append('\n'));
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
