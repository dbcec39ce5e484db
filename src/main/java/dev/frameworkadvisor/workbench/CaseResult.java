package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Ranked;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.ranking.Verdict;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a case came out.
 *
 * @param tried the case
 * @param differences what is not as expected, one sentence each; empty if the case holds
 * @param fired the names of the rules that fired, of whatever kind
 */
public record CaseResult(Case tried, List<String> differences, Set<String> fired) {

    /** Defensive copies. */
    public CaseResult {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
    }

    /** Whether everything is as expected. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /** Tries a case in a session. The rules must be those as written if the case asks for that. */
    public static CaseResult of(Case tried, RuleSet rules) {
        Findings findings = rules.ask(tried.facts());
        Ranking ranking = Ranking.of(rules.vocabulary().frameworks(), findings.reasons(), rules.weights());
        var inferred = new TreeMap<String, TruthValue>();
        findings.inferences().forEach(it -> inferred.put(it.fact(), it.answer()));
        var conflicts = findings.advice().stream().filter(Advice.Conflict.class::isInstance).map(it -> it.justification().rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
        String scores = ranking.frameworks().stream().map((Ranked it) -> it.framework() + " " + it.score()).collect(Collectors.joining(", ", " (", ")"));
        return compare(tried, ranking.verdict(), ranking.recommended(), scores, findings.fired(), inferred, conflicts);
    }

    /** Tries a case by logic. */
    static CaseResult of(Case tried, Logic logic, List<String> frameworks) {
        Logic.Conclusions found = logic.ask(tried.facts());
        return compare(tried, found.outcome().verdict(), found.outcome().recommended().stream().map(frameworks::get).toList(), "",
                found.fired(), found.inferred(), found.conflicts());
    }

    private static CaseResult compare(Case tried, Verdict verdict, List<String> recommended, String scores, Set<String> fired,
            Map<String, TruthValue> inferred, Set<String> conflicts) {
        var differences = new ArrayList<String>();
        if (tried.verdict() != null && tried.verdict() != verdict) {
            differences.add("verdict: expected " + tried.verdict().word() + ", got " + verdict.word() + scores);
        }
        if (tried.recommended() != null && !tried.recommended().equals(recommended)) {
            differences.add("recommended: expected " + list(tried.recommended()) + ", got " + list(recommended) + scores);
        }
        tried.reasons().stream().filter(rule -> !fired.contains(rule))
                .forEach(rule -> differences.add("this rule should fire, and is silent: " + rule));
        tried.silent().stream().filter(fired::contains)
                .forEach(rule -> differences.add("this rule should be silent, and fires: " + rule));
        tried.inferred().forEach((fact, value) -> {
            if (inferred.get(fact) != value) {
                differences.add("inferred: expected " + fact + ": " + value.word() + ", which does not follow");
            }
        });
        if (tried.conflicts() != null && !conflicts.equals(new TreeSet<>(tried.conflicts()))) {
            differences.add("conflicts: expected " + list(tried.conflicts()) + ", got " + list(conflicts));
        }
        return new CaseResult(tried, differences, fired);
    }

    private static String list(Iterable<String> names) {
        String list = String.join(", ", names);
        return list.isEmpty() ? "none" : list;
    }
}
