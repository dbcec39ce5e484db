package dev.frameworkadvisor.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How stable a recommendation is: its share of all complete and consistent answers, where every fact that was not stated is answered
 * yes or no, and no answers contradict each other by the rules. Where the stated answers contradict each other already, contradictions
 * are not looked at.
 *
 * @param share of those ways in which the same frameworks are recommended, from 0 to 1; 1 only if it is all of them
 * @param of how many ways there are, in digits; where they were not counted, an upper bound such as {@code 2^19}
 * @param exact whether the share was counted; if not, it was estimated from a sample
 * @param bound how far from the truth an estimate is at most, with a probability of 99 in 100; null if exact
 * @param open the facts that are neither stated nor implied, and can be yes or no without a contradiction, in the order of the vocabulary
 * @param couldOverturn the facts whose answer alone would change the recommendation, in the order of the vocabulary
 * @param dependsOn the open facts whose answers cost the recommended framework most of its lead or, where several are recommended, move
 *     frameworks furthest apart; the most decisive first, at most three, none where rules cannot be read as logic
 */
public record Stability(double share, String of, boolean exact, @Nullable Double bound, List<String> open,
        List<String> couldOverturn, List<String> dependsOn) {

    /** Defensive copies. */
    public Stability {
        open = List.copyOf(open);
        couldOverturn = List.copyOf(couldOverturn);
        dependsOn = List.copyOf(dependsOn);
    }
}
