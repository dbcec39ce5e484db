package dev.frameworkadvisor.analysis;

import java.util.Arrays;

/**
 * How many projects reach each score: a polynomial whose coefficients are counts. Independent parts of the space multiply, as
 * polynomials do.
 *
 * @param codes ascending, and so with the same flags side by side
 * @param counts above zero, one for each code
 */
record Distribution(long[] codes, long[] counts) implements Polynomial<Distribution> {

    /** No project at all. */
    static final Distribution NONE = new Distribution(new long[0], new long[0]);

    /** One project of which nothing has been counted yet. */
    static final Distribution ONE = new Distribution(new long[] {Scores.NONE}, new long[] {1});

    /** As many as before: each answer is one way to go on. */
    @Override
    public Distribution answering(int fact, int digit) {
        return this;
    }

    @Override
    public Distribution plus(long points, int flags) {
        Distribution sum = NONE;
        for (int from = 0; from < codes.length;) {
            int own = Scores.flags(codes[from]);
            int to = from;
            while (to < codes.length && Scores.flags(codes[to]) == own) {
                to++;
            }
            // Within one set of flags the order stays as it is.
            long shift = Scores.code(points, own | flags) - Scores.code(0, own);
            long[] shifted = new long[to - from];
            for (int i = from; i < to; i++) {
                shifted[i - from] = codes[i] + shift;
            }
            var part = new Distribution(shifted, from == 0 && to == codes.length ? counts : Arrays.copyOfRange(counts, from, to));
            sum = sum == NONE ? part : sum.union(part);
            from = to;
        }
        return sum;
    }

    @Override
    public Distribution union(Distribution other) {
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

    @Override
    public Distribution times(Distribution other) {
        if (other.codes.length > codes.length) {
            return other.times(this);
        }
        Distribution product = NONE;
        for (int i = 0; i < other.codes.length; i++) {
            product = product.union(plus(Scores.scores(other.codes[i]), Scores.flags(other.codes[i])).times(other.counts[i]));
        }
        return product;
    }

    /** Each project so many times. */
    Distribution times(long factor) {
        return factor == 1 ? this : new Distribution(codes, Arrays.stream(counts).map(count -> count * factor).toArray());
    }
}
