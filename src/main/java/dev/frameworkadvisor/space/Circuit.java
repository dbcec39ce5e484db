package dev.frameworkadvisor.space;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Many conditions, asked at once. Whether one holds is quick to compute and hard for a processor to foresee, so that branching on it
 * costs more than computing it: all terms are computed, one after the other, without a branch.
 */
final class Circuit {

    // One entry for each term that lies in the first word of atoms; those of conditions 0 to 63 first, and so on.
    private final int[] ends;
    private final int[] conditions;
    private final long[] looked;
    private final long[] wanted;

    /** The conditions that do not fit into the first word, and are asked one by one. */
    private final int[] wide;
    private final List<Formula> all;

    Circuit(List<Formula> all) {
        this.all = List.copyOf(all);
        this.wide = IntStream.range(0, all.size()).filter(i -> !fits(all.get(i))).toArray();
        int[][] terms = IntStream.range(0, all.size()).filter(i -> fits(all.get(i))).boxed()
                .flatMap(i -> IntStream.range(0, all.get(i).terms().length).mapToObj(term -> new int[] {i, term})).toArray(int[][]::new);
        this.conditions = new int[terms.length];
        this.looked = new long[terms.length];
        this.wanted = new long[terms.length];
        this.ends = new int[(all.size() + 63) / 64];
        for (int i = 0; i < terms.length; i++) {
            conditions[i] = terms[i][0];
            ends[conditions[i] >> 6] = i + 1;
            for (int literal : all.get(terms[i][0]).terms()[terms[i][1]]) {
                long bit = 1L << (literal >> 1);
                looked[i] |= bit;
                wanted[i] |= (literal & 1) == 0 ? bit : 0;
            }
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] = Math.max(ends[i], ends[i - 1]);
        }
    }

    private static boolean fits(Formula condition) {
        return condition.atoms().length == 0 || condition.atoms()[condition.atoms().length - 1] < Long.SIZE;
    }

    /** The conditions that hold where the given atoms are present, a bit for each. */
    long[] holding(long[] present) {
        long[] holding = new long[ends.length];
        long first = present[0];
        int i = 0;
        for (int word = 0; word < ends.length; word++) {
            long bits = 0;
            for (; i < ends[word]; i++) {
                long missing = (first ^ wanted[i]) & looked[i];
                // One if nothing is missing, else zero.
                bits |= (~(missing | -missing) >>> 63) << conditions[i];
            }
            holding[word] = bits;
        }
        for (int condition : wide) {
            if (all.get(condition).holds(present)) {
                holding[condition >> 6] |= 1L << condition;
            }
        }
        return holding;
    }
}
