package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers of a rule set, from its {@code weights.yaml}, and the ranking they make of reasons.
 *
 * @param strengths what each word for a strength is worth, in points of 0 or more, in the order written
 * @param lean the lead, in points of at least 1, from which the first framework is named alone
 * @param clear the lead, in points of at least {@code lean}, from which it is named clearly
 */
public record Weights(Map<String, Integer> strengths, int lean, int clear) {

    /** Defensive copy that keeps the order. */
    public Weights {
        strengths = Collections.unmodifiableMap(new LinkedHashMap<>(strengths));
    }

    /**
     * Judges scores.
     *
     * @param scores of all frameworks, in the order of declaration, at least one; the lead of a single one is counted
     *     from zero
     * @param anythingCounts whether there is any reason that counts, whatever it is worth
     */
    public Outcome judge(int[] scores, boolean anythingCounts) {
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
        Verdict verdict = lead >= clear ? Verdict.CLEAR : lead >= lean ? Verdict.LEAN : Verdict.TOSS_UP;
        int howMany = 0;
        var recommended = new Integer[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (first - scores[i] < lean) {
                recommended[howMany++] = i;
            }
        }
        return new Outcome(verdict, howMany == 1 ? List.of(recommended[0])
                : List.of(Arrays.copyOf(recommended, howMany)));
    }

    /**
     * Ranks.
     *
     * @param titles all frameworks in the order of declaration, at least one
     * @param reasons in any order
     */
    public Ranking rank(List<String> titles, List<Reason> reasons) {
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
        Outcome outcome = judge(scores, anythingCounts);
        var recommended = new ArrayList<String>(scores.length);
        for (int index : outcome.recommended()) {
            recommended.add(titles.get(index));
        }
        return new Ranking(outcome.verdict(), recommended, frameworks);
    }
}
