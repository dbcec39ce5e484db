package dev.frameworkadvisor.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The largest number that a diagram gives to any allowed project, for each answer to each fact. */
final class LongestPaths {

    /** Less than any number: no project has this answer. */
    static final long NONE = Long.MIN_VALUE / 4;

    private final int[] order;
    private final int[] allowed;
    private final long[][] longest;

    private LongestPaths(int[] order, int[] allowed) {
        this.order = order;
        this.allowed = allowed;
        this.longest = new long[order.length][];
        for (int fact = 0; fact < longest.length; fact++) {
            longest[fact] = new long[] {NONE, NONE, NONE};
        }
    }

    /**
     * Measures a diagram: over the branches of each fact, and over the paths that pass the fact by.
     *
     * @param order the facts by level
     * @param allowed for each fact the answers that projects may give it, as bits
     * @return by fact and digit; without meaning for answers that are not allowed
     */
    static long[][] of(Diagram diagram, int[] order, int[] allowed) {
        var paths = new LongestPaths(order, allowed);
        paths.walk(diagram);
        return paths.longest;
    }

    private void walk(Diagram diagram) {
        Map<Node, Long> below = new HashMap<>();
        pass(0, diagram.node(), diagram.value() + below(diagram.node(), below));
        var above = new TreeMap<Integer, Map<Node, Long>>(Map.of(diagram.node().level, Map.of(diagram.node(), diagram.value())));
        for (var at = above.pollFirstEntry(); at.getKey() < order.length; at = above.pollFirstEntry()) {
            at.getValue().forEach((node, value) -> {
                for (int digit = 0; digit < 3; digit++) {
                    if ((allowed[node.fact] >> digit & 1) == 1) {
                        Node next = node.next(digit);
                        long sum = value + node.added(digit);
                        above.computeIfAbsent(next.level, any -> new HashMap<>()).merge(next, sum, Math::max);
                        longest[node.fact][digit] = Math.max(longest[node.fact][digit], sum + below.get(next));
                        pass(node.level + 1, next, sum + below.get(next));
                    }
                }
            });
        }
    }

    private void pass(int from, Node to, long value) {
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
