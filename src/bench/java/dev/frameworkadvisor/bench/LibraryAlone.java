package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Outcome;

/** This library asked for the recommendation alone. */
final class LibraryAlone {

    private final Advisor advisor = Advisor.standard();

    Outcome outcome(Project project) {
        return advisor.outcome(project);
    }
}
