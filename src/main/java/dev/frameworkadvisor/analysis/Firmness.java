package dev.frameworkadvisor.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a recommendation holds over all the ways in which the facts that were not stated could be answered, each yes, no, or
 * left unsaid.
 *
 * @param share of those ways in which the same frameworks are recommended, from 0 to 1; 1 only if it is all of them
 * @param of how many ways there are, as a power: {@code 3^19}
 * @param exact whether the share was counted; if not, it was estimated from a sample
 * @param bound how far from the truth an estimate is at most, with a probability of 99 in 100; null if exact
 * @param couldOverturn the facts whose answer alone would change the recommendation, in the order of the vocabulary
 */
public record Firmness(double share, String of, boolean exact, @Nullable Double bound, List<String> couldOverturn) {

    /** Defensive copy. */
    public Firmness {
        couldOverturn = List.copyOf(couldOverturn);
    }
}
