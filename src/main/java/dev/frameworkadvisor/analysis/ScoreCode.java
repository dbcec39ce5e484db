package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.Weights;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Writes what decides an outcome as one number, so that adding numbers adds scores: how far each framework is ahead of the first (a
 * single one: its score), and whether any reason counts. The digits of the number have a radix each.
 */
final class ScoreCode {

    /**
     * What a rule adds to the score of a framework.
     *
     * @param framework its index
     * @param points below zero if it argues against
     */
    record Argument(Diagram condition, int framework, int points) {
    }

    /** Variants of a rule set seldom argue for more than this many times the strongest argument. */
    private static final int VARIANT = 3;

    private final int frameworks;
    private final Weights weights;
    /** The most points of each digit, for or against. */
    private final int[] most;
    private final long[] radix;
    private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();
    /** One for each that differ. */
    private final Map<Outcome, Outcome> distinct = new ConcurrentHashMap<>();

    private ScoreCode(int frameworks, Weights weights, List<Argument> arguments, int spare) {
        this.frameworks = frameworks;
        this.weights = weights;
        this.most = IntStream.range(0, Math.max(1, frameworks - 1)).map(digit -> most(arguments, digit) + spare).toArray();
        this.radix = new long[most.length + 1];
        radix[0] = 1;
        for (int i = 0; i < most.length; i++) {
            if (radix[i] > (1L << 60) / (2L * most[i] + 1)) {
                throw new BeyondLogic("too many points to write as one number");
            }
            radix[i + 1] = radix[i] * (2L * most[i] + 1);
        }
    }

    /**
     * The code of a rule set; if possible one that variants of these rules fit.
     *
     * @throws BeyondLogic if there are so many frameworks, or points, that the number does not fit
     */
    static ScoreCode of(RuleBase rules, List<Argument> arguments) {
        int frameworks = rules.vocabulary().frameworks().size();
        int strongest = rules.weights().strengths().values().stream().max(Integer::compare).orElse(0);
        try {
            return new ScoreCode(frameworks, rules.weights(), arguments, VARIANT * strongest);
        } catch (BeyondLogic e) {
            return new ScoreCode(frameworks, rules.weights(), arguments, 0);
        }
    }

    private int most(List<Argument> arguments, int digit) {
        int favouring = 0;
        int against = 0;
        for (Argument argument : arguments) {
            favouring += Math.max(points(argument, digit), 0);
            against -= Math.min(points(argument, digit), 0);
        }
        return Math.max(favouring, against);
    }

    private int points(Argument argument, int column) {
        return argument.framework() == (frameworks == 1 ? 0 : column + 1) ? argument.points() : argument.framework() == 0 ? -argument.points() : 0;
    }

    /** Whether these arguments, whichever of them hold, give numbers of this code. */
    boolean fits(List<Argument> arguments) {
        return IntStream.range(0, most.length).allMatch(digit -> most(arguments, digit) <= most[digit]);
    }

    /** What an argument adds to the number. */
    long code(Argument argument) {
        return IntStream.range(0, most.length).mapToLong(digit -> points(argument, digit) * radix[digit]).sum();
    }

    /** The number where no rule argues; numbers are never below zero. */
    long nothing() {
        return IntStream.range(0, most.length).mapToLong(digit -> most[digit] * radix[digit]).sum();
    }

    /** What is added, once, where any reason counts. */
    long anything() {
        return radix[most.length];
    }

    /** More than any number. */
    long size() {
        return 2 * radix[most.length];
    }

    /** What a number amounts to. */
    Outcome outcome(long code) {
        return outcomes.computeIfAbsent(code, it -> {
            Outcome judged = weights.judge(read(it), it >= anything());
            return distinct.computeIfAbsent(judged, same -> same);
        });
    }

    /** The scores of a number, each less that of the first framework. */
    int[] read(long code) {
        int[] scores = new int[frameworks];
        for (int i = 0; i < most.length; i++) {
            scores[frameworks == 1 ? 0 : i + 1] = (int) (code / radix[i] % (2L * most[i] + 1)) - most[i];
        }
        return scores;
    }
}
