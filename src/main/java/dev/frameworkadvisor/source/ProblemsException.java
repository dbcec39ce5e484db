package dev.frameworkadvisor.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was given cannot be used, and this says where and why: never empty, every problem found in one reading.
 * Its message is what a person should be shown.
 */
public class ProblemsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** One problem alone. */
    public ProblemsException(Problem problem) {
        this(List.of(problem));
    }

    /** The problems in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
