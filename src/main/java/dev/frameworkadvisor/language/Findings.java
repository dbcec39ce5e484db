package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the rules conclude of one project.
 *
 * @param inferences facts that follow, in the order of the vocabulary
 * @param reasons arguments for and against frameworks, heaviest first
 * @param advice everything else, in the order of the rules
 */
public record Findings(List<Inference> inferences, List<Reason> reasons, List<Advice> advice) {

    /** Defensive copies. */
    public Findings {
        inferences = List.copyOf(inferences);
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
    }

    /** Whether any answers contradict each other. */
    public boolean contradict() {
        return advice.stream().anyMatch(Advice.Conflict.class::isInstance);
    }

    /** All that is known of the project: what was stated, and what was inferred where nothing was. Can be changed. */
    public Map<String, TruthValue> known(Map<String, TruthValue> stated) {
        Map<String, TruthValue> known = new HashMap<>(stated);
        inferences.forEach(it -> known.putIfAbsent(it.fact(), it.answer()));
        return known;
    }

    /** The names of all rules that concluded something, of whatever kind. */
    public Set<String> fired() {
        var fired = new TreeSet<String>();
        inferences.forEach(inference -> inference.justifications().forEach(it -> fired.add(it.rule().name())));
        reasons.forEach(reason -> fired.add(reason.rule().name()));
        advice.forEach(it -> fired.add(it.justification().rule().name()));
        return fired;
    }
}
