package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the rules that undo each other's conditions, when it is known that some do. */
final class Unrest {

    private Unrest() {
    }

    /**
     * Says which rules these are.
     *
     * @param without the names of rules that may not fire
     */
    static RulesException explain(RuleSet rules, Map<String, TruthValue> stated, Set<String> without) {
        // Without a rule that is not to blame there is still no rest. What is left in the end is one quarrel, and what it needs.
        var left = new HashSet<>(without);
        for (Rule rule : rules.rules()) {
            left.add(rule.name());
            try (var memory = new WorkingMemory(rules, stated)) {
                if (memory.fire(left)) {
                    left.remove(rule.name());
                }
            }
        }
        try (WorkingMemory memory = new WorkingMemory(rules, stated).watched()) {
            memory.fire(left);
            Set<String> restless = memory.restless();
            return told(rules.rules().stream().filter(rule -> restless.contains(rule.name())).toList(), rules.files());
        }
    }

    private static RulesException told(List<Rule> guilty, RuleFiles files) {
        Rule first = guilty.get(0);
        String names = guilty.stream().map(Rule::name).collect(Collectors.joining("`, `", "`", "`"));
        return new RulesException(List.of(Problem.at(files.file(first.file()).orElseThrow().source(), first.line(), 1, 4,
                guilty.size() == 1 ? "this rule undoes its own condition, so it never comes to rest: " + names
                        : "these rules undo each other's conditions, so they never come to rest: " + names,
                "A rule must not conclude what makes one of its own conditions false.")));
    }
}
