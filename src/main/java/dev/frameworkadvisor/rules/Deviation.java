package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.source.Problem;

/** Thrown where a rule leaves the form of the language; never leaves this package. */
final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean certain;

    private Deviation(Problem problem, boolean certain) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.certain = certain;
    }

    /** Nothing that the engine understands is written so. */
    static Deviation certain(Problem problem) {
        return new Deviation(problem, true);
    }

    /** The engine may understand it, though we do not: if it does, that is merely unusual. */
    static Deviation possible(Problem problem) {
        return new Deviation(problem, false);
    }

    Problem problem() {
        return problem;
    }

    boolean isCertain() {
        return certain;
    }
}
