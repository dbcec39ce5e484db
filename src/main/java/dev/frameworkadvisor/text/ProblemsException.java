package dev.frameworkadvisor.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input cannot be used. It holds every problem found in one reading, at least one.
 * Its message is meant for people: each problem with its place and a hint.
 */
public class ProblemsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The most problems that the message shows. */
    public static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"))
                + more(problems.size() - SHOWN));
        this.problems = List.copyOf(problems);
    }

    private static String more(int hidden) {
        return hidden <= 0 ? "" : "\n... and " + hidden + (hidden == 1 ? " more problem" : " more problems");
    }

    /** One problem alone. */
    public ProblemsException(Problem problem) {
        this(List.of(problem));
    }

    /** The problems in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    /** All problems on one line, without places: for output with one line for each input. */
    public String inOneLine() {
        return problems.stream().limit(SHOWN)
                .map(problem -> problem.sentence() + "." + (problem.hint() == null ? "" : " " + problem.hint()))
                .collect(Collectors.joining(" "));
    }
}
