package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Code;
import dev.frameworkadvisor.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the rules that change what each other waits for, when it is known that some do so without end. */
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
            // A rule that does more than to conclude may leave no such trace; then all that are left are named.
            return told(rules.rules().stream().filter(rule -> restless.isEmpty() ? !left.contains(rule.name()) : restless.contains(rule.name()))
                    .toList(), rules.files());
        }
    }

    private static RulesException told(List<Rule> guilty, RuleFiles files) {
        Rule first = guilty.get(0);
        String names = guilty.stream().map(Rule::name).collect(Collectors.joining("`, `", "`", "`"));
        return new RulesException(List.of(Problem.at(files.file(first.file()).orElseThrow().source(), first.line(), 1, 4,
                guilty.size() == 1 ? "this rule changes what it waits for itself, so it never comes to rest: " + names
                        : "these rules change what each other waits for, so they never come to rest: " + names,
                "A rule must not conclude what its own conditions depend on.").coded(Code.ENDLESS_RULES)));
    }
}
