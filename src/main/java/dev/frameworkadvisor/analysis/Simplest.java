package dev.frameworkadvisor.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The simplest project that reaches each score: that with the fewest answers, and of several the one that answers the first facts
 * of the vocabulary, a yes coming before a no. Since the simplest whole is made of the simplest parts, it is found as counts are.
 *
 * @param most projects with more answers than that are left out
 * @param projects by the numbers of {@link Scores}: the answers, ascending, {@code 2 * fact} for a yes and {@code 2 * fact + 1} for
 *     a no
 */
record Simplest(int most, Map<Long, int[]> projects) implements Polynomial<Simplest> {

    private static final int[] NOTHING_SAID = {};

    /** The one project of which nothing has been answered yet. */
    static Simplest nothingSaid(int most) {
        return new Simplest(most, Map.of(Scores.NONE, NOTHING_SAID));
    }

    /** The simpler of two projects. */
    static int[] simpler(int[] one, int[] other) {
        return one.length < other.length || one.length == other.length && Arrays.compare(one, other) <= 0 ? one : other;
    }

    /** A project as digits, one for each fact. */
    static int[] digits(int[] project, int facts) {
        int[] digits = new int[facts];
        for (int answer : project) {
            digits[answer >> 1] = Model.YES + (answer & 1);
        }
        return digits;
    }

    @Override
    public Simplest answering(int fact, int digit) {
        return digit == Model.UNSAID ? this : times(new Simplest(most, Map.of(Scores.NONE, new int[] {2 * fact + digit - Model.YES})));
    }

    @Override
    public Simplest plus(long points, int flags) {
        return times(new Simplest(most, Map.of(Scores.code(points, flags), NOTHING_SAID)));
    }

    @Override
    public Simplest union(Simplest other) {
        var union = new HashMap<>(projects);
        other.projects.forEach((code, project) -> union.merge(code, project, Simplest::simpler));
        return new Simplest(most, union);
    }

    @Override
    public Simplest times(Simplest other) {
        Map<Long, int[]> product = new HashMap<>();
        projects.forEach((code, project) -> other.projects.forEach((added, more) -> {
            if (project.length + more.length <= most) {
                product.merge(Scores.add(code, added), both(project, more), Simplest::simpler);
            }
        }));
        return new Simplest(most, product);
    }

    private static int[] both(int[] some, int[] more) {
        if (some.length == 0 || more.length == 0) {
            return some.length == 0 ? more : some;
        }
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        Arrays.sort(both);
        return both;
    }
}
