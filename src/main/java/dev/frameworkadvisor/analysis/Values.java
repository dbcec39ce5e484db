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

    /** The same with a number added to each value. */
    Values plus(long number) {
        if (number == 0 || values.length == 0) {
            return this;
        }
        long[] shifted = new long[values.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = values[i] + number;
        }
        return new Values(shifted, counts);
    }

    /** Each this many times, at most three. */
    Values times(int factor, long modulus) {
        if (factor == 1) {
            return this;
        }
        long[] multiplied = new long[counts.length];
        for (int i = 0; i < multiplied.length; i++) {
            multiplied[i] = counts[i] * factor % modulus;
        }
        return factor == 0 ? NONE : new Values(values, multiplied);
    }

    /** These and those. */
    Values and(Values other, long modulus) {
        if (values.length == 0 || other.values.length == 0) {
            return values.length == 0 ? other : this;
        }
        long[] all = new long[values.length + other.values.length];
        long[] sums = new long[all.length];
        int size = 0;
        for (int i = 0, j = 0; i < values.length || j < other.values.length; size++) {
            long left = i < values.length ? values[i] : Long.MAX_VALUE;
            long right = j < other.values.length ? other.values[j] : Long.MAX_VALUE;
            all[size] = Math.min(left, right);
            long sum = (left <= right ? counts[i++] : 0) + (right <= left ? other.counts[j++] : 0);
            sums[size] = sum >= modulus ? sum - modulus : sum;
        }
        return size == all.length ? new Values(all, sums) : new Values(Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
    }

    /** Whether it occurs. */
    boolean has(long value) {
        return Arrays.binarySearch(values, value) >= 0;
    }
}
