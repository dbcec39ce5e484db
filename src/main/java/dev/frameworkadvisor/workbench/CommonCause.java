package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One change that would make most failing cases pass: probably one mistake, not many.
 *
 * @param change what would change, a phrase: "`clearly` worth 4 instead of 5 in weights.yaml"
 * @param mended the failing cases that would pass, at least two of them and at least half
 * @param broken how many cases that pass would fail
 */
public record CommonCause(String change, List<Case> mended, int broken) {

    private static final int LEAST = 2;
    private static final int MOST_RULES = 5;
    /** Weights and margins are tried up to at least this many points. */
    private static final int LEAST_RANGE = 20;

    /** Defensive copy. */
    public CommonCause {
        mended = List.copyOf(mended);
    }

    /** How much better the cases come out. */
    private int gain() {
        return mended.size() - broken;
    }

    static Optional<CommonCause> of(List<CaseResult> results, RuleBase rules, RuleBase asWritten) {
        long failing = results.stream().filter(it -> !it.holds()).count();
        if (failing < LEAST) {
            return Optional.empty();
        }
        Optional<CommonCause> number = best(weights(results, rules), failing);
        // Nothing is better than what mends all and breaks none.
        return number.filter(it -> it.gain() == failing).or(() -> best(Stream.concat(number.stream(), rules(results, rules, asWritten).stream()).toList(), failing));
    }

    private static Optional<CommonCause> best(List<CommonCause> causes, long failing) {
        return causes.stream().filter(it -> it.mended().size() >= LEAST && 2L * it.mended().size() >= failing && it.gain() > 0)
                .max(Comparator.comparingInt(CommonCause::gain));
    }

    /** One number of the weights changed, the smallest change of several alike first. */
    private static List<CommonCause> weights(List<CaseResult> results, RuleBase rules) {
        Weights now = rules.weights();
        var causes = new ArrayList<CommonCause>();
        int most = Math.max(LEAST_RANGE, 2 * now.strengths().values().stream().mapToInt(it -> it).max().orElse(0));
        now.strengths().forEach((word, points) -> nearest(points, 0, most).forEach(other -> {
            var strengths = new LinkedHashMap<>(now.strengths());
            strengths.put(word, other);
            causes.add(weights(results, rules, new Weights(strengths, now.lean(), now.clear()), "`" + word + "` worth " + other + " instead of " + points));
        }));
        nearest(now.lean(), 1, now.clear()).forEach(other -> causes.add(weights(results, rules, new Weights(now.strengths(), other, now.clear()),
                "the margin `lean` at " + other + " instead of " + now.lean())));
        nearest(now.clear(), now.lean(), now.clear() + most).forEach(other -> causes.add(weights(results, rules,
                new Weights(now.strengths(), now.lean(), other), "the margin `clear` at " + other + " instead of " + now.clear())));
        return causes;
    }

    private static List<Integer> nearest(int now, int least, int most) {
        return IntStream.rangeClosed(least, most).filter(it -> it != now).boxed()
                .sorted(Comparator.comparingInt(it -> Math.abs(it - now))).toList();
    }

    private static CommonCause weights(List<CaseResult> results, RuleBase rules, Weights weights, String change) {
        List<String> frameworks = rules.vocabulary().frameworks();
        return of(results, change + " in weights.yaml", result -> {
            List<Reason> reasons = result.ranking().stream().map(Ranked::reasons).flatMap(List::stream)
                    .map(it -> new Reason(it.framework(), it.justification(), it.stance(), it.strength(), weights.strengths().get(it.strength()), it.counts())).toList();
            return result.differences().stream().allMatch(Discrepancy::ofOutcome)
                    && CaseResult.isAsExpected(result.tried(), weights.rank(frameworks, reasons).outcome(frameworks), frameworks);
        });
    }

    private static CommonCause of(List<CaseResult> results, String change, Predicate<CaseResult> passes) {
        return new CommonCause(change, results.stream().filter(it -> !it.holds() && passes.test(it)).map(CaseResult::tried).toList(),
                (int) results.stream().filter(it -> it.holds() && !passes.test(it)).count());
    }

    /** Changes of one rule: the rules that the most failing cases point to, each with every small change, tried on all cases. */
    private static List<CommonCause> rules(List<CaseResult> results, RuleBase rules, RuleBase asWritten) {
        Map<String, Integer> often = new HashMap<>();
        results.forEach(result -> Stream.concat(result.remedies().stream().map(it -> it.rule().name()), result.differences().stream()
                .filter(it -> it.what().equals("reasons") || it.what().equals("silent")).flatMap(it -> Stream.concat(it.expected().stream(), it.actual().stream())))
                .distinct().forEach(rule -> often.merge(rule, 1, Integer::sum)));
        List<String> likeliest = often.entrySet().stream().filter(it -> it.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(MOST_RULES)
                .map(Map.Entry::getKey).toList();
        var today = new Variants(rules);
        Variants then = rules == asWritten ? today : new Variants(asWritten);
        return Stream.concat(rules.productions().stream().flatMap(it -> Mutant.weighedOtherwise(rules, it).stream()), Mutant.of(rules).stream())
                .filter(it -> likeliest.contains(it.rule().name()))
                .map(mutant -> of(results, "rule \"" + mutant.rule().name() + "\" (" + mutant.rule().place() + "), "
                                + (mutant.mistake().startsWith("it") ? "if " : "") + mutant.mistake(),
                        result -> passes(result, mutant, result.tried().asWritten() ? asWritten : rules, result.tried().asWritten() ? then : today))).toList();
    }

    private static boolean passes(CaseResult result, Mutant mutant, RuleBase rules, Variants variants) {
        return !mutant.concerns(rules) ? result.holds() : variants.of(mutant)
                .map(it -> CaseResult.compare(result.tried(), it.ask(result.tried().facts()), rules.vocabulary().frameworks()).isEmpty()).orElse(false);
    }
}
