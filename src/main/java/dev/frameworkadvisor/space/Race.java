package dev.frameworkadvisor.space;

import dev.frameworkadvisor.ranking.Outcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the frameworks could still get past each other, over all the ways in which a project could be completed. Independent
 * groups of facts reach their extremes independently, so the extremes of the groups add up.
 */
final class Race {

    private final Census<Outcome> census;
    private final int[] allowed;
    private final Map<Elimination, int[][]> own = new HashMap<>();
    private final int[][] total;

    /** @param allowed for every fact the answers that are still possible, as bits: 1 not said, 2 yes, 4 no */
    Race(Census<Outcome> census, int[] allowed) {
        this.census = census;
        this.allowed = allowed.clone();
        this.total = leads(new Distribution(new long[] {census.always()}, new long[] {1}));
        for (Elimination group : census.groups()) {
            own.put(group, leads(group.count(allowed)));
            add(total, own.get(group), 1);
        }
    }

    /**
     * The most that some framework could be ahead of the best-placed one, in points, added up over the three answers to a fact. The
     * lower, the nearer the end of the race.
     */
    int headstartAfter(int fact) {
        Elimination group = census.groups().stream().filter(it -> Arrays.stream(it.facts()).anyMatch(member -> member == fact)).findFirst().orElse(null);
        if (group == null) {
            return 3 * headstart(total);
        }
        int[][] others = copy(total);
        add(others, own.get(group), -1);
        int sum = 0;
        for (int digit = Model.UNSAID; digit <= Model.NO; digit++) {
            int[] then = allowed.clone();
            then[fact] = 1 << digit;
            int[][] leads = copy(others);
            add(leads, leads(group.count(then)), 1);
            sum += headstart(leads);
        }
        return sum;
    }

    private static int headstart(int[][] leads) {
        int least = Integer.MAX_VALUE;
        for (int first = 0; first < leads.length; first++) {
            int most = Integer.MIN_VALUE;
            for (int second = 0; second < leads.length; second++) {
                most = first == second ? most : Math.max(most, leads[first][second]);
            }
            least = Math.min(least, most);
        }
        return least;
    }

    /** For each pair the most that the second is ahead of the first: {@code [first][second]}. */
    private int[][] leads(Distribution distribution) {
        int frameworks = census.model().columns().size();
        int[][] leads = new int[frameworks][frameworks];
        for (int[] row : leads) {
            Arrays.fill(row, Integer.MIN_VALUE);
        }
        for (long code : distribution.codes()) {
            int[] scores = census.scores().decode(code);
            for (int first = 0; first < frameworks; first++) {
                for (int second = 0; second < frameworks; second++) {
                    leads[first][second] = Math.max(leads[first][second], scores[second] - scores[first]);
                }
            }
        }
        return leads;
    }

    private static void add(int[][] leads, int[][] more, int times) {
        for (int first = 0; first < leads.length; first++) {
            for (int second = 0; second < leads.length; second++) {
                leads[first][second] += times * more[first][second];
            }
        }
    }

    private static int[][] copy(int[][] leads) {
        return Arrays.stream(leads).map(int[]::clone).toArray(int[][]::new);
    }
}
