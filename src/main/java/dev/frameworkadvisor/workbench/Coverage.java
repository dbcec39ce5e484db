package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.analysis.UnmetConditions;
import dev.frameworkadvisor.analysis.Witnesses;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.WhyNot.Need;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cases try a rule.
 *
 * @param rule the rule
 * @param fires the names of the cases in which it fires
 * @param almost the cases in which it lacks a single condition; of a rule whose conditions cannot be read from its text, those that
 *     say it must be silent
 * @param missing what to add if one of the two is empty, a clause each
 */
public record Coverage(Rule rule, List<String> fires, List<Near> almost, List<String> missing) {

    private static final String NOT_SAID = " (not answered)";

    /** Defensive copies. */
    public Coverage {
        fires = List.copyOf(fires);
        almost = List.copyOf(almost);
        missing = List.copyOf(missing);
    }

    /**
     * A near miss.
     *
     * @param name of the case
     * @param lacking what the rule lacks there, as in "small-app: yes (not answered)"; null if that cannot be read from its text
     */
    public record Near(String name, @Nullable String lacking) {

        private boolean silence() {
            return lacking == null || lacking.endsWith(NOT_SAID);
        }
    }

    /** Whether cases show both sides of the rule. */
    public boolean complete() {
        return !fires.isEmpty() && !almost.isEmpty();
    }

    /** The share of rules with a case that fires them and one that almost does, from 0 to 1; 1 without rules. */
    public static double share(List<Coverage> coverage) {
        return coverage.isEmpty() ? 1 : (double) coverage.stream().filter(Coverage::complete).count() / coverage.size();
    }

    /**
     * The coverage of every rule, in their order.
     *
     * @param asWritten the same rules without what was learned since, for the cases that ask for that
     */
    static List<Coverage> of(CompiledRules compiled, CompiledRules asWritten, List<Case> cases) {
        RuleBase rules = compiled.rules();
        Map<String, List<String>> fires = new HashMap<>();
        Map<String, List<Near>> almost = new HashMap<>();
        for (Case tried : cases) {
            CompiledRules asked = tried.asWritten() ? asWritten : compiled;
            RuleBase trying = asked.rules();
            Findings findings = asked.ask(tried.factsKnownTo(trying.vocabulary()));
            findings.fired().forEach(rule -> fires.computeIfAbsent(rule, any -> new ArrayList<>()).add(tried.name()));
            Map<String, TruthValue> known = findings.known(tried.facts());
            Map<String, Production> byRule = new LinkedHashMap<>();
            trying.productions().forEach(it -> byRule.putIfAbsent(it.rule().name(), it));
            byRule.forEach((rule, production) -> {
                Condition condition = production.condition();
                List<Need> lacking = condition == null ? List.of() : UnmetConditions.of(condition, known);
                if (!findings.fired().contains(rule) && (condition == null ? tried.silent().contains(rule) : lacking.size() == 1)) {
                    almost.computeIfAbsent(rule, any -> new ArrayList<>())
                            .add(new Near(tried.name(), lacking.isEmpty() ? null : told(lacking.get(0))));
                }
            });
        }
        Optional<Logic> logic = Logic.of(rules);
        return rules.rules().stream().map(rule -> {
            List<String> firing = fires.getOrDefault(rule.name(), List.of());
            // An answer of no shows more than no answer.
            List<Near> nearly = almost.getOrDefault(rule.name(), List.of()).stream().sorted(Comparator.comparing(Near::silence)).toList();
            return new Coverage(rule, firing, nearly, missing(rule.name(), firing.isEmpty(), nearly.isEmpty(), logic));
        }).toList();
    }

    private static List<String> missing(String rule, boolean firing, boolean almost, Optional<Logic> logic) {
        var missing = new ArrayList<String>();
        if (firing) {
            missing.add("no case fires it" + logic.map(it -> such(new Witnesses(it).firing(rule))).orElse(""));
        }
        if (almost) {
            missing.add("no case almost fires it" + logic.map(it -> such(new Witnesses(it).nearMiss(rule))).orElse(""));
        }
        return missing;
    }

    private static String such(Witnesses.Found found) {
        return found.facts() != null ? "; add one with " + Case.written(found.facts()) : found.exact() ? ", and no project can" : "";
    }

    /** A condition that does not hold: "small-app: yes (not answered)". */
    static String told(Need need) {
        return need.fact() + ": " + need.expectation() + (need.actual() == TruthValue.UNKNOWN ? NOT_SAID : " (it is " + need.actual().word() + ")");
    }
}
