package dev.frameworkadvisor.ranking;

import dev.frameworkadvisor.reason.Reason;
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
        Outcome outcome = Outcome.of(declared.stream().mapToInt(Ranked::score).toArray(), reasons.stream().anyMatch(Reason::counts), weights);
        return new Ranking(outcome.verdict(), outcome.recommended().stream().map(titles::get).toList(),
                declared.stream().sorted(Comparator.comparingInt(Ranked::score).reversed()).toList());
    }
}
