package dev.frameworkadvisor.workbench;

import java.util.List;

/**
 * A difference between what a case expects and what the rules give.
 *
 * @param what the key of the case: {@code verdict}, {@code recommended}, {@code reasons}, {@code silent}, {@code inferred} or
 *     {@code conflicts}
 * @param expected what the case says; empty for nothing
 * @param actual what the rules give; empty for nothing
 * @param why what explains it, one clause each
 */
public record Discrepancy(String what, List<String> expected, List<String> actual, List<String> why) {

    /** Defensive copies. */
    public Discrepancy {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
        why = List.copyOf(why);
    }

    /** Without an explanation. */
    Discrepancy(String what, List<String> expected, List<String> actual) {
        this(what, expected, actual, List.of());
    }

    /** The same, explained. */
    Discrepancy because(List<String> clauses) {
        return new Discrepancy(what, expected, actual, clauses);
    }

    /** Whether it is about the verdict or the recommended frameworks, and not about single rules. */
    public boolean ofOutcome() {
        return what.equals("verdict") || what.equals("recommended");
    }

    /** In one sentence: {@code verdict: expected clear, got lean}. */
    @Override
    public String toString() {
        return switch (what) {
            case "reasons" -> "this rule should fire but does not: " + expected.get(0);
            case "silent" -> "this rule should not fire but does: " + actual.get(0);
            case "recommended", "conflicts" -> what + ": expected " + expected + ", got " + actual;
            default -> what + ": expected " + listed(expected) + ", got " + listed(actual);
        };
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
