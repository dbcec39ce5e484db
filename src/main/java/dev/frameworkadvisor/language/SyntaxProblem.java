package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;

/** Thrown where a rule leaves every form that Drools or our language has; never leaves this package. */
final class SyntaxProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    SyntaxProblem(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
