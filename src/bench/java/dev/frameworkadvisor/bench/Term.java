package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One way in which a condition holds: these atoms present, those absent. Ascending, none twice.
 *
 * @param present what it matches, and what is told as its reason
 */
public record Term(int[] present, int[] absent) {

    private static final Term ALWAYS = new Term(new int[0], new int[0]);

    /** Multiplies a condition out. */
    static List<Term> of(Condition condition, Map<String, Integer> facts) {
        return of(condition, true, facts).stream().filter(Term::possible).toList();
    }

    private static List<Term> of(Condition condition, boolean positive, Map<String, Integer> facts) {
        if (condition instanceof Condition.Is is) {
            int[] atom = {2 * facts.get(is.fact()) + (is.value() == TruthValue.YES ? 0 : 1)};
            return List.of(positive ? new Term(atom, new int[0]) : new Term(new int[0], atom));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.inner(), !positive, facts);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All it ? it.parts() : ((Condition.Any) condition).parts();
        List<Term> terms = new ArrayList<>(all == positive ? List.of(ALWAYS) : List.of());
        for (Condition part : parts) {
            List<Term> more = of(part, positive, facts);
            if (all == positive) {
                terms = terms.stream().flatMap(left -> more.stream().map(left::and)).toList();
            } else {
                terms.addAll(more);
            }
        }
        return terms;
    }

    private Term and(Term other) {
        return new Term(both(present, other.present), both(absent, other.absent));
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).distinct().sorted().toArray();
    }

    private boolean possible() {
        return IntStream.of(present).noneMatch(atom -> IntStream.of(absent).anyMatch(it -> it == atom));
    }

    /** All that it reads. */
    IntStream atoms() {
        return IntStream.concat(IntStream.of(present), IntStream.of(absent));
    }
}
