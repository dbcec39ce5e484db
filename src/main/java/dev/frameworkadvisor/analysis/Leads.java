package dev.frameworkadvisor.analysis;

import java.util.Arrays;

/**
 * How far frameworks can get ahead of each other: for each pair the most, over projects, that the second has more points than the
 * first. Independent groups of facts reach their extremes independently, so the extremes of the groups add up.
 *
 * @param most {@code first * frameworks + second}
 */
record Leads(Scores scores, int[] most) implements Polynomial<Leads> {

    /** Of the one project of which nothing has been counted yet. */
    static Leads even(Scores scores) {
        return new Leads(scores, new int[scores.columns() * scores.columns()]);
    }

    /** Of no project at all: anything is more. */
    static Leads none(Scores scores) {
        int[] most = new int[scores.columns() * scores.columns()];
        Arrays.fill(most, Integer.MIN_VALUE / 2);
        return new Leads(scores, most);
    }

    @Override
    public Leads answering(int fact, int digit) {
        return this;
    }

    @Override
    public Leads plus(long points, int flags) {
        int[] added = scores.decode(points);
        int[] sum = most.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += added[i % added.length] - added[i / added.length];
        }
        return new Leads(scores, sum);
    }

    @Override
    public Leads union(Leads other) {
        int[] union = most.clone();
        for (int i = 0; i < union.length; i++) {
            union[i] = Math.max(union[i], other.most[i]);
        }
        return new Leads(scores, union);
    }

    @Override
    public Leads times(Leads other) {
        return add(other, 1);
    }

    /** These without those that were put together with them before. */
    Leads without(Leads other) {
        return add(other, -1);
    }

    private Leads add(Leads other, int times) {
        int[] sum = most.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other.most[i];
        }
        return new Leads(scores, sum);
    }

    /**
     * How many points the others together could get ahead of the best-placed framework, a draw counting as one: it is best-placed
     * because that is the least. Zero if it stays ahead of each.
     */
    int toCatchUp() {
        int columns = scores.columns();
        int least = Integer.MAX_VALUE;
        for (int first = 0; first < columns; first++) {
            int sum = 0;
            for (int second = 0; second < columns; second++) {
                sum += first == second ? 0 : Math.max(0, most[first * columns + second] + 1);
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
