package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Conclusions;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a case came out.
 *
 * @param tried the case
 * @param differences what is not as expected; empty if the case passes
 * @param ranking the frameworks with their reasons, best first
 * @param remedies where verdict or recommendation are not as expected and remedies were looked for: the changes of one rule that would
 *     make them so
 */
public record CaseResult(Case tried, List<Discrepancy> differences, List<Ranked> ranking, List<Remedy> remedies) {

    /** Defensive copies. */
    public CaseResult {
        differences = List.copyOf(differences);
        ranking = List.copyOf(ranking);
        remedies = List.copyOf(remedies);
    }

    /** Whether everything is as expected. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /** Tries a case in a session, without looking for remedies. The rules must be those as written if the case asks for that. */
    public static CaseResult of(Case tried, CompiledRules rules) {
        return of(tried, rules, null);
    }

    /**
     * @param variants as for {@link Explainer#remedies}; null to look for none
     */
    static CaseResult of(Case tried, CompiledRules compiled, @Nullable Variants variants) {
        RuleBase rules = compiled.rules();
        Findings findings = compiled.ask(tried.factsKnownTo(rules.vocabulary()));
        Ranking ranking = rules.rank(findings);
        List<Discrepancy> differences = compare(tried, conclusions(findings, ranking, rules), rules.vocabulary().frameworks());
        var explainer = new Explainer(tried, findings, rules);
        return new CaseResult(tried, differences.stream().map(explainer::explain).toList(), ranking.frameworks(),
                variants != null && differences.stream().anyMatch(Discrepancy::ofOutcome) ? explainer.remedies(variants) : List.of());
    }

    private static Conclusions conclusions(Findings findings, Ranking ranking, RuleBase rules) {
        var inferred = new TreeMap<String, TruthValue>();
        findings.inferences().forEach(it -> inferred.put(it.fact(), it.answer()));
        Set<String> conflicts = findings.advice().stream().filter(Advice.Conflict.class::isInstance).map(it -> it.justification().rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Conclusions(ranking.outcome(rules.vocabulary().frameworks()), findings.fired(), inferred, conflicts);
    }

    /** What is not as a case says, not yet explained. */
    static List<Discrepancy> compare(Case tried, Conclusions found, List<String> frameworks) {
        var differences = new ArrayList<Discrepancy>();
        if (tried.verdict() != null && tried.verdict() != found.outcome().verdict()) {
            differences.add(new Discrepancy("verdict", List.of(tried.verdict().word()), List.of(found.outcome().verdict().word())));
        }
        List<String> recommended = found.outcome().recommended().stream().map(frameworks::get).toList();
        // An open question recommends all frameworks there are: a pack that adds one breaks no case by that.
        boolean allAsExpected = tried.verdict() == Verdict.OPEN && found.outcome().verdict() == Verdict.OPEN;
        if (tried.recommended() != null && !tried.recommended().equals(recommended) && !allAsExpected) {
            differences.add(new Discrepancy("recommended", tried.recommended(), recommended));
        }
        tried.reasons().stream().filter(rule -> !found.fired().contains(rule))
                .forEach(rule -> differences.add(new Discrepancy("reasons", List.of(rule), List.of())));
        tried.silent().stream().filter(found.fired()::contains)
                .forEach(rule -> differences.add(new Discrepancy("silent", List.of(), List.of(rule))));
        tried.inferred().forEach((fact, value) -> {
            TruthValue actual = found.inferred().get(fact);
            if (actual != value) {
                differences.add(new Discrepancy("inferred", List.of(fact + ": " + value.word()),
                        actual == null ? List.of() : List.of(fact + ": " + actual.word())));
            }
        });
        if (tried.conflicts() != null && !found.conflicts().equals(new TreeSet<>(tried.conflicts()))) {
            differences.add(new Discrepancy("conflicts", tried.conflicts(), List.copyOf(found.conflicts())));
        }
        return differences;
    }

    /** Whether a verdict and a recommendation are as a case says. */
    static boolean isAsExpected(Case tried, Outcome outcome, List<String> frameworks) {
        var nothingElse = new Conclusions(outcome, Set.of(), new TreeMap<>(), Set.of());
        return compare(tried, nothingElse, frameworks).stream().noneMatch(Discrepancy::ofOutcome);
    }
}
