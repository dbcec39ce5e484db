package dev.frameworkadvisor.analysis;

/**
 * A whole number for each project: a value, to which the nodes on the project's path add. A condition is a diagram that is 1 where it
 * holds and 0 elsewhere. Two diagrams of the same {@link Diagrams} are equal if and only if they say the same of all projects.
 */
record Diagram(Node node, long value) {

    /** Holds nowhere. */
    static final Diagram NEVER = new Diagram(Node.END, 0);
    /** Holds everywhere. */
    static final Diagram ALWAYS = new Diagram(Node.END, 1);

    /** The number for one project, one digit a fact. */
    long at(int[] said) {
        long sum = value;
        for (Node at = node; at != Node.END;) {
            int digit = said[at.fact];
            sum += at.added(digit);
            at = at.next(digit);
        }
        return sum;
    }

    /** Whether a condition holds for a project. */
    boolean holds(int[] said) {
        return at(said) != 0;
    }

    /** What is left of it once the fact of a level has this answer; the levels above must be answered. */
    Diagram after(int level, int digit) {
        return node.level == level ? new Diagram(node.next(digit), value + node.added(digit)) : this;
    }

    /** The same with a number added. */
    Diagram plus(long number) {
        return number == 0 ? this : new Diagram(node, value + number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagram it && node == it.node && value == it.value;
    }

    @Override
    public int hashCode() {
        return node.hashCode() * 31 + Long.hashCode(value);
    }
}
