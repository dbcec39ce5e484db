package dev.frameworkadvisor.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How far the frameworks could still get past each other, over all the ways in which a project could be completed. */
final class Race {

    private final Census<?> census;
    private final int[] allowed;
    private final Map<Elimination, Leads> groups = new HashMap<>();
    private final Leads total;

    /** @param allowed for every fact the answers that are still possible, as bits: 1 not said, 2 yes, 4 no */
    Race(Census<?> census, int[] allowed) {
        this.census = census;
        this.allowed = allowed.clone();
        Leads sum = Leads.even(census.scores()).plus(Scores.scores(census.always()), 0);
        for (Elimination group : census.groups()) {
            groups.put(group, leads(group, allowed));
            sum = sum.times(groups.get(group));
        }
        this.total = sum;
    }

    /** What is {@link Leads#toCatchUp} after an answer to a fact, added up over the three answers. The lower, the nearer the end. */
    int toCatchUpAfter(int fact) {
        Elimination group = census.groups().stream().filter(it -> Arrays.stream(it.facts()).anyMatch(member -> member == fact)).findFirst().orElse(null);
        if (group == null) {
            return 3 * total.toCatchUp();
        }
        Leads others = total.without(groups.get(group));
        int sum = 0;
        for (int digit = Model.UNSAID; digit <= Model.NO; digit++) {
            int[] then = allowed.clone();
            then[fact] = 1 << digit;
            sum += others.times(leads(group, then)).toCatchUp();
        }
        return sum;
    }

    private Leads leads(Elimination group, int[] allowed) {
        return group.sum(allowed, Leads.even(census.scores()), Leads.none(census.scores()));
    }
}
