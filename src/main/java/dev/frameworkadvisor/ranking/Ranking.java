package dev.frameworkadvisor.ranking;

import dev.frameworkadvisor.reason.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order that reasons put the frameworks in, and what may be concluded from it.
 *
 * @param verdict how far the question is settled
 * @param recommended the titles of the frameworks to take, in the order of declaration: one for {@code clear} and
 *     {@code lean}, those that tie for {@code toss-up}, all for {@code open}
 * @param frameworks all frameworks, best first; equals stay in the order of declaration
 */
public record Ranking(Verdict verdict, List<String> recommended, List<Ranked> frameworks) {

    private static final Comparator<Reason> HEAVIEST_FIRST = Comparator.comparing(Reason::counts).reversed()
            .thenComparing(Reason::weight, Comparator.reverseOrder())
            .thenComparing(Reason::stance)
            .thenComparing(reason -> reason.rule().name());

    /** Defensive copies. */
    public Ranking {
        recommended = List.copyOf(recommended);
        frameworks = List.copyOf(frameworks);
    }

    /**
     * Ranks.
     *
     * @param titles all frameworks in the order of declaration, at least one
     * @param reasons in any order
     */
    public static Ranking of(List<String> titles, List<Reason> reasons, Weights weights) {
        List<Ranked> declared = titles.stream().map(title -> {
            List<Reason> own = reasons.stream().filter(reason -> reason.framework().equals(title)).sorted(HEAVIEST_FIRST).toList();
            return new Ranked(title, own.stream().mapToInt(Reason::points).sum(), own);
        }).toList();
        boolean anythingCounts = reasons.stream().anyMatch(Reason::counts);
        int[] scores = declared.stream().mapToInt(Ranked::score).toArray();
        Verdict verdict = verdict(scores, anythingCounts, weights);
        int first = Arrays.stream(scores).max().orElseThrow();
        List<String> recommended = verdict == Verdict.OPEN ? titles : declared.stream()
                .filter(ranked -> first - ranked.score() < weights.lean()).map(Ranked::framework).toList();
        return new Ranking(verdict, recommended,
                declared.stream().sorted(Comparator.comparingInt(Ranked::score).reversed()).toList());
    }

    /** The verdict on scores alone. With a single framework its lead is counted from zero. */
    static Verdict verdict(int[] scores, boolean anythingCounts, Weights weights) {
        if (!anythingCounts) {
            return Verdict.OPEN;
        }
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        int first = sorted[sorted.length - 1];
        int lead = first - (sorted.length > 1 ? sorted[sorted.length - 2] : 0);
        return lead >= weights.clear() ? Verdict.CLEAR : lead >= weights.lean() ? Verdict.LEAN : Verdict.TOSS_UP;
    }
}
