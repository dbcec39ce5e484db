package dev.frameworkadvisor.space;

import java.util.Arrays;

/**
 * How many projects reach each score: a sparse polynomial, its exponents the codes of {@link Scores}, its coefficients the
 * counts. Independent parts of the space multiply, as polynomials do.
 *
 * @param codes ascending; {@link Scores#SILENT} comes first, being the smallest number
 * @param counts above zero, one for each code
 */
record Distribution(long[] codes, long[] counts) {

    /** One project of which nothing has been counted yet. */
    static final Distribution ONE = new Distribution(new long[] {Scores.SILENT}, new long[] {1});

    /** No project at all. */
    static final Distribution NONE = new Distribution(new long[0], new long[0]);

    /** The same projects with points added to each. */
    Distribution plus(long points) {
        boolean silent = codes.length > 0 && codes[0] == Scores.SILENT;
        if (!silent) {
            return new Distribution(Arrays.stream(codes).map(code -> code + points).toArray(), counts);
        }
        long[] rest = Arrays.copyOfRange(codes, 1, codes.length);
        for (int i = 0; i < rest.length; i++) {
            rest[i] += points;
        }
        var spoken = new Distribution(rest, Arrays.copyOfRange(counts, 1, counts.length));
        return new Distribution(new long[] {points}, new long[] {counts[0]}).union(spoken);
    }

    /** These projects and those. */
    Distribution union(Distribution other) {
        long[] codes = new long[this.codes.length + other.codes.length];
        long[] counts = new long[codes.length];
        int size = 0;
        for (int i = 0, j = 0; i < this.codes.length || j < other.codes.length; size++) {
            long left = i < this.codes.length ? this.codes[i] : Long.MAX_VALUE;
            long right = j < other.codes.length ? other.codes[j] : Long.MAX_VALUE;
            codes[size] = Math.min(left, right);
            counts[size] = (left <= right ? this.counts[i++] : 0) + (right <= left ? other.counts[j++] : 0);
        }
        return size == codes.length ? new Distribution(codes, counts) : new Distribution(Arrays.copyOf(codes, size), Arrays.copyOf(counts, size));
    }

    /** Every one of these projects combined with every one of those. */
    Distribution times(Distribution other) {
        if (other.codes.length > codes.length) {
            return other.times(this);
        }
        Distribution product = NONE;
        for (int i = 0; i < other.codes.length; i++) {
            Distribution shifted = other.codes[i] == Scores.SILENT ? this : plus(other.codes[i]);
            product = product.union(shifted.times(other.counts[i]));
        }
        return product;
    }

    /** Each project so many times. */
    Distribution times(long factor) {
        return factor == 1 ? this : new Distribution(codes, Arrays.stream(counts).map(count -> count * factor).toArray());
    }
}
