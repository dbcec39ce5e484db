package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is asked, by everyone in turn: the same projects for the same seed. */
@State(Scope.Thread)
public class Questions {

    /** So many that no branch predictor learns them by heart, and a power of two. */
    private static final int HOW_MANY = 1024;

    private final Program program = Program.shipped();
    private final Project[] projects;
    private final int[][] digits;
    private int next;

    /** For JMH. */
    public Questions() {
        List<Project> asked = RandomProjects.of(program.facts(), HOW_MANY, new Random(Long.getLong("seed")));
        projects = asked.toArray(Project[]::new);
        digits = asked.stream().map(program::digits).toArray(int[][]::new);
    }

    Program program() {
        return program;
    }

    Project project() {
        return projects[next++ & HOW_MANY - 1];
    }

    int[] digits() {
        return digits[next++ & HOW_MANY - 1];
    }
}
