package dev.frameworkadvisor.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How far frameworks could still get ahead of each other, over all ways to complete a project: the longest paths of their leads. */
final class Leads {

    private static final long NONE = Long.MIN_VALUE / 4;

    private final int[] order;
    private final int[] allowed;
    /** For each ordered pair of frameworks, each fact and each answer to it: the most that the second could be ahead of the first. */
    private final long[][][][] most;

    /** @param allowed for each fact the answers that are still possible, as bits */
    Leads(Logic logic, int[] allowed) {
        int frameworks = logic.rules().vocabulary().frameworks().size();
        this.order = logic.order();
        this.allowed = allowed;
        this.most = new long[frameworks][frameworks][][];
        for (int one = 0; one < frameworks; one++) {
            for (int other = 0; other < frameworks; other++) {
                most[one][other] = longest(logic.lead(one, other));
            }
        }
    }

    /**
     * How many points the others together could get ahead of the best-placed framework after an answer to a fact, a draw counting as
     * one, added up over the three answers. The best-placed is the one for which that is the least. 0 if it stays ahead of each.
     */
    long toCatchUpAfter(int fact) {
        long sum = 0;
        for (int digit = Facts.UNSAID; digit <= Facts.NO; digit++) {
            long least = Long.MAX_VALUE;
            for (int one = 0; one < most.length; one++) {
                long others = 0;
                for (int other = 0; other < most.length; other++) {
                    others += one == other ? 0 : Math.max(0, most[one][other][fact][digit] + 1);
                }
                least = Math.min(least, others);
            }
            sum += least;
        }
        return sum;
    }

    /** The largest value for each answer to each fact: over its branches, and over the paths that pass the fact by. */
    private long[][] longest(Diagram diagram) {
        long[][] longest = new long[order.length][3];
        for (int fact = 0; fact < longest.length; fact++) {
            longest[fact] = new long[] {NONE, NONE, NONE};
        }
        Map<Node, Long> below = new HashMap<>();
        pass(longest, 0, diagram.node(), diagram.value() + below(diagram.node(), below));
        var above = new TreeMap<Integer, Map<Node, Long>>(Map.of(diagram.node().level, Map.of(diagram.node(), diagram.value())));
        for (var at = above.pollFirstEntry(); at.getKey() < order.length; at = above.pollFirstEntry()) {
            at.getValue().forEach((node, value) -> {
                for (int digit = 0; digit < 3; digit++) {
                    if ((allowed[node.fact] >> digit & 1) == 1) {
                        Node next = node.next(digit);
                        long sum = value + node.added(digit);
                        above.computeIfAbsent(next.level, any -> new HashMap<>()).merge(next, sum, Math::max);
                        longest[node.fact][digit] = Math.max(longest[node.fact][digit], sum + below.get(next));
                        pass(longest, node.level + 1, next, sum + below.get(next));
                    }
                }
            });
        }
        return longest;
    }

    private void pass(long[][] longest, int from, Node to, long value) {
        for (int level = from; level < Math.min(to.level, order.length); level++) {
            for (int digit = 0; digit < 3; digit++) {
                longest[order[level]][digit] = Math.max(longest[order[level]][digit], value);
            }
        }
    }

    private long below(Node node, Map<Node, Long> known) {
        Long before = known.get(node);
        if (before != null) {
            return before;
        }
        long most = node == Node.END ? 0 : NONE;
        for (int digit = 0; node != Node.END && digit < 3; digit++) {
            if ((allowed[node.fact] >> digit & 1) == 1) {
                most = Math.max(most, node.added(digit) + below(node.next(digit), known));
            }
        }
        known.put(node, most);
        return most;
    }
}
