package dev.frameworkadvisor.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes decision diagrams with three branches a fact and numbers on the edges (edge-valued multi-valued decision diagrams). Every node
 * is kept once, and what was put together before is remembered. Not for several threads at once.
 */
final class Diagrams {

    /** So many steps take a second or two; rules that need more are entangled beyond use. The shipped rules need some thousands. */
    private static final int MOST_STEPS = 500_000;

    private record Two(Diagram one, Diagram other) {
    }

    private record Scaled(Node node, long factor) {
    }

    private final int[] facts;
    private final int[] levels;
    private final Map<Node, Node> nodes = new HashMap<>();
    private final Map<Two, Diagram> ands = new HashMap<>();
    private final Map<Two, Diagram> ors = new HashMap<>();
    private final Map<Two, Diagram> sums = new HashMap<>();
    private final Map<Scaled, Node> scaled = new HashMap<>();
    private int steps;

    /** @param order all facts by index, the one on top first */
    Diagrams(int[] order) {
        this.facts = order.clone();
        this.levels = new int[order.length];
        for (int level = 0; level < order.length; level++) {
            levels[order[level]] = level;
        }
    }

    /** Allows the full number of steps again. */
    void begin() {
        steps = 0;
    }

    /** The facts by level. */
    int[] order() {
        return facts;
    }

    /** How many nodes there are. */
    int size() {
        return nodes.size();
    }

    /** A fact has this answer: yes or no, as a digit. */
    Diagram said(int fact, int digit) {
        return node(levels[fact], Diagram.NEVER, digit == Facts.YES ? Diagram.ALWAYS : Diagram.NEVER, digit == Facts.NO ? Diagram.ALWAYS : Diagram.NEVER);
    }

    /**
     * Both hold.
     *
     * @throws BeyondLogic here and below, if this takes too many steps
     */
    Diagram and(Diagram one, Diagram other) {
        return connect(one, other, Diagram.NEVER, Diagram.ALWAYS, ands);
    }

    /** At least one holds. */
    Diagram or(Diagram one, Diagram other) {
        return connect(one, other, Diagram.ALWAYS, Diagram.NEVER, ors);
    }

    /** It does not hold. */
    Diagram not(Diagram condition) {
        return times(condition, -1).plus(1);
    }

    /** Exactly one holds. */
    Diagram differ(Diagram one, Diagram other) {
        return one.equals(other) ? Diagram.NEVER : or(and(one, not(other)), and(not(one), other));
    }

    private Diagram connect(Diagram one, Diagram other, Diagram ruling, Diagram neutral, Map<Two, Diagram> known) {
        if (one.equals(ruling) || other.equals(neutral) || one.equals(other)) {
            return one;
        }
        if (other.equals(ruling) || one.equals(neutral)) {
            return other;
        }
        var key = one.hashCode() <= other.hashCode() ? new Two(one, other) : new Two(other, one);
        Diagram both = known.get(key);
        if (both == null) {
            step();
            int level = Math.min(one.node().level, other.node().level);
            both = node(level, connect(one.after(level, 0), other.after(level, 0), ruling, neutral, known),
                    connect(one.after(level, 1), other.after(level, 1), ruling, neutral, known),
                    connect(one.after(level, 2), other.after(level, 2), ruling, neutral, known));
            known.put(key, both);
        }
        return both;
    }

    /** The sum for each project. */
    Diagram plus(Diagram one, Diagram other) {
        long value = one.value() + other.value();
        if (one.node() == Node.END || other.node() == Node.END) {
            return new Diagram(one.node() == Node.END ? other.node() : one.node(), value);
        }
        var key = one.node().hashCode() <= other.node().hashCode() ? new Two(one.plus(-one.value()), other.plus(-other.value()))
                : new Two(other.plus(-other.value()), one.plus(-one.value()));
        Diagram sum = sums.get(key);
        if (sum == null) {
            step();
            int level = Math.min(one.node().level, other.node().level);
            sum = node(level, plus(key.one().after(level, 0), key.other().after(level, 0)), plus(key.one().after(level, 1), key.other().after(level, 1)),
                    plus(key.one().after(level, 2), key.other().after(level, 2)));
            sums.put(key, sum);
        }
        return sum.plus(value);
    }

    /** A multiple for each project. */
    Diagram times(Diagram diagram, long factor) {
        return factor == 0 ? Diagram.NEVER : new Diagram(times(diagram.node(), factor), diagram.value() * factor);
    }

    private Node times(Node node, long factor) {
        if (node == Node.END || factor == 1) {
            return node;
        }
        var key = new Scaled(node, factor);
        Node multiple = scaled.get(key);
        if (multiple == null) {
            step();
            multiple = node(node.level, new Diagram(times(node.next(0), factor), 0), new Diagram(times(node.next(1), factor), node.added(1) * factor),
                    new Diagram(times(node.next(2), factor), node.added(2) * factor)).node();
            scaled.put(key, multiple);
        }
        return multiple;
    }

    private Diagram node(int level, Diagram unsaid, Diagram yes, Diagram no) {
        if (unsaid.equals(yes) && unsaid.equals(no)) {
            return unsaid;
        }
        long value = unsaid.value();
        Node made = Node.of(level, facts[level], unsaid.plus(-value), yes.plus(-value), no.plus(-value));
        Node known = nodes.putIfAbsent(made, made);
        return new Diagram(known == null ? made : known, value);
    }

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new BeyondLogic("the rules are too entangled");
        }
    }
}
