package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Weights;
import dev.frameworkadvisor.language.RuleBase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Variants of a rule set seldom argue for more than so many times the strongest argument beside it. */
    private static final int VARIANT = 3;

    private final int frameworks;
    private final Weights weights;
    private final int[] least;
    private final int[] most;
    private final long[] radix;
    private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();

    /**
     * @param spare how many points more, and less, than these arguments add up to must fit
     * @throws BeyondLogic if the number does not fit
     */
    private ScoreCode(int frameworks, Weights weights, List<Argument> arguments, int spare) {
        this.frameworks = frameworks;
        this.weights = weights;
        int columns = Math.max(1, frameworks - 1);
        least = new int[columns];
        most = new int[columns];
        Arrays.fill(least, -spare);
        Arrays.fill(most, spare);
        for (Argument argument : arguments) {
            for (int i = 0; i < columns; i++) {
                int points = points(argument, i);
                least[i] += Math.min(points, 0);
                most[i] += Math.max(points, 0);
            }
        }
        radix = new long[columns + 1];
        radix[0] = 1;
        for (int i = 0; i < columns; i++) {
            if (radix[i] > (1L << 60) / (most[i] - least[i] + 1L)) {
                throw new BeyondLogic("too many points to write as one number");
            }
            radix[i + 1] = radix[i] * (most[i] - least[i] + 1L);
        }
    }

    /** The code of a rule set; if possible one that variants of these rules fit. */
    static ScoreCode of(RuleBase rules, List<Argument> arguments) {
        int frameworks = rules.vocabulary().frameworks().size();
        int strongest = rules.weights().strengths().values().stream().max(Integer::compare).orElse(0);
        try {
            return new ScoreCode(frameworks, rules.weights(), arguments, VARIANT * strongest);
        } catch (BeyondLogic e) {
            return new ScoreCode(frameworks, rules.weights(), arguments, 0);
        }
    }

    private int points(Argument argument, int column) {
        return argument.framework() == (frameworks == 1 ? 0 : column + 1) ? argument.points() : argument.framework() == 0 ? -argument.points() : 0;
    }

    /** Whether these arguments, whichever of them hold, give numbers of this code. */
    boolean fits(List<Argument> arguments) {
        for (int i = 0; i < least.length; i++) {
            int below = 0;
            int above = 0;
            for (Argument argument : arguments) {
                below += Math.min(points(argument, i), 0);
                above += Math.max(points(argument, i), 0);
            }
            if (below < least[i] || above > most[i]) {
                return false;
            }
        }
        return true;
    }

    /** What an argument adds to the number. */
    long code(Argument argument) {
        long code = 0;
        for (int i = 0; i < least.length; i++) {
            code += points(argument, i) * radix[i];
        }
        return code;
    }

    /** The number where no rule argues; numbers are never below zero. */
    long nothing() {
        long nothing = 0;
        for (int i = 0; i < least.length; i++) {
            nothing -= least[i] * radix[i];
        }
        return nothing;
    }

    /** What is added, once, where any reason counts. */
    long anything() {
        return radix[least.length];
    }

    /** More than any number. */
    long size() {
        return 2 * radix[least.length];
    }

    /** What a number amounts to. */
    Outcome outcome(long code) {
        return outcomes.computeIfAbsent(code, this::read);
    }

    private Outcome read(long code) {
        int[] scores = new int[frameworks];
        for (int i = 0; i < least.length; i++) {
            scores[frameworks == 1 ? 0 : i + 1] = (int) (code / radix[i] % (radix[i + 1] / radix[i])) + least[i];
        }
        return Outcome.of(scores, code >= anything(), weights);
    }
}
