package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a peer answers, with its reasons.
 *
 * @param recommended the frameworks to take, as bits by index
 * @param scores of all frameworks, in the order of declaration
 * @param fired every rule that has something to say, with the facts it matched, in any order
 */
public record Answer(Verdict verdict, int recommended, int[] scores, List<Justification> fired) {

    /** The answer of this library, in the same terms. */
    static Answer of(Program program, Recommendation recommendation) {
        int[] scores = new int[program.frameworks().size()];
        var fired = new ArrayList<Justification>();
        for (Ranked ranked : recommendation.ranking()) {
            scores[program.frameworks().indexOf(ranked.framework())] = ranked.score();
            ranked.reasons().forEach(reason -> fired.add(reason.justification()));
        }
        var explanation = recommendation.explanation();
        explanation.inferred().forEach(it -> fired.addAll(it.justifications()));
        explanation.companions().forEach(it -> fired.add(it.justification()));
        explanation.cautions().forEach(it -> fired.add(it.justification()));
        explanation.commonGround().forEach(it -> fired.add(it.justification()));
        explanation.conflicts().forEach(it -> fired.add(it.justification()));
        int recommended = recommendation.recommended().stream().mapToInt(title -> 1 << program.frameworks().indexOf(title)).sum();
        return new Answer(recommendation.verdict(), recommended, scores, fired);
    }

    /** The same as a text that is equal for equal answers: what answers are compared by. */
    String text(Program program) {
        String frameworks = IntStream.range(0, scores.length).filter(i -> (recommended >> i & 1) == 1).mapToObj(program.frameworks()::get)
                .collect(Collectors.joining(", "));
        return verdict.word() + ": " + frameworks + " " + Arrays.toString(scores) + "\n"
                + matched().entrySet().stream().map(it -> "   " + it.getKey() + " <- " + String.join(", ", it.getValue())).collect(Collectors.joining("\n"));
    }

    /** The facts of each rule: one that fires in two ways counts once, with all that it matched. */
    private Map<String, Set<String>> matched() {
        var matched = new TreeMap<String, Set<String>>();
        fired.forEach(it -> it.because().forEach(premise -> matched.computeIfAbsent(it.rule().name(), any -> new TreeSet<>()).add(text(premise))));
        fired.forEach(it -> matched.computeIfAbsent(it.rule().name(), any -> new TreeSet<>()));
        return matched;
    }

    private static String text(Premise it) {
        return it.fact() + " " + it.answer().word() + " (" + it.origin() + ")";
    }
}
