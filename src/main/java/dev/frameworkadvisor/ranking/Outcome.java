package dev.frameworkadvisor.ranking;

import java.util.ArrayList;
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
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        int first = sorted[sorted.length - 1];
        int lead = first - (sorted.length > 1 ? sorted[sorted.length - 2] : 0);
        Verdict verdict = lead >= weights.clear() ? Verdict.CLEAR : lead >= weights.lean() ? Verdict.LEAN : Verdict.TOSS_UP;
        // A loop and no stream: whole spaces of projects are judged here.
        var recommended = new ArrayList<Integer>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            if (first - scores[i] < weights.lean()) {
                recommended.add(i);
            }
        }
        return new Outcome(verdict, recommended);
    }
}
