package dev.frameworkadvisor.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * Judges scores.
     *
     * @param scores of all frameworks, in the order of declaration, at least one; the lead of a single one is counted from zero
     * @param anythingCounts whether there is any reason that counts, whatever it is worth
     */
    public static Outcome of(int[] scores, boolean anythingCounts, Weights weights) {
        if (!anythingCounts) {
            return new Outcome(Verdict.OPEN, IntStream.range(0, scores.length).boxed().toList());
        }
        // Loops and no streams: whole spaces of projects are judged here.
        int first = scores[0];
        int second = scores.length == 1 ? 0 : Integer.MIN_VALUE;
        for (int i = 1; i < scores.length; i++) {
            second = Math.max(second, Math.min(first, scores[i]));
            first = Math.max(first, scores[i]);
        }
        int lead = first - second;
        Verdict verdict = lead >= weights.clear() ? Verdict.CLEAR : lead >= weights.lean() ? Verdict.LEAN : Verdict.TOSS_UP;
        int howMany = 0;
        var recommended = new Integer[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (first - scores[i] < weights.lean()) {
                recommended[howMany++] = i;
            }
        }
        return new Outcome(verdict, howMany == 1 ? List.of(recommended[0]) : List.of(Arrays.copyOf(recommended, howMany)));
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
