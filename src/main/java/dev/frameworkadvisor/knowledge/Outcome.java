package dev.frameworkadvisor.knowledge;

import java.util.List;

/**
 * What scores amount to.
 *
 * @param verdict how far they settle the question
 * @param recommended the frameworks to take, as ascending indexes into the scores: one for {@code clear} and {@code lean},
 *     those that tie for {@code toss-up}, all for {@code open}
 */
public record Outcome(Verdict verdict, List<Integer> recommended) {

    /** Defensive copy. */
    public Outcome {
        recommended = List.copyOf(recommended);
    }

    // As the compiler would write them, but without what it needs at run time to do so: outcomes are counted in every short run.

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome it && it.verdict == verdict && it.recommended.equals(recommended);
    }

    @Override
    public int hashCode() {
        return 31 * recommended.hashCode() + verdict.ordinal();
    }
}
