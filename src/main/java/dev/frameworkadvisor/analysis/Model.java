package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as propositional logic: what a session would conclude, without a session.
 *
 * <p>Rules that only read answers, and whose inferences do not run in circles, form a stratified logic program. Such a program
 * has one meaning, whatever the order its rules fire in (Apt, Blair and Walker, "Towards a theory of declarative knowledge",
 * 1988), and evaluating its atoms once, each after those it depends on, gives it.
 *
 * <p>Two rule sets can be laid over each other as one model of two layers, to be compared project by project: see {@link #over}.
 */
final class Model {

    /** Not said, said to be so, said not to be so: how projects are written here, one digit a fact. */
    static final int UNSAID = 0;
    static final int YES = 1;
    static final int NO = 2;

    /** A value as a digit. */
    static int digit(TruthValue value) {
        return switch (value) {
            case YES -> YES;
            case NO -> NO;
            case UNKNOWN -> UNSAID;
        };
    }

    /** A digit as a value. */
    static TruthValue value(int digit) {
        return digit == YES ? TruthValue.YES : digit == NO ? TruthValue.NO : TruthValue.UNKNOWN;
    }

    /**
     * An answer that may be in working memory.
     *
     * @param fact the index of the fact
     * @param digit {@link #YES} or {@link #NO}
     * @param derived what concludes it, beside its being said
     */
    record Atom(int fact, int digit, Formula derived) {
    }

    /**
     * A rule that moves a score.
     *
     * @param when its condition
     * @param column the index of the framework, among those of all layers
     * @param points what it adds; below zero if it argues against
     * @param layer the rule set it belongs to
     */
    record Argument(Formula when, int column, int points, int layer) {
    }

    private final List<String> facts;
    private final List<String> columns;
    private final List<Atom> atoms;
    private final int[][] atomsOf;
    private final int[] digits;
    private final int[] order;
    private final int[] derived;
    private final Formula[] deriving;
    private final List<Argument> arguments;
    private final List<Formula> conditions;

    private Model(List<String> facts, List<String> columns, List<Atom> atoms, int[] order, List<Argument> arguments, List<Formula> conditions) {
        this.facts = List.copyOf(facts);
        this.columns = List.copyOf(columns);
        this.atoms = List.copyOf(atoms);
        this.atomsOf = new int[facts.size()][];
        for (int fact = 0; fact < atomsOf.length; fact++) {
            var own = new ArrayList<Integer>();
            for (int atom = 0; atom < atoms.size(); atom++) {
                if (atoms.get(atom).fact() == fact) {
                    own.add(atom);
                }
            }
            atomsOf[fact] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        this.digits = atoms.stream().mapToInt(Atom::digit).toArray();
        this.order = order;
        this.derived = Arrays.stream(order).filter(atom -> atoms.get(atom).derived().terms().length > 0).toArray();
        this.deriving = Arrays.stream(derived).mapToObj(atom -> atoms.get(atom).derived()).toArray(Formula[]::new);
        this.arguments = List.copyOf(arguments);
        this.conditions = List.copyOf(conditions);
    }

    /**
     * The model of a rule set; none if a rule that matters counts, reads other conclusions, or depends on itself, or if rules infer
     * both the yes and the no of a fact, since only a session can tell which of them give way.
     */
    static Optional<Model> of(RuleBase rules) {
        return of(rules, rules.productions());
    }

    /** The model of a rule set with other rules in place of its own, over the same vocabulary and weights. */
    static Optional<Model> of(RuleBase rules, List<Production> productions) {
        Map<String, Integer> facts = new HashMap<>();
        for (Fact fact : rules.vocabulary().facts()) {
            facts.put(fact.name(), facts.size());
        }
        List<String> titles = rules.vocabulary().frameworks();
        List<List<Formula>> deriving = IntStream.range(0, 2 * facts.size()).mapToObj(atom -> (List<Formula>) new ArrayList<Formula>()).toList();
        var arguments = new ArrayList<Argument>();
        var conditions = new ArrayList<Formula>();
        for (Production production : productions) {
            Consequence consequence = production.consequence();
            Formula when = formula(production.condition(), facts);
            conditions.add(when == null ? Formula.NEVER : when);
            if (consequence instanceof Consequence.Advise) {
                continue;
            }
            if (when == null || consequence == null) {
                return Optional.empty();
            }
            if (consequence instanceof Consequence.Infer infer) {
                deriving.get(2 * facts.get(infer.fact()) + (infer.value() == TruthValue.YES ? 0 : 1)).add(when);
            } else if (consequence instanceof Consequence.Argue argue && production.rule().aged().isEmpty()) {
                int points = rules.weights().strengths().get(argue.strength());
                arguments.add(new Argument(when, titles.indexOf(argue.framework()), argue.stance() == Reason.Stance.FAVOUR ? points : -points, 0));
            }
        }
        if (IntStream.range(0, facts.size()).anyMatch(fact -> !deriving.get(2 * fact).isEmpty() && !deriving.get(2 * fact + 1).isEmpty())) {
            return Optional.empty();
        }
        // An inference against what was stated is no inference: what was stated wins, whether or not the rule says that it yields.
        List<Atom> atoms = IntStream.range(0, deriving.size())
                .mapToObj(atom -> new Atom(atom >> 1, (atom & 1) + YES, Formula.any(deriving.get(atom)).without(atom ^ 1))).toList();
        List<String> names = rules.vocabulary().facts().stream().map(Fact::name).toList();
        return order(atoms).map(order -> new Model(names, titles, atoms, order, arguments, conditions));
    }

    private static @Nullable Formula formula(@Nullable Condition condition, Map<String, Integer> facts) {
        try {
            return condition == null ? null : Formula.of(condition, facts);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * Another model laid over this one, over the facts of both: its frameworks follow this one's as further columns, its arguments
     * are of layer 1. Atoms that both derive in the same way are shared, so that what is the same in both costs nothing twice.
     */
    Model over(Model other) {
        var allFacts = new ArrayList<>(facts);
        other.facts.stream().filter(fact -> !facts.contains(fact)).forEach(allFacts::add);
        var allAtoms = new ArrayList<>(atoms);
        int[] renamed = new int[other.atoms.size()];
        for (int atom : other.order) {
            Atom theirs = other.atoms.get(atom);
            var mine = new Atom(allFacts.indexOf(other.facts.get(theirs.fact())), theirs.digit(), theirs.derived().renamed(renamed));
            int shared = IntStream.range(0, allAtoms.size()).filter(it -> allAtoms.get(it).fact() == mine.fact()
                    && allAtoms.get(it).digit() == mine.digit() && allAtoms.get(it).derived().same(mine.derived())).findFirst().orElse(-1);
            renamed[atom] = shared >= 0 ? shared : allAtoms.size();
            if (shared < 0) {
                allAtoms.add(mine);
            }
        }
        var allColumns = new ArrayList<>(columns);
        allColumns.addAll(other.columns);
        var allArguments = new ArrayList<>(arguments);
        other.arguments.forEach(it -> allArguments.add(new Argument(it.when().renamed(renamed), columns.size() + it.column(), it.points(), 1)));
        return new Model(allFacts, allColumns, allAtoms, order(allAtoms).orElseThrow(), allArguments, List.of());
    }

    /** All atoms, each after those it is derived from; nothing if some depend on themselves. */
    private static Optional<int[]> order(List<Atom> atoms) {
        int[] state = new int[atoms.size()];
        var order = new ArrayList<Integer>();
        boolean sound = IntStream.range(0, state.length).allMatch(atom -> visit(atom, atoms, state, order));
        return sound ? Optional.of(order.stream().mapToInt(Integer::intValue).toArray()) : Optional.empty();
    }

    private static boolean visit(int atom, List<Atom> atoms, int[] state, List<Integer> order) {
        if (state[atom] != 0) {
            return state[atom] == 2;
        }
        state[atom] = 1;
        for (int needed : atoms.get(atom).derived().atoms()) {
            if (!visit(needed, atoms, state, order)) {
                return false;
            }
        }
        state[atom] = 2;
        order.add(atom);
        return true;
    }

    /** The answers in working memory once all rules have fired, a bit for each atom. */
    long[] present(int[] said) {
        return following(said(said));
    }

    /** The answers in working memory before any rule has fired, a bit for each atom. */
    long[] said(int[] said) {
        long[] bits = new long[words()];
        for (int fact = 0; fact < said.length; fact++) {
            if (said[fact] != UNSAID) {
                for (int atom : atomsOf[fact]) {
                    if (digits[atom] == said[fact]) {
                        bits[atom >> 6] |= 1L << atom;
                    }
                }
            }
        }
        return bits;
    }

    /** How many words of 64 bits hold a bit for each atom. */
    int words() {
        return (digits.length + 63) / 64;
    }

    /** What was said, and what follows from it. */
    long[] following(long[] said) {
        long[] present = said.clone();
        for (int i = 0; i < derived.length; i++) {
            if (deriving[i].holds(present)) {
                present[derived[i] >> 6] |= 1L << derived[i];
            }
        }
        return present;
    }

    /** Whether an atom is among those present. */
    static boolean has(long[] present, int atom) {
        return (present[atom >> 6] & 1L << atom) != 0;
    }

    /** The names of the facts; their places here are their indexes. */
    List<String> facts() {
        return facts;
    }

    /** The titles of the frameworks, layer by layer. */
    List<String> columns() {
        return columns;
    }

    /** All atoms. */
    List<Atom> atoms() {
        return atoms;
    }

    /** The indexes of the atoms of a fact. */
    int[] atomsOf(int fact) {
        return atomsOf[fact];
    }

    /**
     * The conditions of all rules of the rule set, in their order; of those that only advise, and cannot be read, one that never holds.
     * Two layers have none.
     */
    List<Formula> conditions() {
        return conditions;
    }

    /** The rules that move scores. */
    List<Argument> arguments() {
        return arguments;
    }
}
