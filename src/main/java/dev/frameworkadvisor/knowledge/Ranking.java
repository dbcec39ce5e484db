package dev.frameworkadvisor.knowledge;

import java.util.ArrayList;
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
     * Ranks.
     *
     * @param titles all frameworks in the order of declaration, at least one
     * @param reasons in any order
     */
    public static Ranking of(List<String> titles, List<Reason> reasons, Weights weights) {
        // Loops and no streams: this is most of what an answer takes.
        var heaviestFirst = new ArrayList<>(reasons);
        heaviestFirst.sort(Reason.HEAVIEST_FIRST);
        int[] scores = new int[titles.size()];
        boolean anythingCounts = false;
        var frameworks = new ArrayList<Ranked>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            var own = new ArrayList<Reason>(heaviestFirst.size());
            for (Reason reason : heaviestFirst) {
                if (reason.framework().equals(titles.get(i))) {
                    own.add(reason);
                    scores[i] += reason.points();
                    anythingCounts |= reason.counts();
                }
            }
            int place = i;
            while (place > 0 && frameworks.get(place - 1).score() < scores[i]) {
                place--;
            }
            frameworks.add(place, new Ranked(titles.get(i), scores[i], own));
        }
        Outcome outcome = Outcome.of(scores, anythingCounts, weights);
        var recommended = new ArrayList<String>(scores.length);
        for (int index : outcome.recommended()) {
            recommended.add(titles.get(index));
        }
        return new Ranking(outcome.verdict(), recommended, frameworks);
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
