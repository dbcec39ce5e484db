package dev.frameworkadvisor.space;

import dev.frameworkadvisor.ranking.Outcome;
import dev.frameworkadvisor.ranking.Weights;
import dev.frameworkadvisor.space.Model.Argument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the scores of all frameworks as one number, such that adding numbers adds scores: a mixed-radix code.
 *
 * <p>{@link #SILENT} stands for "no reason that counts", which differs from scores that happen to be zero.
 */
final class Scores {

    /** No reason counts. Adding points to it begins at zero. */
    static final long SILENT = Long.MIN_VALUE;

    private final int[] least;
    private final long[] radix;
    private final long base;
    private final Weights weights;
    private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();

    /** @throws ArithmeticException if there are so many frameworks, or points, that the code does not fit */
    Scores(int frameworks, List<Argument> arguments, Weights weights) {
        this.weights = weights;
        least = new int[frameworks];
        int[] most = new int[frameworks];
        for (Argument argument : arguments) {
            (argument.points() < 0 ? least : most)[argument.framework()] += argument.points();
        }
        radix = new long[frameworks + 1];
        radix[0] = 1;
        long offset = 0;
        for (int i = 0; i < frameworks; i++) {
            offset += -least[i] * radix[i];
            radix[i + 1] = Math.multiplyExact(radix[i], most[i] - least[i] + 1L);
        }
        base = offset;
    }

    /** What an argument adds to the code. */
    long points(Argument argument) {
        return argument.points() * radix[argument.framework()];
    }

    /** What those arguments add whose conditions hold. */
    long code(List<Argument> arguments, boolean[] atoms) {
        long code = SILENT;
        for (Argument argument : arguments) {
            if (argument.when().holds(atoms)) {
                code = add(code, points(argument));
            }
        }
        return code;
    }

    /** Adds two codes. */
    static long add(long some, long more) {
        return some == SILENT ? more : more == SILENT ? some : some + more;
    }

    /** What scores amount to. */
    Outcome outcome(long code) {
        return outcomes.computeIfAbsent(code, any -> Outcome.of(decode(code), code != SILENT, weights));
    }

    /** The scores of a code, in the order of the frameworks. */
    int[] decode(long code) {
        int[] scores = new int[least.length];
        long rest = code == SILENT ? base : code + base;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (int) (rest / radix[i] % (radix[i + 1] / radix[i])) + least[i];
        }
        return scores;
    }
}
