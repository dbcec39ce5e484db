package dev.frameworkadvisor.knowledge;

import java.util.List;

/**
 * A rule and the facts that made it fire; the unit that truth maintenance keeps for every conclusion.
 *
 * @param rule the rule
 * @param because the facts it matched, in the vocabulary's order; empty if it fired on what is not known
 */
public record Justification(Rule rule, List<Premise> because) {

    /** Defensive copy. */
    public Justification {
        because = List.copyOf(because);
    }
}
