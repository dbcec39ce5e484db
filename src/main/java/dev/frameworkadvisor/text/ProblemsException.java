package dev.frameworkadvisor.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was given cannot be used, and this says where and why: never empty, every problem found in one reading.
 * Its message is what a person should be shown.
 */
public class ProblemsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** As many problems as are shown: whoever has more has one problem. */
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

    /** All that is wrong on one line, without places: for programs that keep a line for each answer. */
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
