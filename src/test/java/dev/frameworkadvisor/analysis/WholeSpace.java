package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Walks through all projects there are, or all that a project can become: what the engine spares itself, and is held to. */
final class WholeSpace {

    private WholeSpace() {
    }

    /** All projects of so many facts, as digits. The array is the same one each time. */
    static void of(int facts, Consumer<int[]> each) {
        completions(new int[facts], IntStream.range(0, facts).toArray(), each);
    }

    /** All ways to answer some facts of a project, each yes, no, or left unsaid. The array is the same one each time. */
    static void completions(int[] said, int[] open, Consumer<int[]> each) {
        complete(said.clone(), open, 0, Facts.UNSAID, each);
    }

    /** All ways to answer some facts of a project with yes or no. The array is the same one each time. */
    static void answers(int[] said, int[] open, Consumer<int[]> each) {
        complete(said.clone(), open, 0, Facts.YES, each);
    }

    private static void complete(int[] said, int[] open, int from, int first, Consumer<int[]> each) {
        if (from == open.length) {
            each.accept(said);
            return;
        }
        for (int digit = first; digit <= Facts.NO; digit++) {
            said[open[from]] = digit;
            complete(said, open, from + 1, first, each);
        }
        said[open[from]] = Facts.UNSAID;
    }

    /** All projects that differ in exactly so many answers, each of them a yes or a no now, and in none of those kept. */
    static List<int[]> changed(int[] said, List<Integer> kept, int size) {
        var changed = new ArrayList<int[]>();
        change(said.clone(), said, kept, 0, size, changed);
        return changed;
    }

    private static void change(int[] project, int[] said, List<Integer> kept, int from, int size, List<int[]> changed) {
        if (size == 0) {
            changed.add(project.clone());
            return;
        }
        for (int fact = from; fact <= said.length - size; fact++) {
            for (int digit = Facts.YES; digit <= Facts.NO && !kept.contains(fact); digit++) {
                if (digit != said[fact]) {
                    project[fact] = digit;
                    change(project, said, kept, fact + 1, size - 1, changed);
                }
            }
            project[fact] = said[fact];
        }
    }

    /** A project as answers by name. */
    static Map<String, TruthValue> stated(int[] said, List<String> facts) {
        var stated = new HashMap<String, TruthValue>();
        IntStream.range(0, said.length).filter(fact -> said[fact] != Facts.UNSAID)
                .forEach(fact -> stated.put(facts.get(fact), Facts.value(said[fact])));
        return stated;
    }
}
