package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.Recommendation;

/** This library, as any program would ask it. */
final class Library implements Peer {

    private final Program program;
    private final Advisor advisor;

    Library(Program program, Advisor advisor) {
        this.program = program;
        this.advisor = advisor;
    }

    @Override
    public Recommendation explained(Project project) {
        return advisor.recommend(project);
    }

    @Override
    public Answer answer(Project project) {
        return Answer.of(program, explained(project));
    }
}
