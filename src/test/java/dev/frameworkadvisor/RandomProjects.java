package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Projects by chance, the same ones for the same seed: {@code mvn test -Dseed=NUMBER}. */
public final class RandomProjects {

    private RandomProjects() {
    }

    /** Chance for a test that says which: the seed is printed, and {@code -Dseed=NUMBER} repeats it. */
    public static Random chance(String test) {
        String given = System.getProperty("seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        System.out.println(test + ": -Dseed=" + seed);
        return new Random(seed);
    }

    /** Some of the facts answered, the others left open: a few in one project, nearly all in another. */
    public static List<Project> of(List<Fact> facts, int howMany, Random random) {
        return IntStream.range(0, howMany).mapToObj(i -> of(facts, "project " + i, random)).toList();
    }

    private static Project of(List<Fact> facts, String name, Random random) {
        double talkative = random.nextDouble();
        var builder = Project.named(name);
        for (Fact fact : facts) {
            if (random.nextDouble() < talkative) {
                // Twice as many yeses: rules have more to say about them.
                builder = random.nextInt(3) > 0 ? builder.yes(fact.name()) : builder.no(fact.name());
            }
        }
        return builder.build();
    }

    /** The same project, put together in another order. */
    public static Project shuffled(Project project, Random random) {
        var answers = new ArrayList<>(project.answers().entrySet());
        Collections.shuffle(answers, random);
        var builder = Project.named(String.valueOf(project.name()));
        answers.forEach(it -> (it.getValue() == TruthValue.YES ? builder.yes(it.getKey()) : builder.no(it.getKey())).build());
        return builder.build();
    }
}
