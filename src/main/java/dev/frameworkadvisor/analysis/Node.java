package dev.frameworkadvisor.analysis;

/**
 * A node of a decision diagram: it asks one fact, and goes on by the answer. Each branch adds a number; the branch of a fact that is
 * not said adds none, which makes equal functions equal nodes. Nodes come from {@link Diagrams} only, each once.
 */
final class Node {

    /** Where every path ends; its level is below all others. */
    static final Node END = new Node(Integer.MAX_VALUE, -1);

    /** How far down it is, from 0. */
    final int level;
    /** The index of the fact it asks. */
    final int fact;
    private final Node[] next;
    private final long[] added;
    private final int hash;

    private Node(int level, int fact) {
        this(level, fact, new Node[0], new long[0], 1);
    }

    private Node(int level, int fact, Node[] next, long[] added, int hash) {
        this.level = level;
        this.fact = fact;
        this.next = next;
        this.added = added;
        this.hash = hash;
    }

    /** @param branches by digit; the first has the value 0 */
    static Node of(int level, int fact, Diagram... branches) {
        int hash = level;
        for (Diagram branch : branches) {
            hash = hash * 31 + branch.node().hash;
            hash = hash * 31 + Long.hashCode(branch.value());
        }
        return new Node(level, fact, new Node[] {branches[0].node(), branches[1].node(), branches[2].node()},
                new long[] {0, branches[1].value(), branches[2].value()}, hash * 0x9E3779B9);
    }

    /** Where an answer leads. */
    Node next(int digit) {
        return next[digit];
    }

    /** What an answer adds. */
    long added(int digit) {
        return added[digit];
    }

    /** Whether it asks the same and goes on to the same nodes. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Node it && level == it.level && this != END && it != END && next[0] == it.next[0]
                && next[1] == it.next[1] && next[2] == it.next[2] && added[1] == it.added[1] && added[2] == it.added[2];
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
