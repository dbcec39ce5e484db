package dev.frameworkadvisor.knowledge;

import java.util.List;
import java.util.Locale;
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
                + (problems.size() > SHOWN ? "\n... and " + more(problems) : ""));
        this.problems = List.copyOf(problems);
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
                .collect(Collectors.joining(" ")) + (problems.size() > SHOWN ? " And " + more(problems) + "." : "");
    }

    /** How many problems are not shown: {@code 15,980 more problems}. */
    public static String more(List<Problem> problems) {
        int more = problems.size() - SHOWN;
        return String.format(Locale.ROOT, more == 1 ? "%d more problem" : "%,d more problems", more);
    }
}
