package dev.frameworkadvisor.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes decision diagrams with three branches a fact and numbers on the edges (edge-valued multi-valued decision diagrams). Every node
 * is kept once, and what was put together before is remembered. Not for several threads at once.
 */
final class Diagrams {

    /** So many steps take a second or two; rules that need more are entangled beyond use. The shipped rules need some thousands. */
    private static final int MOST_STEPS = 300_000;

    private record Two(Diagram one, Diagram other, int level) {

        static Two of(Diagram one, Diagram other) {
            int level = Math.min(one.node().level, other.node().level);
            return one.hashCode() <= other.hashCode() ? new Two(one, other, level) : new Two(other, one, level);
        }

        Diagram one(int digit) {
            return one.after(level, digit);
        }

        Diagram other(int digit) {
            return other.after(level, digit);
        }

        // By hand, here and below: what the compiler writes for records is linked at run time, a third of the time of a short run.
        @Override
        public boolean equals(Object object) {
            return object instanceof Two it && one.equals(it.one) && other.equals(it.other);
        }

        @Override
        public int hashCode() {
            return 31 * one.hashCode() + other.hashCode();
        }
    }

    private record Scaled(Node node, long factor) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Scaled it && node == it.node && factor == it.factor;
        }

        @Override
        public int hashCode() {
            return 31 * node.hashCode() + Long.hashCode(factor);
        }
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

    /** The same for each project without what it says of a fact. */
    Diagram unsaid(Diagram diagram, int fact) {
        return unsaid(diagram.node(), levels[fact], new HashMap<>()).plus(diagram.value());
    }

    private Diagram unsaid(Node node, int level, Map<Node, Diagram> known) {
        if (node.level >= level) {
            return new Diagram(node.level == level ? node.next(Facts.UNSAID) : node, 0);
        }
        Diagram before = known.get(node);
        if (before == null) {
            step();
            before = node(node.level, unsaid(node.next(0), level, known), unsaid(node.next(1), level, known).plus(node.added(1)),
                    unsaid(node.next(2), level, known).plus(node.added(2)));
            known.put(node, before);
        }
        return before;
    }

    private Diagram connect(Diagram one, Diagram other, Diagram ruling, Diagram neutral, Map<Two, Diagram> known) {
        if (one.equals(ruling) || other.equals(neutral) || one.equals(other)) {
            return one;
        }
        if (other.equals(ruling) || one.equals(neutral)) {
            return other;
        }
        var key = Two.of(one, other);
        Diagram both = known.get(key);
        if (both == null) {
            step();
            both = node(key.level(), connect(key.one(0), key.other(0), ruling, neutral, known), connect(key.one(1), key.other(1), ruling, neutral, known),
                    connect(key.one(2), key.other(2), ruling, neutral, known));
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
        var key = Two.of(new Diagram(one.node(), 0), new Diagram(other.node(), 0));
        Diagram sum = sums.get(key);
        if (sum == null) {
            step();
            sum = node(key.level(), plus(key.one(0), key.other(0)), plus(key.one(1), key.other(1)), plus(key.one(2), key.other(2)));
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
