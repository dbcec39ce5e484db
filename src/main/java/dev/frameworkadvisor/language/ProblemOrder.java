package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of problems in a text. */
final class ProblemOrder {

    private static final Comparator<Problem> ORDER = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private ProblemOrder() {
    }

    /**
     * The first problem of each line; the others on the line mostly follow from it. A string that is never closed and goes on in the
     * next line is reported once.
     */
    static List<Problem> onePerLine(List<Problem> problems) {
        var first = new LinkedHashMap<Integer, Problem>();
        problems.stream().sorted(ORDER).forEach(problem -> first.putIfAbsent(problem.line(), problem));
        return first.values().stream().filter(problem -> !(isOpen(problem) && isOpen(first.get(problem.line() - 1)))).toList();
    }

    /** In the order of files and lines; of several at one place the one that was found first. */
    static List<Problem> inOrder(List<Problem> problems, RuleFiles files) {
        Map<String, Integer> order = new HashMap<>();
        files.all().forEach(file -> order.put(file.source().name(), order.size()));
        var seen = new HashSet<String>();
        return problems.stream().filter(it -> seen.add(it.file() + ":" + it.line() + ":" + it.column() + (it.line() == 0 ? it.message() : "")))
                .sorted(Comparator.comparing((Problem it) -> order.getOrDefault(it.file(), -1)).thenComparing(ORDER)).toList();
    }

    private static boolean isOpen(@Nullable Problem problem) {
        return problem != null && problem.message().endsWith(Scanner.NO_CLOSING_QUOTE);
    }
}
