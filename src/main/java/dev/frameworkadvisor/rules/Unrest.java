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
        Set<String> suspects;
        try (WorkingMemory memory = new WorkingMemory(rules, stated).watched()) {
            memory.fire(without);
            suspects = memory.restless();
        }
        // Whoever can be left out, and there is still no rest, is not to blame; those who cannot be are all in it.
        var left = new HashSet<>(without);
        List<Rule> guilty = rules.rules().stream().filter(rule -> suspects.contains(rule.name())).filter(rule -> {
            left.add(rule.name());
            return comesToRest(rules, stated, left) && left.remove(rule.name());
        }).toList();
        Rule first = guilty.get(0);
        String names = guilty.stream().map(Rule::name).collect(Collectors.joining("`, `", "`", "`"));
        return new RulesException(List.of(Problem.at(rules.files().file(first.file()).orElseThrow().source(), first.line(), 1, 4,
                guilty.size() == 1 ? "this rule undoes its own condition, so it never comes to rest: " + names
                        : "these rules undo each other's conditions, so they never come to rest: " + names,
                "A rule must not conclude what makes one of its own conditions false.")));
    }

    private static boolean comesToRest(RuleSet rules, Map<String, TruthValue> stated, Set<String> without) {
        try (var memory = new WorkingMemory(rules, stated)) {
            return memory.fire(without);
        }
    }
}
