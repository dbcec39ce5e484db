package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.Condition;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.Production;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Lacking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases try a rule.
 *
 * @param rule the rule
 * @param fires the names of the cases in which it fires
 * @param almost the names of the cases in which it lacks a single condition; of a rule whose conditions cannot be read from its text,
 *     those that say it must be silent
 */
public record Coverage(Rule rule, List<String> fires, List<String> almost) {

    /** Defensive copies. */
    public Coverage {
        fires = List.copyOf(fires);
        almost = List.copyOf(almost);
    }

    /** Whether cases show both sides of the rule. */
    public boolean complete() {
        return !fires.isEmpty() && !almost.isEmpty();
    }

    /**
     * The coverage of every rule, in their order.
     *
     * @param asWritten the same rules without what was learned since, for the cases that ask for that
     */
    public static List<Coverage> of(RuleSet rules, RuleSet asWritten, List<Case> cases) {
        Map<String, List<String>> fires = new HashMap<>();
        Map<String, List<String>> almost = new HashMap<>();
        for (Case tried : cases) {
            Findings findings = (tried.asWritten() ? asWritten : rules).ask(tried.facts());
            findings.fired().forEach(rule -> fires.computeIfAbsent(rule, any -> new ArrayList<>()).add(tried.name()));
            var known = new HashMap<String, TruthValue>(tried.facts());
            findings.inferences().forEach(it -> known.put(it.fact(), it.answer()));
            for (Production production : rules.productions()) {
                Condition condition = production.condition();
                boolean near = condition == null ? tried.silent().contains(production.rule().name()) : Lacking.of(condition, known).size() == 1;
                if (near && !findings.fired().contains(production.rule().name())) {
                    almost.computeIfAbsent(production.rule().name(), any -> new ArrayList<>()).add(tried.name());
                }
            }
        }
        return rules.productions().stream().map(production -> new Coverage(production.rule(),
                fires.getOrDefault(production.rule().name(), List.of()), almost.getOrDefault(production.rule().name(), List.of()))).toList();
    }
}
