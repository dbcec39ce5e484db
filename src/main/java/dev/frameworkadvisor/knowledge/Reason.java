package dev.frameworkadvisor.knowledge;

import java.util.Comparator;

/**
 * An argument for or against a framework.
 *
 * @param framework the title of the framework
 * @param justification the rule, and the facts that made it fire
 * @param stance for or against
 * @param strength the rule's word for how much: {@code strongly}
 * @param weight what that is worth, in points of 0 or more, whether or not it counts
 * @param counts false if what it says has aged: it is shown, and weighs nothing
 */
public record Reason(String framework, Justification justification, Stance stance, String strength, int weight, boolean counts) {

    /** Those that count before those that do not, then by weight, for before against, and by the name of the rule. */
    public static final Comparator<Reason> HEAVIEST_FIRST = Reason::compare;

    /** For or against. */
    public enum Stance {
        /** For. */
        FAVOUR,
        /** Against. */
        DISCOURAGE
    }

    /** What it adds to the framework's score. */
    public int points() {
        return !counts ? 0 : stance == Stance.FAVOUR ? weight : -weight;
    }

    /** The rule that gives it. */
    public Rule rule() {
        return justification.rule();
    }

    // No chain of comparators: most of what an answer takes was spent in one.
    private static int compare(Reason one, Reason other) {
        int order = Boolean.compare(other.counts, one.counts);
        if (order == 0) {
            order = Integer.compare(other.weight, one.weight);
        }
        if (order == 0) {
            order = one.stance.compareTo(other.stance);
        }
        return order != 0 ? order : one.rule().name().compareTo(other.rule().name());
    }
}
