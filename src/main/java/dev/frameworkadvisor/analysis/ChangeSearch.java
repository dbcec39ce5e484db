package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest sets of changed answers by trying them, size by size: for what diagrams do not say. A change sets one fact to
 * yes or to no.
 */
final class ChangeSearch {

    /** How many projects the search for a simple one may try: all about nine facts, or with up to three answers about thirty. */
    private static final int MOST_PROJECTS = 40_000;
    /** Gives up after ten seconds: sessions of entangled rules are slow. */
    private static final long LONGEST_NANOS = 10_000_000_000L;

    /**
     * What was found.
     *
     * @param size of the smallest changes; null if there are none among those tried
     * @param projects all that are {@code size} changes away and wanted, in lexical order of what changes, a yes before a no
     * @param exact whether nothing was left untried that could matter
     * @param searched up to which size everything was tried
     */
    record Found(@Nullable Integer size, List<int[]> projects, boolean exact, int searched) {
    }

    private final int[] said;
    private final int[] changeable;

    /** @param kept the facts whose answers must not change */
    ChangeSearch(int[] said, boolean[] kept) {
        this.said = said;
        this.changeable = IntStream.range(0, said.length).filter(fact -> !kept[fact]).toArray();
    }

    /** Tries changes of 0, 1, 2 and more answers, each size completely, until {@code most} projects are judged or time is up. */
    Found find(Predicate<int[]> wanted, int most) {
        int rest = most;
        long begun = System.nanoTime();
        for (int size = 0; size <= changeable.length; size++) {
            var changed = new ArrayList<int[]>();
            change(0, size, new int[0], changed, rest);
            if (changed.size() > rest) {
                return new Found(null, List.of(), false, size - 1);
            }
            rest -= changed.size();
            List<int[]> found = new ArrayList<>();
            for (int[] project : changed) {
                if (System.nanoTime() - begun > LONGEST_NANOS) {
                    return new Found(null, List.of(), false, size - 1);
                }
                if (wanted.test(project)) {
                    found.add(project);
                }
            }
            if (!found.isEmpty()) {
                return new Found(size, found, true, size);
            }
        }
        return new Found(null, List.of(), true, changeable.length);
    }

    /** Adds all projects with {@code size} more changes; stops beyond {@code most}. */
    private void change(int from, int size, int[] changes, List<int[]> projects, int most) {
        if (size == 0) {
            projects.add(Walk.changed(said, changes));
            return;
        }
        for (int i = from; i + size <= changeable.length && projects.size() <= most; i++) {
            for (int digit = Facts.YES; digit <= Facts.NO; digit++) {
                if (digit != said[changeable[i]]) {
                    int[] more = Arrays.copyOf(changes, changes.length + 1);
                    more[changes.length] = 2 * changeable[i] + digit - Facts.YES;
                    change(i + 1, size - 1, more, projects, most);
                }
            }
        }
    }

    /**
     * A project with the fewest answers.
     *
     * @param open the facts that may be answered
     * @param wanted what to look for; is given a map that it may change
     */
    static Witnesses.Found simplest(Facts facts, Set<String> open, Predicate<Map<String, TruthValue>> wanted) {
        boolean[] idle = new boolean[facts.size()];
        IntStream.range(0, idle.length).forEach(fact -> idle[fact] = !open.contains(facts.names().get(fact)));
        Found found = new ChangeSearch(new int[idle.length], idle).find(project -> wanted.test(facts.stated(project)), MOST_PROJECTS);
        return new Witnesses.Found(found.projects().stream().findFirst().map(facts::stated).orElse(null), found.exact());
    }
}
