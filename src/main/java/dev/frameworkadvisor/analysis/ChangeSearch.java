package dev.frameworkadvisor.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest sets of changed answers after which the outcome is a wanted one. A change sets one fact to yes or no; an
 * answer that was given can be turned, not taken back.
 *
 * @param <T> what a project amounts to
 */
final class ChangeSearch<T> {

    /**
     * What was found.
     *
     * @param size of the smallest changes; null if there are none among those tried
     * @param changes whole projects, all that are {@code size} changes away and have a wanted outcome
     * @param exact whether nothing was left untried that could matter
     * @param searched up to which size everything was tried
     */
    record Found(@Nullable Integer size, List<int[]> changes, boolean exact, int searched) {
    }

    private final int[] said;
    private final boolean[] kept;
    private final Predicate<T> wanted;

    ChangeSearch(int[] said, boolean[] kept, Predicate<T> wanted) {
        this.said = said;
        this.kept = kept;
        this.wanted = wanted;
    }

    /** Tries sizes in turn, each in full, until sessions run out. */
    Found bySessions(Function<int[], T> judge, int sessions) {
        int[] changeable = changeable(allFacts());
        int budget = sessions;
        for (int size = 0; size <= changeable.length; size++) {
            List<int[]> changed = changed(changeable, size, budget);
            if (changed.size() > budget) {
                return new Found(null, List.of(), false, size - 1);
            }
            budget -= changed.size();
            List<int[]> found = changed.stream().filter(project -> wanted.test(judge.apply(project))).toList();
            if (!found.isEmpty()) {
                return new Found(size, ordered(found), true, size);
            }
        }
        return new Found(null, List.of(), true, changeable.length);
    }

    /**
     * First counts whether any change can do it at all. Then lists, for growing sizes, what each group of facts can add to the scores
     * with so many changes of its own, and combines the groups; combinations that cannot be completed are never entered.
     */
    Found exactly(Census<T> census) {
        int[] allowed = new int[said.length];
        Arrays.setAll(allowed, fact -> 1 << said[fact] | (kept[fact] ? 0 : 1 << Model.YES | 1 << Model.NO));
        if (census.count(allowed).keySet().stream().noneMatch(wanted)) {
            return new Found(null, List.of(), true, said.length);
        }
        List<Options> groups = census.groups().stream().map(Options::new).toList();
        for (int size = 0; size <= said.length; size++) {
            var found = new ArrayList<int[]>();
            new Combination(census, groups).collect(0, census.always(), size, said, found);
            if (!found.isEmpty()) {
                return new Found(size, ordered(found), true, size);
            }
        }
        throw new IllegalStateException("The census found an outcome that no change leads to");
    }

    private int[] allFacts() {
        int[] all = new int[said.length];
        Arrays.setAll(all, fact -> fact);
        return all;
    }

    private int[] changeable(int[] facts) {
        return Arrays.stream(facts).filter(fact -> !kept[fact]).toArray();
    }

    /** All projects that differ in exactly so many of these facts; a few more than the most asked for if there are too many. */
    private List<int[]> changed(int[] facts, int size, int most) {
        var projects = new ArrayList<int[]>();
        change(facts, 0, size, said.clone(), projects, most);
        return projects;
    }

    private void change(int[] facts, int from, int size, int[] project, List<int[]> projects, int most) {
        if (size == 0) {
            projects.add(project.clone());
            return;
        }
        for (int i = from; i + size <= facts.length && projects.size() <= most; i++) {
            int fact = facts[i];
            for (int digit = Model.YES; digit <= Model.NO; digit++) {
                if (digit != said[fact]) {
                    project[fact] = digit;
                    change(facts, i + 1, size - 1, project, projects, most);
                }
            }
            project[fact] = said[fact];
        }
    }

    /** Lexically by the facts that change, in the order of the vocabulary; yes before no. */
    private List<int[]> ordered(List<int[]> projects) {
        Comparator<int[]> byChange = (some, other) -> {
            for (int fact = 0; fact < said.length; fact++) {
                boolean changed = some[fact] != said[fact];
                if (changed != (other[fact] != said[fact])) {
                    return changed ? -1 : 1;
                }
                if (some[fact] != other[fact]) {
                    return Integer.compare(some[fact], other[fact]);
                }
            }
            return 0;
        };
        return projects.stream().sorted(byChange).toList();
    }

    /** What a group of facts can add to the scores, by how many of its answers change; worked out when first asked for. */
    private final class Options {

        private final Elimination group;
        private final List<Map<Long, List<int[]>>> bySize = new ArrayList<>();

        Options(Elimination group) {
            this.group = group;
        }

        Map<Long, List<int[]>> of(int size) {
            for (int next = bySize.size(); next <= size; next++) {
                Map<Long, List<int[]>> options = new TreeMap<>();
                for (int[] project : changed(changeable(group.facts()), next, Integer.MAX_VALUE)) {
                    options.computeIfAbsent(group.code(project), any -> new ArrayList<>()).add(project);
                }
                bySize.add(options);
            }
            return bySize.get(size);
        }

        int[] facts() {
            return group.facts();
        }
    }

    /** Combines the groups for one size, remembering what cannot be completed. */
    private final class Combination {

        private final Census<T> census;
        private final List<Options> groups;
        private final Map<List<Long>, Boolean> completable = new HashMap<>();

        Combination(Census<T> census, List<Options> groups) {
            this.census = census;
            this.groups = groups;
        }

        boolean completable(int group, long code, int size) {
            if (group == groups.size()) {
                return size == 0 && wanted.test(census.read(code));
            }
            List<Long> key = List.of((long) group, code, (long) size);
            Boolean known = completable.get(key);
            if (known == null) {
                known = false;
                for (int own = 0; own <= size && !known; own++) {
                    for (long added : groups.get(group).of(own).keySet()) {
                        if (completable(group + 1, Scores.add(code, added), size - own)) {
                            known = true;
                            break;
                        }
                    }
                }
                completable.put(key, known);
            }
            return known;
        }

        void collect(int group, long code, int size, int[] project, List<int[]> found) {
            if (!completable(group, code, size)) {
                return;
            }
            if (group == groups.size()) {
                found.add(project);
                return;
            }
            Options options = groups.get(group);
            for (int own = 0; own <= size; own++) {
                int rest = size - own;
                options.of(own).forEach((added, ways) -> ways.forEach(way -> {
                    int[] combined = project.clone();
                    for (int fact : options.facts()) {
                        combined[fact] = way[fact];
                    }
                    collect(group + 1, Scores.add(code, added), rest, combined, found);
                }));
            }
        }
    }
}
