package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slips that a reader finds in a file: only the first of each rule or declaration, since others follow from it. */
final class ProblemLog {

    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Problem first;

    /** Begins another rule or declaration. */
    void begin() {
        first = null;
    }

    /** Adds a slip, unless this rule or declaration already has one. */
    void add(Problem problem) {
        if (first == null) {
            first = problem;
            problems.add(problem);
        }
    }

    /** Whether nothing is wrong with the present rule or declaration. */
    boolean clean() {
        return first == null;
    }

    /** Removes the slip of the present rule or declaration. */
    void withdraw() {
        problems.remove(first);
    }

    @Nullable Problem first() {
        return first;
    }

    List<Problem> problems() {
        return problems;
    }
}
