package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import java.util.List;

/**
 * A project cannot be used: its file cannot be read, it names a fact that the rules do not declare, or it answers
 * one both yes and no.
 */
public final class ProjectException extends ProblemsException {

    private static final long serialVersionUID = 1;

    /** @param problems at least one */
    public ProjectException(List<Problem> problems) {
        super(problems);
    }
}
