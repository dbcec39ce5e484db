package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.analysis.Model.Argument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan for counting one independent group of facts by variable elimination (Dechter, "Bucket elimination", 1999): its facts are
 * taken one at a time, and of those taken before only the atoms are remembered that a rule still waits for. What is remembered
 * is small where rules are local, however many facts the group has.
 */
final class Elimination {

    /**
     * A fact is taken: each state, whose bits are the remembered atoms, goes on once for each way in which the fact may be answered.
     *
     * @param bits for each answer the atoms that it says
     * @param steps what is done then, in each state by itself
     */
    private record Round(int fact, long[] bits, List<Step> steps) {
    }

    private sealed interface Step {

        /** An atom is derived: its bit is set where one of the terms holds. */
        record Derive(long bit, Terms terms) implements Step {
        }

        /** An argument is weighed: where one of the terms holds, its points are added and the flag of its layer is raised. */
        record Weigh(long points, int flag, Terms terms) implements Step {
        }

        /** Nothing waits for these atoms any more: states that differed in them alone become one. */
        record Forget(long bits) implements Step {
        }
    }

    /**
     * A formula over the bits of a state.
     *
     * @param present for each term the bits that must be set
     * @param absent for each term the bits that must not be
     */
    private record Terms(long[] present, long[] absent) {

