package dev.frameworkadvisor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How single answers to open questions would move the recommendation for a project. */
final class Sensitivity {

    private static final int MOST_DECISIVE = 3;

    private final Space space;
    private final int[] said;
    private final List<Integer> now;

    /** @param now the frameworks that are recommended, by index */
    Sensitivity(Space space, int[] said, List<Integer> now) {
        this.space = space;
        this.said = said;
        this.now = now;
    }

    /** The facts whose answer alone would change the recommendation, without a contradiction. */
    List<String> overturning() {
        boolean contradicting = space.consistently(said).equals(Space.CONTRADICTING);
        Predicate<int[]> overturned = then -> {
            List<Integer> recommended = contradicting ? space.judge(then).recommended() : space.consistently(then);
            return !recommended.equals(now) && !recommended.equals(Space.CONTRADICTING);
        };
        return IntStream.range(0, said.length).filter(fact -> said[fact] == Facts.UNSAID
                && (overturned.test(with(said, fact, Facts.YES)) || overturned.test(with(said, fact, Facts.NO)))).mapToObj(space.facts().names()::get).toList();
    }

    /**
     * The open facts whose answers matter most, the most decisive first: those that cost a single recommended framework most of its
     * lead or, where several are recommended, that set frameworks furthest apart. Of facts whose answers contradict each other only
     * the first is named.
     */
    List<String> mostDecisive(List<String> open) {
        Logic logic = space.logic().orElse(null);
        if (logic == null) {
            return List.of();
        }
        record Answered(int fact, int digit, int moved) {
        }
        int[] before = logic.scores(said);
        var answers = new ArrayList<Answered>();
        for (int fact : open.stream().mapToInt(space.facts()::indexOf).toArray()) {
            for (int digit = Facts.YES; digit <= Facts.NO; digit++) {
                int[] after = logic.scores(with(said, fact, digit));
                int moved = now.size() == 1 ? lead(before, now.get(0)) - lead(after, now.get(0)) : spread(before, after);
                if (moved > 0) {
                    answers.add(new Answered(fact, digit, moved));
                }
            }
        }
        answers.sort(Comparator.comparing(it -> -it.moved()));
        var named = new ArrayList<String>();
        int[] together = new int[said.length];
        for (Answered answer : answers) {
            int[] then = with(together, answer.fact(), answer.digit());
            if (named.size() < MOST_DECISIVE && together[answer.fact()] == Facts.UNSAID && logic.consistent().holds(then)) {
                named.add(space.facts().names().get(answer.fact()));
                together = then;
            }
        }
        return named;
    }

    private static int lead(int[] scores, int framework) {
        return scores[framework] - IntStream.range(0, scores.length).filter(i -> i != framework).map(i -> scores[i]).max().orElse(0);
    }

    private static int spread(int[] before, int[] after) {
        IntSummaryStatistics change = IntStream.range(0, before.length).map(i -> after[i] - before[i]).summaryStatistics();
        return change.getMax() - change.getMin();
    }

    private static int[] with(int[] said, int fact, int digit) {
        int[] changed = said.clone();
        changed[fact] = digit;
        return changed;
    }
}
