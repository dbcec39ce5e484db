package dev.frameworkadvisor.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found by asking about projects one by one, where rules cannot be read as logic: about all of them if they are few, else about
 * some by chance.
 *
 * @param counts how many projects came out so
 * @param size how many were asked about
 * @param exact whether that is all of them
 * @param bound how far a share of the sample is from the truth at most, with a probability of 99 in 100; null if exact
 */
record Sample<T>(Map<T, BigInteger> counts, int size, boolean exact, @Nullable Double bound) {

    /** Any number does; the same one makes the same question give the same answer. */
    private static final long SEED = 20260831;
    /**
     * Stops after this time of the processor, but not before {@link #FEWEST} projects: sessions of entangled rules are slow. A busy
     * machine does not make an estimate worse.
     */
    private static final long LONGEST_NANOS = 4_000_000_000L;
    private static final int FEWEST = 100;

    /**
     * Asks.
     *
     * @param allowed for each fact the answers that projects may give it, as bits
     * @param all up to how many projects all are asked about
     * @param some how many are asked about if there are more, or fewer if that takes long
     */
    static <T> Sample<T> of(int[] allowed, int all, int some, Function<int[], T> judge) {
        BigInteger total = total(allowed);
        boolean exact = total.compareTo(BigInteger.valueOf(all)) <= 0;
        int size = exact ? total.intValue() : some;
        var random = new Random(SEED);
        Map<T, BigInteger> counts = new HashMap<>();
        long begun = time();
        int asked = 0;
        for (; asked < size && (asked < FEWEST || time() - begun < LONGEST_NANOS); asked++) {
            counts.merge(judge.apply(exact ? nth(allowed, asked) : any(allowed, random)), BigInteger.ONE, BigInteger::add);
        }
        if (exact && asked < size) {
            // The first of all are not a fair sample.
            return of(allowed, 0, some, judge);
        }
        return new Sample<>(counts, asked, exact, bound(exact, asked));
    }

    /** What this thread has taken of the processor, or the time of day where that is not known. */
    private static long time() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Hoeffding's inequality: however the answers are spread, a share of n samples is off by more than b with p < 2 exp(-2 n b²). */
    private static @Nullable Double bound(boolean exact, int size) {
        return exact ? null : Math.min(1, Math.sqrt(Math.log(2 / 0.01) / (2.0 * size)));
    }

    /** The same without the projects that came out in one way; all of them if that leaves none. */
    Sample<T> without(T what) {
        int left = size - counts.getOrDefault(what, BigInteger.ZERO).intValue();
        Map<T, BigInteger> others = new HashMap<>(counts);
        others.remove(what);
        return left == 0 ? this : new Sample<>(others, left, exact, bound(exact, left));
    }

    /** How many projects there are. */
    static BigInteger total(int[] allowed) {
        return Arrays.stream(allowed).mapToObj(bits -> BigInteger.valueOf(Integer.bitCount(bits))).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static int[] nth(int[] allowed, int n) {
        int[] said = new int[allowed.length];
        int rest = n;
        for (int fact = 0; fact < allowed.length; fact++) {
            int ways = Integer.bitCount(allowed[fact]);
            said[fact] = way(allowed[fact], rest % ways);
            rest /= ways;
        }
        return said;
    }

    private static int[] any(int[] allowed, Random random) {
        return Arrays.stream(allowed).map(bits -> way(bits, random.nextInt(Integer.bitCount(bits)))).toArray();
    }

    /** The index of the n-th bit that is set. */
    private static int way(int bits, int n) {
        int rest = bits;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }
}
