package dev.frameworkadvisor.knowledge;

import java.util.List;

/**
 * A fact that was not stated, and that rules conclude.
 *
 * @param fact its name
 * @param answer yes or no
 * @param justifications all that support it, at least one, in the order of the rules
 */
public record Inference(String fact, TruthValue answer, List<Justification> justifications) {

    /** Defensive copy. */
    public Inference {
        justifications = List.copyOf(justifications);
    }
}
