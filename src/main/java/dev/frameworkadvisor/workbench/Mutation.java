package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Outcome;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How well the cases guard the rules.
 *
 * @param tried how many mistakes were made on purpose
 * @param unnoticed those that no case noticed, and that some project would show
 * @param harmless those that make no difference to any project
 */
public record Mutation(int tried, List<Unnoticed> unnoticed, List<Mutant> harmless) {

    /** How many of the simplest projects are tried for one that fires other rules: all with up to three answers of thirty facts. */
    private static final int MOST_PROJECTS = 40_000;

    /** Defensive copies. */
    public Mutation {
        unnoticed = List.copyOf(unnoticed);
        harmless = List.copyOf(harmless);
    }

    /**
     * A mistake that no case noticed.
     *
     * @param mutant the mistake
     * @param guard a case that would notice it, as it would stand in a file of cases, its lines ended
     */
    public record Unnoticed(Mutant mutant, String guard) {
    }

    /**
     * Makes every single mistake, one at a time.
     *
     * @param asWritten the same rules without what was learned since, for the cases that ask for that
     * @return nothing where the rules cannot be read as logic
     */
    public static Optional<Mutation> of(RuleSet rules, RuleSet asWritten, List<Case> cases) {
        return Logic.of(rules, rules.productions()).map(original -> {
            List<Mutant> mutants = Mutant.of(rules);
            var unnoticed = new ArrayList<Unnoticed>();
            var harmless = new ArrayList<Mutant>();
            for (Mutant mutant : mutants) {
                Optional<Logic> changed = Logic.of(rules, mutant.in(rules.productions()));
                Optional<Logic> changedAsWritten = Logic.of(asWritten, mutant.in(asWritten.productions()));
                // A mistake that makes rules run in circles is noticed when the rules are checked.
                if (changed.isPresent() && holdAll(cases, false, changed, rules) && holdAll(cases, true, changedAsWritten, rules)) {
                    guard(rules, original, changed.get(), mutant).ifPresentOrElse(guard -> unnoticed.add(new Unnoticed(mutant, guard)),
                            () -> harmless.add(mutant));
                }
            }
            return new Mutation(mutants.size(), unnoticed, harmless);
        });
    }

    private static boolean holdAll(List<Case> cases, boolean asWritten, Optional<Logic> logic, RuleSet rules) {
        return logic.isEmpty() || cases.stream().filter(it -> it.asWritten() == asWritten)
                .allMatch(it -> CaseResult.of(it, logic.get(), rules.vocabulary().frameworks()).holds());
    }

    private static Optional<String> guard(RuleSet rules, Logic original, Logic changed, Mutant mutant) {
        return original.simplestDifference(changed).or(() -> original.simplestDifferenceInFiring(changed, MOST_PROJECTS))
                .map(facts -> guard(rules, facts, original.ask(facts), changed.ask(facts), mutant));
    }

    private static String guard(RuleSet rules, Map<String, TruthValue> facts, Logic.Conclusions right, Logic.Conclusions wrong, Mutant mutant) {
        var lines = new StringBuilder("- name: ").append(quoted("Guards \"" + mutant.rule().name() + "\": it would show if the rule "
                + (mutant.mistake().startsWith("is ") ? mutant.mistake().replaceFirst("is ", "were ") : mutant.mistake()))).append('\n');
        lines.append("  facts: {");
        facts.forEach((fact, value) -> lines.append(lines.charAt(lines.length() - 1) == '{' ? " " : ", ").append(fact).append(": ").append(value.word()));
        lines.append(" }\n");
        Outcome outcome = right.outcome();
        if (!outcome.equals(wrong.outcome())) {
            lines.append("  verdict: ").append(outcome.verdict().word()).append('\n');
            lines.append("  recommended: [").append(String.join(", ", outcome.recommended().stream().map(rules.vocabulary().frameworks()::get).toList())).append("]\n");
        }
        rules(lines, "reasons", right, wrong);
        rules(lines, "silent", wrong, right);
        return lines.toString();
    }

    private static void rules(StringBuilder lines, String key, Logic.Conclusions in, Logic.Conclusions notIn) {
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
