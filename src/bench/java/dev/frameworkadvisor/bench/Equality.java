package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Outcome;
import java.util.List;
import java.util.Random;

/** Holds every peer to the answers and reasons of this library, before anything is measured. */
final class Equality {

    private Equality() {
    }

    /**
     * @param seed of the projects
     * @throws IllegalStateException with the first project that a peer answers differently
     */
    static void check(Program program, int howMany, long seed) {
        List<Project> projects = RandomProjects.of(program.facts(), howMany, new Random(seed));
        List<String> expected = projects.stream().map(it -> Answer.of(program, Advisor.standard().recommend(it)).text(program)).toList();
        for (Peers peers : Peers.values()) {
            long start = System.nanoTime();
            Peer peer = peers.of(program);
            for (int i = 0; i < howMany; i++) {
                String answer = peer.answer(projects.get(i)).text(program);
                if (!answer.equals(expected.get(i))) {
                    throw new IllegalStateException("%s answers otherwise (-Dseed=%d, %s)\n%s\nexpected: %s\nanswered: %s"
                            .formatted(peers.title(), seed, projects.get(i).name(), projects.get(i).answers(), expected.get(i), answer));
                }
            }
            System.out.printf("   the same: %s (%.1f s)%n", peers.title(), (System.nanoTime() - start) / 1e9);
        }
        alone(program, projects);
    }

    private static void alone(Program program, List<Project> projects) {
        var library = new LibraryAlone();
        HandWritten.Code code = ((HandWritten) Peers.HAND_WRITTEN.of(program)).code();
        for (Project project : projects) {
            Outcome outcome = library.outcome(project);
            int bits = outcome.recommended().stream().mapToInt(it -> 1 << it).sum();
            if (code.alone(program.digits(project)) != (outcome.verdict().ordinal() << 8 | bits)) {
                throw new IllegalStateException("The recommendation alone differs: " + project.answers());
            }
        }
        System.out.println("   the same: the recommendation alone");
    }
}
