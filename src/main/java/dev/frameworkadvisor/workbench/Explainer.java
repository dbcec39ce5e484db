package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.UnmetConditions;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.WhyNot.Need;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains why a case fails. */
final class Explainer {

    private final Case tried;
    private final Findings findings;
    private final RuleBase rules;
    private final Map<String, TruthValue> known;

    /** @param rules those that the case was tried on */
    Explainer(Case tried, Findings findings, RuleBase rules) {
        this.tried = tried;
        this.findings = findings;
        this.rules = rules;
        this.known = findings.known(tried.facts());
    }

    /** Adds the reason: what a silent rule lacks, or what makes a rule fire. */
    Discrepancy explain(Discrepancy difference) {
        return difference.because(switch (difference.what()) {
            case "reasons" -> silent(it -> difference.expected().contains(it.rule().name()));
            case "silent" -> fired(difference.actual().get(0));
            case "inferred" -> silent(it -> it.consequence() instanceof Consequence.Infer infer
                    && difference.expected().contains(infer.fact() + ": " + infer.value().word()));
            case "conflicts" -> Stream.concat(silent(it -> difference.expected().contains(it.rule().name())).stream(),
                    difference.actual().stream().filter(rule -> !difference.expected().contains(rule)).flatMap(rule -> fired(rule).stream())).toList();
            default -> List.of();
        });
    }

    private List<String> silent(Predicate<Production> which) {
        return rules.productions().stream().filter(which).filter(it -> !findings.fired().contains(it.rule().name()))
                .map(it -> named(it.rule().name()) + (it.condition() == null ? " is silent" : lacks(UnmetConditions.of(it.condition(), known)))).toList();
    }

    private List<String> fired(String rule) {
        return Stream.of(findings.inferences().stream().flatMap(it -> it.justifications().stream()),
                        findings.reasons().stream().map(it -> it.justification()), findings.advice().stream().map(it -> it.justification()))
                .flatMap(it -> it).filter(it -> it.rule().name().equals(rule)).findFirst()
                .map(it -> List.of(named(rule) + " fires " + facts(it))).orElse(List.of());
    }

    private static String facts(Justification justification) {
        String facts = justification.because().stream().map((Premise it) -> it.fact() + ": " + it.answer().word()
                + (it.origin() == Premise.Origin.INFERRED ? " (inferred)" : "")).collect(Collectors.joining(" and "));
        return facts.isEmpty() ? "for every project" : "because of " + facts;
    }

    private String named(String rule) {
        return rules.rules().stream().filter(it -> it.name().equals(rule)).findFirst().map(it -> it.place()).orElse(rule);
    }

    /** " needs small-app: yes (not answered)"; nothing is needed where a rule infers what was stated. */
    static String lacks(List<Need> needs) {
        return needs.isEmpty() ? " only infers what is stated already" : " needs " + needs.stream().map(Coverage::told).collect(Collectors.joining(" and "));
    }

    /**
     * The changes of one rule that would mend the case. First rules that the case itself names; then rules that fire and should be
     * weaker, stronger or silent, arguments before inferences, the heaviest first; then rules that lack a single condition.
     *
     * @param variants keeps the logic of rules with a mistake, which many cases ask for
     */
    List<Remedy> remedies(Variants variants) {
        Map<Remedy, Production> remedies = new LinkedHashMap<>();
        for (Production production : rules.productions()) {
            Stream<Mutant> otherwise = production.consequence() == null || production.consequence() instanceof Consequence.Advise ? Stream.of()
                    : fires(production) ? Mutant.weighedOtherwise(rules, production).stream() : almost(production);
            otherwise.filter(mutant -> mends(mutant, variants)).findFirst()
                    .ifPresent(mutant -> remedies.put(new Remedy(production.rule(), mutant.mistake()), production));
        }
        Comparator<Production> likeliest = Comparator.comparing(this::isNamed).thenComparing(this::fires).thenComparingInt(this::weight).reversed();
        return remedies.entrySet().stream().sorted(Map.Entry.comparingByValue(likeliest)).map(Map.Entry::getKey).toList();
    }

    private boolean isNamed(Production production) {
        return tried.reasons().contains(production.rule().name()) || tried.silent().contains(production.rule().name());
    }

    private boolean fires(Production production) {
        return findings.fired().contains(production.rule().name());
    }

    private int weight(Production production) {
        return production.consequence() instanceof Consequence.Argue argue ? rules.weights().strengths().get(argue.strength()) : -1;
    }

    private Stream<Mutant> almost(Production production) {
        List<Need> lacking = production.condition() == null ? List.of() : UnmetConditions.of(production.condition(), known);
        return lacking.size() != 1 ? Stream.of() : Stream.of(Mutant.firing(production, "if it fires: it" + lacks(lacking)));
    }

    private boolean mends(Mutant mutant, Variants variants) {
        return variants.of(mutant).map(logic -> logic.outcome(tried.facts()))
                .filter(outcome -> CaseResult.isAsExpected(tried, outcome, rules.vocabulary().frameworks())).isPresent();
    }
}