        boolean hold(long state) {
            for (int i = 0; i < present.length; i++) {
                if ((state & present[i]) == present[i] && (state & absent[i]) == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int[] NOTHING = {};

    private final Model model;
    private final Scores scores;
    private final List<Round> rounds = new ArrayList<>();
    private final int[] facts;
    private final List<Argument> arguments;

    // While planning: what is still to be done, and where atoms are remembered.
    private final BitSet takenFacts = new BitSet();
    private final BitSet known = new BitSet();
    private final List<Argument> waiting;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final BitSet usedSlots = new BitSet();

    /**
     * @param facts the facts of the group
     * @param arguments those that read its atoms; no argument reads atoms of two groups
     * @throws ArithmeticException if more than 64 atoms would have to be remembered at once
     */
    Elimination(Model model, Scores scores, int[] facts, List<Argument> arguments) {
        this.model = model;
        this.scores = scores;
        this.facts = facts;
        this.arguments = List.copyOf(arguments);
        this.waiting = new ArrayList<>(arguments);
        while (takenFacts.cardinality() < facts.length) {
            next().forEach(this::take);
        }
    }

    int[] facts() {
        return facts;
    }

    /** What the arguments of this group add for one project. */
    long code(int[] said) {
        return scores.sum(arguments, model.present(said));
    }

    /**
     * Counts.
     *
     * @param allowed for every fact the answers that projects may give it, as bits: 1 not said, 2 yes, 4 no
     */
    Distribution count(int[] allowed) {
        return sum(allowed, Distribution.ONE, Distribution.NONE);
    }

    /**
     * Adds up what is known of the projects of this group.
     *
     * @param allowed for every fact the answers that projects may give it, as bits: 1 not said, 2 yes, 4 no
     * @param one what is known of a project that has answered nothing yet
     * @param none what is known of no project
     */
    <P extends Polynomial<P>> P sum(int[] allowed, P one, P none) {
        Map<Long, P> states = Map.of(0L, one);
        for (Round round : rounds) {
            Map<Long, P> next = new HashMap<>();
            states.forEach((state, projects) -> {
                for (int digit = 0; digit < 3; digit++) {
                    if ((allowed[round.fact()] >> digit & 1) == 1) {
                        follow(round.steps(), state | round.bits()[digit], projects.answering(round.fact(), digit), next);
                    }
                }
            });
            states = next;
        }
        return states.getOrDefault(0L, none);
    }

    private static <P extends Polynomial<P>> void follow(List<Step> steps, long from, P projects, Map<Long, P> next) {
        long state = from;
        long points = 0;
        int flags = 0;
        for (Step step : steps) {
            if (step instanceof Step.Derive derive) {
                state |= derive.terms().hold(state) ? derive.bit() : 0;
            } else if (step instanceof Step.Weigh weigh && weigh.terms().hold(state)) {
                points += weigh.points();
                flags |= weigh.flag();
            } else if (step instanceof Step.Forget forget) {
                state &= ~forget.bits();
            }
        }
        next.merge(state, flags == 0 ? projects : projects.plus(points, flags), Polynomial::union);
    }

    /**
     * What to take next: the facts that let some argument be weighed, those after which the least has to be remembered; fewer
     * facts if that is the same. Facts come after those that their inferences read.
     */
    private List<Integer> next() {
        List<Integer> best = List.of();
        int least = Integer.MAX_VALUE;
        for (Argument argument : waiting) {
            var needed = new LinkedHashSet<Integer>();
            var visited = new BitSet();
            for (int atom : argument.when().atoms()) {
                need(atom, visited, needed);
            }
            int cost = remembered(needed);
            if (cost < least || cost == least && needed.size() < best.size()) {
                best = List.copyOf(needed);
                least = cost;
            }
        }
        // Where no argument waits, what is left moves no score, and any order will do.
        return waiting.isEmpty() ? Arrays.stream(facts).boxed().filter(fact -> !takenFacts.get(fact)).toList() : best;
    }

    private void need(int atom, BitSet visited, Set<Integer> needed) {
        int fact = model.atoms().get(atom).fact();
        if (!visited.get(fact)) {
            visited.set(fact);
            for (int own : model.atomsOf(fact)) {
                for (int read : derived(own).atoms()) {
                    need(read, visited, needed);
                }
            }
            if (!takenFacts.get(fact)) {
                needed.add(fact);
            }
        }
    }

    /** How many atoms would be waited for if those facts were taken. */
    private int remembered(Set<Integer> next) {
        var taken = (BitSet) takenFacts.clone();
        next.forEach(taken::set);
        var after = (BitSet) known.clone();
        learn(taken, after);
        int count = 0;
        for (int fact : facts) {
            for (int atom : taken.get(fact) ? model.atomsOf(fact) : NOTHING) {
                count += !after.get(atom) || waitedFor(atom, after) ? 1 : 0;
            }
        }
        return count;
    }

    /** Adds all atoms that can be derived, in the order of their being so. */
    private List<Integer> learn(BitSet taken, BitSet known) {
        var learned = new ArrayList<Integer>();
        for (boolean more = true; more;) {
            more = false;
            for (int fact : facts) {
                for (int atom : taken.get(fact) ? model.atomsOf(fact) : NOTHING) {
                    if (!known.get(atom) && derived(atom).readable(known)) {
                        known.set(atom);
                        learned.add(atom);
                        more = true;
                    }
                }
            }
        }
        return learned;
    }

    private boolean waitedFor(int atom, BitSet known) {
        for (int fact : facts) {
            for (int other : model.atomsOf(fact)) {
                if (!known.get(other) && derived(other).reads(atom)) {
                    return true;
                }
            }
        }
        return waiting.stream().anyMatch(argument -> argument.when().reads(atom)
                && !argument.when().readable(known));
    }

    private Formula derived(int atom) {
        return model.atoms().get(atom).derived();
    }

    private void take(int fact) {
        takenFacts.set(fact);
        long[] bits = new long[3];
        for (int atom : model.atomsOf(fact)) {
            bits[model.atoms().get(atom).digit()] |= bit(atom);
        }
        rounds.add(new Round(fact, bits, settle()));
    }

    /** All that can be done with the facts taken: atoms are derived, arguments weighed, and what was needed for them is forgotten. */
    private List<Step> settle() {
        var steps = new ArrayList<Step>();
        for (int atom : learn(takenFacts, known)) {
            if (derived(atom).terms().length > 0) {
                steps.add(new Step.Derive(bit(atom), terms(derived(atom))));
            }
        }
        for (Iterator<Argument> rest = waiting.iterator(); rest.hasNext();) {
            Argument argument = rest.next();
            if (argument.when().readable(known)) {
                steps.add(new Step.Weigh(scores.points(argument), Scores.flag(argument), terms(argument.when())));
                rest.remove();
            }
        }
        long forgotten = 0;
        for (int atom : List.copyOf(slots.keySet())) {
            if (known.get(atom) && !waitedFor(atom, known)) {
                forgotten |= bit(atom);
                usedSlots.clear(slots.remove(atom));
            }
        }
        if (forgotten != 0) {
            steps.add(new Step.Forget(forgotten));
        }
        return List.copyOf(steps);
    }

    private long bit(int atom) {
        int slot = slots.computeIfAbsent(atom, any -> usedSlots.nextClearBit(0));
        usedSlots.set(slot);
        if (slot >= Long.SIZE) {
            throw new ArithmeticException("too much to remember");
        }
        return 1L << slot;
    }

    private Terms terms(Formula formula) {
        long[] present = new long[formula.terms().length];
        long[] absent = new long[present.length];
        for (int i = 0; i < present.length; i++) {
            for (int literal : formula.terms()[i]) {
                long bit = bit(literal >> 1);
                if ((literal & 1) == 0) {
                    present[i] |= bit;
                } else {
                    absent[i] |= bit;
                }
            }
        }
        return new Terms(present, absent);
    }
}
