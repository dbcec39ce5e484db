package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader notes while it goes through a file: of each rule or declaration the first slip alone, since others follow from it. */
final class ProblemLog {

    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Problem first;

    /** Another rule or declaration begins. */
    void begin() {
        first = null;
    }

    /** Notes it, unless something was noted before. */
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

    /** Takes back what was noted of the present rule or declaration, which follows from something else. */
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
