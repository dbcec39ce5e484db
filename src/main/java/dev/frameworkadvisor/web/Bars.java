package dev.frameworkadvisor.web;

import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The scores as bars, each made of its reasons: those for a framework to the right of zero, those against it to the
 * left.
 */
final class Bars {

    /** The width of the whole picture. A screen scales it. */
    static final int WIDTH = 1000;
    private static final int GAP = 3;
    private static final int FEWEST_POINTS = 8;

    private final List<Bar> bars;
    private final int zero;

    /**
     * A piece of a bar: one reason.
     *
     * @param x where it begins
     * @param width how wide it is
     * @param against whether it speaks against the framework
     * @param text the reason and its points
     */
    record Segment(int x, int width, boolean against, String text) {
    }

    /**
     * A framework with its bar.
     *
     * @param leads whether it is recommended
     */
    record Bar(String framework, int score, boolean leads, List<Segment> segments) {

        /** The bar in words. */
        String text() {
            return framework + ": " + score + (score == 1 || score == -1 ? " point" : " points");
        }
    }

    Bars(Ranking ranking) {
        int right = most(ranking, points -> points > 0);
        int left = most(ranking, points -> points < 0);
        double unit = (double) WIDTH / Math.max(FEWEST_POINTS, right + left);
        this.zero = (int) Math.round(left * unit);
        this.bars = ranking.frameworks().stream()
                .map(it -> new Bar(it.framework(), it.score(), leads(ranking, it), segments(it, unit))).toList();
    }

    private static boolean leads(Ranking ranking, Ranked ranked) {
        return ranking.verdict() != Verdict.OPEN && ranking.recommended().contains(ranked.framework());
    }

    private static int most(Ranking ranking, IntPredicate side) {
        return ranking.frameworks().stream().mapToInt(it -> it.reasons().stream().mapToInt(Reason::points).filter(side)
                .map(Math::abs).sum()).max().orElse(0);
    }

    private List<Segment> segments(Ranked ranked, double unit) {
        var segments = new ArrayList<Segment>();
        double right = zero;
        double left = zero;
        for (Reason reason : ranked.reasons()) {
            double width = Math.abs(reason.points()) * unit;
            boolean against = reason.points() < 0;
            if (width > 0) {
                double x = against ? left - width : right;
                segments.add(new Segment((int) Math.round(x), Math.max(2, (int) Math.round(width) - GAP), against,
                        Wording.points(reason) + " " + reason.rule().name()));
                left = against ? x : left;
                right = against ? right : right + width;
            }
        }
        return List.copyOf(segments);
    }

    /** The bars, best first. */
    List<Bar> bars() {
        return bars;
    }

    /** Where the scores begin. */
    int zero() {
        return zero;
    }
}
