package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a case came out.
 *
 * @param tried the case
 * @param differences what is not as expected, one sentence each; empty if the case holds
 * @param findings all that was concluded
 */
public record CaseResult(Case tried, List<String> differences, Findings findings) {

    /** Defensive copy. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as expected. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /** Tries a case. The rules must be those as written if the case asks for that. */
    public static CaseResult of(Case tried, RuleSet rules) {
        Findings findings = rules.ask(tried.facts());
        Ranking ranking = Ranking.of(rules.vocabulary().frameworks(), findings.reasons(), rules.weights());
        var differences = new ArrayList<String>();
        if (tried.verdict() != null && tried.verdict() != ranking.verdict()) {
            differences.add("verdict: expected " + tried.verdict().word() + ", got " + ranking.verdict().word() + scores(ranking));
        }
        if (tried.recommended() != null && !tried.recommended().equals(ranking.recommended())) {
            differences.add("recommended: expected " + tried.recommended() + ", got " + ranking.recommended() + scores(ranking));
        }
        tried.reasons().stream().filter(rule -> !findings.fired().contains(rule))
                .forEach(rule -> differences.add("this rule should fire, and is silent: " + rule));
        tried.silent().stream().filter(findings.fired()::contains)
                .forEach(rule -> differences.add("this rule should be silent, and fires: " + rule));
        tried.inferred().forEach((fact, value) -> inferred(fact, value, findings, differences));
        if (tried.conflicts() != null) {
            conflicts(tried.conflicts(), findings, differences);
        }
        return new CaseResult(tried, differences, findings);
    }

    private static void inferred(String fact, TruthValue value, Findings findings, List<String> differences) {
        if (findings.inferences().stream().noneMatch(it -> it.fact().equals(fact) && it.answer() == value)) {
            differences.add("inferred: expected " + Map.of(fact, value.word()) + ", which does not follow");
        }
    }

    private static void conflicts(List<String> expected, Findings findings, List<String> differences) {
        List<String> found = findings.advice().stream().filter(Advice.Conflict.class::isInstance)
                .map(it -> it.justification().rule().name()).distinct().sorted().toList();
        if (!found.equals(expected.stream().sorted().toList())) {
            differences.add("conflicts: expected " + expected + ", got " + found);
        }
    }

    private static String scores(Ranking ranking) {
        var scores = new StringBuilder(" (");
        ranking.frameworks().forEach(it -> scores.append(scores.length() == 2 ? "" : ", ").append(it.framework()).append(' ').append(it.score()));
        return scores.append(')').toString();
    }
}
