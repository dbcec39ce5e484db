package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.rules.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A condition in disjunctive normal form: it holds if all literals of one of its terms hold.
 *
 * <p>An atom says that an answer is in working memory, yes or no; both may be there, where an inference did not yield. A literal is
 * {@code 2 * atom}, or {@code 2 * atom + 1} if the atom must be absent.
 *
 * @param terms literals in ascending order, no term holding an atom both ways; an empty term always holds
 * @param atoms those it reads, ascending
 */
record Formula(int[][] terms, int[] atoms) {

    /** A condition without terms. */
    static final Formula NEVER = new Formula(new int[0][], new int[0]);

    /** Beyond this many terms a condition is not worth multiplying out. */
    private static final int MOST_TERMS = 1 << 12;

    /**
     * Multiplies a condition out, about atoms {@code 2 * fact} for a yes and {@code 2 * fact + 1} for a no.
     *
     * @param facts the indexes of facts by name
     * @throws ArithmeticException if that gives too many terms
     */
    static Formula of(Condition condition, Map<String, Integer> facts) {
        return of(terms(condition, true, facts).stream());
    }

    /** At least one of several. */
    static Formula any(List<Formula> formulas) {
        return of(formulas.stream().flatMap(formula -> Arrays.stream(formula.terms)));
    }

    /** The same, and that an atom is absent. */
    Formula without(int atom) {
        return of(product(List.of(terms), List.of(new int[] {2 * atom + 1})).stream());
    }

    private static Formula of(Stream<int[]> terms) {
        int[][] all = terms.toArray(int[][]::new);
        return new Formula(all, Arrays.stream(all).flatMapToInt(Arrays::stream).map(literal -> literal >> 1).distinct().sorted().toArray());
    }

    /** The same about atoms of other indexes. */
    Formula renamed(int[] atoms) {
        return of(Arrays.stream(terms).map(term -> Arrays.stream(term).map(literal -> 2 * atoms[literal >> 1] + (literal & 1)).sorted().toArray()));
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

    /** Whether it holds where the given atoms are present. */
    boolean holds(boolean[] atoms) {
        for (int[] term : terms) {
            boolean all = true;
            for (int literal : term) {
                if (atoms[literal >> 1] == ((literal & 1) == 1)) {
                    all = false;
                    break;
                }
            }
            if (all) {
                return true;
            }
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
                int[] both = IntStream.concat(Arrays.stream(left), Arrays.stream(right)).distinct().sorted().toArray();
                boolean possible = true;
                for (int i = 1; i < both.length; i++) {
                    possible &= both[i] >> 1 != both[i - 1] >> 1;
                }
                if (possible) {
                    product.add(both);
                }
            }
        }
        return product;
    }
}
