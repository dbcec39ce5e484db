package dev.frameworkadvisor.knowledge;

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

    /** Defensive copies. */
    public Ranking {
        recommended = List.copyOf(recommended);
        frameworks = List.copyOf(frameworks);
    }

    /**
     * The same without its reasons.
     *
     * @param titles as they were ranked
     */
    public Outcome outcome(List<String> titles) {
        return new Outcome(verdict, recommended.stream().map(titles::indexOf).toList());
    }
}
