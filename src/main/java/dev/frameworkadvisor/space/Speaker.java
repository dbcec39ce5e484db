package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Weights;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.rules.Condition;
import dev.frameworkadvisor.rules.Consequence;
import dev.frameworkadvisor.rules.Production;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A rule, and all that it has had to say so far. */
final class Speaker {

    /** A rule that reads more answers than this is asked anew each time: there would be too much to remember. */
    private static final int MOST_REMEMBERED = 6;

    /**
     * What a rule says that infers a fact.
     *
     * @param atom the answer that follows
     * @param opposite what speaks against it
     * @param justifications one for each way in which its condition holds
     */
    record Inferring(int atom, int opposite, List<Justification> justifications) {
    }

    /** Those that argue, as {@link Reason#HEAVIEST_FIRST} has it, before all others. */
    static final Comparator<Speaker> HEAVIEST_FIRST = Comparator.comparing(
            speaker -> speaker.production.consequence() instanceof Consequence.Argue argue ? speaker.reason(argue, List.of()) : null,
            Comparator.nullsLast(Reason.HEAVIEST_FIRST));

    private final Production production;
    private final Formula condition;
    private final Map<String, Integer> facts;
    private final Because[][] because;
    private final Weights weights;
    private final int[] atoms;
    private final @Nullable AtomicReferenceArray<Object> remembered;

    /**
     * @param production one that can be read
     * @param condition the same as its condition
     * @param facts the indexes of facts by name
     * @param because for each atom how it is told, inferred and stated
     */
    Speaker(Production production, Formula condition, Map<String, Integer> facts, Because[][] because, Weights weights) {
        this.production = production;
        this.condition = condition;
        this.facts = facts;
        this.because = because;
        this.weights = weights;
        this.atoms = condition.atoms();
        this.remembered = atoms.length > MOST_REMEMBERED ? null : new AtomicReferenceArray<>(1 << 2 * atoms.length);
    }

    Formula condition() {
        return condition;
    }

    /** What it says where it fires: a {@link Reason}, an {@link Advice} or {@link Inferring}. */
    Object speak(long[] present, long[] said) {
        if (remembered == null) {
            return spoken(present, said);
        }
        int constellation = 0;
        for (int atom : atoms) {
            constellation = constellation << 2 | (int) (present[atom >> 6] >>> atom & 1) << 1 | (int) (said[atom >> 6] >>> atom & 1);
        }
        Object before = remembered.getAcquire(constellation);
        if (before == null) {
            before = spoken(present, said);
            remembered.setRelease(constellation, before);
        }
        return before;
    }

    private Object spoken(long[] present, long[] said) {
        List<TreeMap<Integer, Because>> matches = matches(production.condition(), present, said);
        if (production.consequence() instanceof Consequence.Infer infer) {
            int atom = atom(infer.fact(), infer.value());
            return new Inferring(atom, atom ^ 1, matches.stream().map(match -> new Justification(production.rule(), List.copyOf(match.values())))
                    .sorted(Comparator.comparing(Justification::toString)).toList());
        }
        // A rule whose condition holds in several ways argues once, for all of them.
        var together = new TreeMap<Integer, Because>();
        matches.forEach(together::putAll);
        List<Because> found = List.copyOf(together.values());
        if (production.consequence() instanceof Consequence.Argue argue) {
            return reason(argue, found);
        }
        var justification = new Justification(production.rule(), found);
        var advise = (Consequence.Advise) production.consequence();
        return Advice.of(advise.kind(), justification, advise.framework(), advise.name());
    }

    private Reason reason(Consequence.Argue argue, List<Because> found) {
        return new Reason(argue.framework(), new Justification(production.rule(), found), argue.stance(), argue.strength(),
                weights.strengths().get(argue.strength()), production.rule().aged().isEmpty());
    }

    private int atom(String fact, TruthValue value) {
        return 2 * facts.get(fact) + (value == TruthValue.YES ? 0 : 1);
    }

    /** The ways in which a condition holds, each with the answers it matches; none if it does not hold. What must be absent matches nothing. */
    private List<TreeMap<Integer, Because>> matches(Condition condition, long[] present, long[] said) {
        var matches = new ArrayList<TreeMap<Integer, Because>>();
        if (condition instanceof Condition.Is is) {
            int atom = atom(is.fact(), is.value());
            if (Model.has(present, atom)) {
                var match = new TreeMap<Integer, Because>();
                match.put(facts.get(is.fact()), because[atom][Model.has(said, atom) ? 1 : 0]);
                matches.add(match);
            }
        } else if (condition instanceof Condition.Not not) {
            if (matches(not.inner(), present, said).isEmpty()) {
                matches.add(new TreeMap<>());
            }
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> matches.addAll(matches(part, present, said)));
        } else if (condition instanceof Condition.All all) {
            matches.add(new TreeMap<>());
            for (Condition part : all.parts()) {
                List<TreeMap<Integer, Because>> more = matches(part, present, said);
                List<TreeMap<Integer, Because>> so = List.copyOf(matches);
                matches.clear();
                so.forEach(one -> more.forEach(other -> {
                    var both = new TreeMap<>(one);
                    both.putAll(other);
                    matches.add(both);
                }));
            }
        }
        return matches;
    }
}
