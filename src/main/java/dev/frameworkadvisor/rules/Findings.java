package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Reason;
import java.util.List;

/**
 * All that the rules conclude of one project, in the order of the rules.
 *
 * @param inferences facts that follow
 * @param reasons arguments for and against frameworks
 * @param advice everything else
 */
public record Findings(List<Inference> inferences, List<Reason> reasons, List<Advice> advice) {

    /** Defensive copies. */
    public Findings {
        inferences = List.copyOf(inferences);
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
    }
}
