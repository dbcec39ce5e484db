package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.analysis.Model.Argument;
import java.util.List;

/**
 * Writes the scores of all frameworks as one number, such that adding numbers adds scores: a mixed-radix code. Above the scores it
 * holds a flag for each layer of the model, raised once any reason counts; that no reason counts differs from scores that happen
 * to be zero.
 */
final class Scores {

    /** The number of no score and no flag. */
    static final long NONE = 0;

    private static final int FLAGS_AT = 58;
    private static final long HALF = 1L << FLAGS_AT - 1;

    private final int[] least;
    private final long[] radix;
    private final long base;

    /** @throws ArithmeticException if there are so many frameworks, or points, that the number does not fit */
    Scores(int columns, List<Argument> arguments) {
        least = new int[columns];
        int[] most = new int[columns];
        for (Argument argument : arguments) {
            (argument.points() < 0 ? least : most)[argument.column()] += argument.points();
        }
        radix = new long[columns + 1];
        radix[0] = 1;
        long offset = 0;
        for (int i = 0; i < columns; i++) {
            offset += -least[i] * radix[i];
            radix[i + 1] = Math.multiplyExact(radix[i], most[i] - least[i] + 1L);
        }
        if (radix[columns] >= HALF) {
            throw new ArithmeticException("too many points to write as one number");
        }
        base = offset;
    }

    /** The scores that an argument adds. */
    long points(Argument argument) {
        return argument.points() * radix[argument.column()];
    }

    /** The flag that an argument raises, as bits. */
    static int flag(Argument argument) {
        return 1 << argument.layer();
    }

    /** What those arguments add up to whose conditions hold. */
    long sum(List<Argument> arguments, long[] present) {
        long sum = NONE;
        for (Argument argument : arguments) {
            if (argument.when().holds(present)) {
                sum = add(sum, code(points(argument), flag(argument)));
            }
        }
        return sum;
    }

    /** Adds scores, and raises what flags either has. */
    static long add(long some, long more) {
        return code(scores(some) + scores(more), flags(some) | flags(more));
    }

    /** A number of scores and flags. */
    static long code(long scores, int flags) {
        return scores + ((long) flags << FLAGS_AT);
    }

    /** The raised flags of a number, as bits. */
    static int flags(long code) {
        return (int) (code + HALF >> FLAGS_AT);
    }

    /** The scores of a number, without the flags. */
    static long scores(long code) {
        return code - ((long) flags(code) << FLAGS_AT);
    }

    /** How many scores there are. */
    int columns() {
        return least.length;
    }

    /** The scores of a number, one for each column. */
    int[] decode(long code) {
        int[] decoded = new int[least.length];
        long rest = scores(code) + base;
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = (int) (rest / radix[i] % (radix[i + 1] / radix[i])) + least[i];
        }
        return decoded;
    }
}
