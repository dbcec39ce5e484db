package dev.frameworkadvisor.knowledge;

import java.util.List;

/** The rules cannot be used: they do not compile, contradict their data, or fire without end. */
public final class RulesException extends ProblemsException {

    private static final long serialVersionUID = 1;

    /** @param problems at least one */
    public RulesException(List<Problem> problems) {
        super(problems);
    }
}
