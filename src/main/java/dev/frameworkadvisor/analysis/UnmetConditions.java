package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Findings;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.analysis.WhyNot.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from the rules that stayed silent which of their conditions failed. */
final class UnmetConditions {

    private static final Comparator<Missing> NEAREST_FIRST = Comparator
            .comparingInt((Missing missing) -> missing.needs() == null ? Integer.MAX_VALUE : missing.needs().size())
            .thenComparing(Missing::weight, Comparator.reverseOrder());

    private final RuleBase rules;
    private final Findings findings;
    private final Map<String, TruthValue> known = new HashMap<>();

    UnmetConditions(CompiledRules compiled, Map<String, TruthValue> stated) {
        this.rules = compiled.rules();
        this.findings = compiled.ask(stated);
        for (Inference inference : findings.inferences()) {
            known.put(inference.fact(), inference.answer());
        }
        known.putAll(stated);
    }

    WhyNot whyNot(String framework, WhatIf whatIf) {
        Set<String> fired = findings.fired();
        var missing = new ArrayList<Missing>();
        for (Production production : rules.productions()) {
            if (production.consequence() instanceof Consequence.Argue argue && argue.framework().equals(framework)
                    && argue.stance() == Reason.Stance.FAVOUR && production.rule().aged().isEmpty()
                    && !fired.contains(production.rule().name())) {
                Condition condition = production.condition();
                missing.add(new Missing(production.rule(), rules.weights().strengths().get(argue.strength()),
                        condition == null ? null : Lacking.of(condition, known)));
            }
        }
        missing.sort(NEAREST_FIRST);
        List<Reason> against = findings.reasons().stream().filter(reason -> reason.framework().equals(framework) && reason.points() < 0).toList();
        List<Reason> instead = rules.rank(findings).frameworks().stream()
                .filter(ranked -> whatIf.recommended().contains(ranked.framework()) && !ranked.framework().equals(framework))
                .flatMap(ranked -> ranked.reasons().stream()).filter(reason -> reason.points() > 0).toList();
        return new WhyNot(framework, missing, against, instead, whatIf);
    }
}
