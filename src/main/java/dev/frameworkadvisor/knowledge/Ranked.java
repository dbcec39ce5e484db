package dev.frameworkadvisor.knowledge;

import java.util.List;

/**
 * A framework with its score and all that was said of it.
 *
 * @param framework its title
 * @param score the sum of its reasons' points; below zero if more speaks against it than for it
 * @param reasons heaviest first, those that no longer count last
 */
public record Ranked(String framework, int score, List<Reason> reasons) {

    /** Defensive copy. */
    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
