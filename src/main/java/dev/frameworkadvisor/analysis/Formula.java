package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition in disjunctive normal form: it holds if all literals of one of its terms hold.
 *
 * <p>An atom says that an answer is in working memory, yes or no; both may be there, where an inference did not yield. A literal is
 * {@code 2 * atom}, or {@code 2 * atom + 1} if the atom must be absent.
 */
final class Formula {

    /** A condition without terms. */
    static final Formula NEVER = new Formula(new int[0][], new int[0]);

    /** Beyond this many terms a condition is not worth multiplying out. */
    private static final int MOST_TERMS = 1 << 12;

    private final int[][] terms;
    private final int[] atoms;

    // The terms as bits, those of a term that lie in one word of 64 atoms together: a term holds if for each of its words the bits
    // to look at are as wanted. That is a few operations a term, and all that most questions come down to.
    private final int[] ends;
    private final int[] words;
    private final long[] looked;
    private final long[] wanted;

    private Formula(int[][] terms, int[] atoms) {
        this.terms = terms;
        this.atoms = atoms;
        this.ends = new int[terms.length];
        int most = 0;
        for (int[] term : terms) {
            most += term.length;
        }
        this.words = new int[most];
        this.looked = new long[most];
        this.wanted = new long[most];
        int last = -1;
        for (int i = 0; i < terms.length; i++) {
            int first = last + 1;
            for (int literal : terms[i]) {
                if (last < first || words[last] != word(literal)) {
                    words[++last] = word(literal);
                }
                long bit = 1L << (literal >> 1);
                looked[last] |= bit;
                wanted[last] |= (literal & 1) == 0 ? bit : 0;
            }
            ends[i] = last + 1;
        }
    }

    private static int word(int literal) {
        return literal >> 1 >> 6;
    }

    /** Literals in ascending order, no term holding an atom both ways; an empty term always holds. */
    int[][] terms() {
        return terms;
    }

    /** The atoms it reads, ascending. */
    int[] atoms() {
        return atoms;
    }

    /**
     * Multiplies a condition out, about atoms {@code 2 * fact} for a yes and {@code 2 * fact + 1} for a no.
     *
     * @param facts the indexes of facts by name
     * @throws ArithmeticException if that gives too many terms
     */
    static Formula of(Condition condition, Map<String, Integer> facts) {
        return of(terms(condition, true, facts));
    }

    /** At least one of several. */
    static Formula any(List<Formula> formulas) {
        var terms = new ArrayList<int[]>();
        formulas.forEach(formula -> terms.addAll(List.of(formula.terms)));
        return of(terms);
    }

    /** The same, and that an atom is absent. */
    Formula without(int atom) {
        return of(product(List.of(terms), List.of(new int[] {2 * atom + 1})));
    }

    private static Formula of(List<int[]> terms) {
        var read = new BitSet();
        for (int[] term : terms) {
            for (int literal : term) {
                read.set(literal >> 1);
            }
        }
        return new Formula(terms.toArray(int[][]::new), ascending(read));
    }

    private static int[] ascending(BitSet numbers) {
        int[] ascending = new int[numbers.cardinality()];
        int next = -1;
        for (int i = 0; i < ascending.length; i++) {
            next = numbers.nextSetBit(next + 1);
            ascending[i] = next;
        }
        return ascending;
    }

    /** The same about atoms of other indexes. */
    Formula renamed(int[] atoms) {
        return of(Arrays.stream(terms).map(term -> Arrays.stream(term).map(literal -> 2 * atoms[literal >> 1] + (literal & 1)).sorted().toArray()).toList());
    }

    /** Whether it is written the same, up to the order of its terms. */
    boolean same(Formula other) {
        return written().equals(other.written());
    }

    private Set<String> written() {
        return Arrays.stream(terms).map(Arrays::toString).collect(Collectors.toSet());
    }

    /** Whether all atoms that it reads are among these. */
    boolean readable(BitSet known) {
        for (int atom : atoms) {
            if (!known.get(atom)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it reads this atom. */
    boolean reads(int atom) {
        return Arrays.binarySearch(atoms, atom) >= 0;
    }

    /** Whether it holds where the given atoms are present, a bit for each. */
    boolean holds(long[] present) {
        int i = 0;
        for (int end : ends) {
            while (i < end && ((present[words[i]] ^ wanted[i]) & looked[i]) == 0) {
                i++;
            }
            if (i == end) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private static List<int[]> terms(Condition condition, boolean positive, Map<String, Integer> facts) {
        if (condition instanceof Condition.Is is) {
            int atom = 2 * facts.get(is.fact()) + (is.value() == TruthValue.YES ? 0 : 1);
            return List.of(new int[] {2 * atom + (positive ? 0 : 1)});
        }
        if (condition instanceof Condition.Not not) {
            return terms(not.inner(), !positive, facts);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All it ? it.parts() : ((Condition.Any) condition).parts();
        List<int[]> result = all == positive ? List.of(new int[0]) : List.of();
        for (Condition part : parts) {
            List<int[]> more = terms(part, positive, facts);
            result = all == positive ? product(result, more) : union(result, more);
            if (result.size() > MOST_TERMS) {
                throw new ArithmeticException("too many terms");
            }
        }
        return result;
    }

    private static List<int[]> union(List<int[]> some, List<int[]> more) {
        var union = new ArrayList<>(some);
        union.addAll(more);
        return union;
    }

    private static List<int[]> product(List<int[]> some, List<int[]> more) {
        var product = new ArrayList<int[]>();
        for (int[] left : some) {
            for (int[] right : more) {
                var literals = new BitSet();
                for (int literal : left) {
                    literals.set(literal);
                }
                boolean possible = true;
                for (int literal : right) {
                    possible &= !literals.get(literal ^ 1);
                    literals.set(literal);
                }
                if (possible) {
                    product.add(ascending(literals));
                }
            }
        }
        return product;
    }
}
