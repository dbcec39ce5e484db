package dev.frameworkadvisor.analysis;

import java.util.Arrays;

/**
 * How often each value occurs.
 *
 * @param values ascending
 * @param counts one for each value, as remainders of the modulus that they were counted with
 */
record Values(long[] values, long[] counts) {

    /** No value at all. */
    static final Values NONE = new Values(new long[0], new long[0]);
    /** Zero, once. */
    static final Values ZERO = new Values(new long[] {0}, new long[] {1});

    /** The same with a number added to each value, and each so many times; what does not change is shared. */
    Values moved(long number, long factor, long modulus) {
        if (factor == 0 || values.length == 0) {
            return NONE;
        }
        return new Values(number == 0 ? values : Arrays.stream(values).map(value -> value + number).toArray(),
                factor == 1 ? counts : Arrays.stream(counts).map(count -> times(count, factor, modulus)).toArray());
    }

    /**
     * What {@link #moved} makes of these, and of others with numbers of their own, together. In one step, without copies in between: most
     * of the time that counting takes is spent here.
     *
     * @param factor at least 0, below the modulus, as the other factor
     */
    Values and(long number, long factor, Values others, long otherNumber, long otherFactor, long modulus) {
        int left = factor == 0 ? 0 : values.length;
        int right = otherFactor == 0 ? 0 : others.values.length;
        if (left == 0 || right == 0) {
            return left == 0 ? others.moved(otherNumber, otherFactor, modulus) : moved(number, factor, modulus);
        }
        long[] all = new long[left + right];
        long[] sums = new long[left + right];
        int size = 0;
        for (int i = 0, j = 0; i < left || j < right; size++) {
            long one = i < left ? values[i] + number : Long.MAX_VALUE;
            long other = j < right ? others.values[j] + otherNumber : Long.MAX_VALUE;
            long sum = one <= other ? times(counts[i++], factor, modulus) : 0;
            sum += other <= one ? times(others.counts[j++], otherFactor, modulus) : 0;
            all[size] = Math.min(one, other);
            sums[size] = sum >= modulus ? sum - modulus : sum;
        }
        return size == all.length ? new Values(all, sums) : new Values(Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
    }

    private static long times(long count, long factor, long modulus) {
        long product = count * factor;
        if (product >= 0 && product < modulus && Math.multiplyHigh(count, factor) == 0) {
            return product;
        }
        // Only where there are more projects than the modulus: bit by bit, since a modulus of 61 bits leaves room to double.
        long remainder = 0;
        for (int bit = Long.SIZE - Long.numberOfLeadingZeros(factor) - 1; bit >= 0; bit--) {
            remainder = (2 * remainder + (factor >> bit & 1) * count) % modulus;
        }
        return remainder;
    }

    /** Whether it occurs. */
    boolean has(long value) {
        return Arrays.binarySearch(values, value) >= 0;
    }
}
