package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Problem;

/** Thrown where a rule leaves the form of the language; never leaves this package. */
final class SyntaxProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean certain;

    private SyntaxProblem(Problem problem, boolean certain) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.certain = certain;
    }

    /** Nothing that the engine understands is written so. */
    static SyntaxProblem certain(Problem problem) {
        return new SyntaxProblem(problem, true);
    }

    /** The engine may understand it, though we do not: if it does, that is merely unusual. */
    static SyntaxProblem possible(Problem problem) {
        return new SyntaxProblem(problem, false);
    }

    Problem problem() {
        return problem;
    }

    boolean isCertain() {
        return certain;
    }
}
