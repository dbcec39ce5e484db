package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.knowledge.WhyNot.Missing;
import dev.frameworkadvisor.knowledge.WhyNot.Need;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which conditions of a rule that did not fire are unmet. */
public final class UnmetConditions {

    private static final Comparator<Missing> NEAREST_FIRST = Comparator
            .comparingInt((Missing missing) -> missing.needs() == null ? Integer.MAX_VALUE : missing.needs().size())
            .thenComparing(Missing::weight, Comparator.reverseOrder());

    private final RuleBase rules;
    private final Findings findings;
    private final Map<String, TruthValue> known;

    UnmetConditions(CompiledRules compiled, Map<String, TruthValue> stated) {
        this.rules = compiled.rules();
        this.findings = compiled.ask(stated);
        this.known = findings.known(stated);
    }

    WhyNot whyNot(String framework, Counterfactuals whatIf) {
        Set<String> fired = findings.fired();
        var missing = new ArrayList<Missing>();
        for (Production production : rules.productions()) {
            if (production.consequence() instanceof Consequence.Argue argue && argue.framework().equals(framework)
                    && argue.stance() == Reason.Stance.FAVOUR && production.rule().aged().isEmpty()
                    && !fired.contains(production.rule().name())) {
                Condition condition = production.condition();
                missing.add(new Missing(production.rule(), rules.weights().strengths().get(argue.strength()),
                        condition == null ? null : of(condition, known)));
            }
        }
        missing.sort(NEAREST_FIRST);
        List<Reason> against = findings.reasons().stream().filter(reason -> reason.framework().equals(framework) && reason.points() < 0).toList();
        List<Reason> instead = rules.rank(findings).frameworks().stream()
                .filter(ranked -> whatIf.recommended().contains(ranked.framework()) && !ranked.framework().equals(framework))
                .flatMap(ranked -> ranked.reasons().stream()).filter(reason -> reason.points() > 0).toList();
        return new WhyNot(framework, missing, against, instead, whatIf);
    }

    /**
     * The least that a condition lacks to hold; empty if it holds.
     *
     * @param known the answers, stated and inferred; what is missing is unknown
     */
    public static List<Need> of(Condition condition, Map<String, TruthValue> known) {
        return of(condition, true, known);
    }

    private static List<Need> of(Condition condition, boolean toHold, Map<String, TruthValue> known) {
        if (condition instanceof Condition.Is is) {
            TruthValue actual = known.getOrDefault(is.fact(), TruthValue.UNKNOWN);
            return (actual == is.value()) == toHold ? List.of() : List.of(new Need(is.fact(), is.value(), !toHold, actual));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.inner(), !toHold, known);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All it ? it.parts() : ((Condition.Any) condition).parts();
        List<List<Need>> lacking = parts.stream().map(part -> of(part, toHold, known)).toList();
        // For all to hold, or none, whatever is lacking anywhere is; otherwise the part that lacks least is enough.
        return all == toHold ? lacking.stream().flatMap(List::stream).distinct().toList()
                : lacking.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
