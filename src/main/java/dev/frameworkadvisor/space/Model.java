package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.rules.Condition;
import dev.frameworkadvisor.rules.Consequence;
import dev.frameworkadvisor.rules.Production;
import dev.frameworkadvisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule set as propositional logic: what a session would conclude, without a session.
 *
 * <p>Rules that only read answers, and whose inferences do not run in circles, form a stratified logic program. Such a program
 * has one meaning, whatever the order its rules fire in (Apt, Blair and Walker, "Towards a theory of declarative knowledge",
 * 1988), and evaluating its atoms once, each after those it depends on, gives it.
 */
final class Model {

    /** Not said, said to be so, said not to be so: how projects are written here, one digit a fact. */
    static final int UNSAID = 0;
    static final int YES = 1;
    static final int NO = 2;

    /**
     * A rule that moves a score.
     *
     * @param when its condition
     * @param framework the index of the framework
     * @param points what it adds; below zero if it argues against
     */
    record Argument(Formula when, int framework, int points) {
    }

    private final int facts;
    private final int frameworks;
    private final Formula[] derived;
    private final int[] order;
    private final List<Argument> arguments;

    private Model(int facts, int frameworks, Formula[] derived, int[] order, List<Argument> arguments) {
        this.facts = facts;
        this.frameworks = frameworks;
        this.derived = derived;
        this.order = order;
        this.arguments = List.copyOf(arguments);
    }

    /** The model of a rule set; none if a rule that matters counts, reads other conclusions, or depends on itself. */
    static Optional<Model> of(RuleSet rules) {
        Map<String, Integer> facts = new HashMap<>();
        for (Fact fact : rules.vocabulary().facts()) {
            facts.put(fact.name(), facts.size());
        }
        List<String> titles = rules.vocabulary().frameworks();
        List<List<Formula>> deriving = IntStream.range(0, 2 * facts.size()).mapToObj(atom -> (List<Formula>) new ArrayList<Formula>()).toList();
        var arguments = new ArrayList<Argument>();
        for (Production production : rules.productions()) {
            Consequence consequence = production.consequence();
            if (consequence instanceof Consequence.Advise) {
                continue;
            }
            Condition condition = production.condition();
            if (condition == null || consequence == null || !rules.listening()) {
                return Optional.empty();
            }
            Formula when;
            try {
                when = Formula.of(condition, facts);
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
            if (consequence instanceof Consequence.Infer infer) {
                deriving.get(2 * facts.get(infer.fact()) + (infer.value() == TruthValue.YES ? 0 : 1)).add(when);
            } else if (consequence instanceof Consequence.Argue argue && production.rule().aged().isEmpty()) {
                int points = rules.weights().strengths().get(argue.strength());
                arguments.add(new Argument(when, titles.indexOf(argue.framework()), argue.stance() == Reason.Stance.FAVOUR ? points : -points));
            }
        }
        Formula[] derived = deriving.stream().map(Formula::any).toArray(Formula[]::new);
        return order(derived).map(order -> new Model(facts.size(), titles.size(), derived, order, arguments));
    }

    /** All atoms, each after those it is derived from; nothing if some depend on themselves. */
    private static Optional<int[]> order(Formula[] derived) {
        int[] state = new int[derived.length];
        var order = new ArrayList<Integer>();
        boolean sound = IntStream.range(0, derived.length).allMatch(atom -> visit(atom, derived, state, order));
        return sound ? Optional.of(order.stream().mapToInt(Integer::intValue).toArray()) : Optional.empty();
    }

    private static boolean visit(int atom, Formula[] derived, int[] state, List<Integer> order) {
        if (state[atom] != 0) {
            return state[atom] == 2;
        }
        state[atom] = 1;
        for (int needed : derived[atom].atoms()) {
            if (!visit(needed, derived, state, order)) {
                return false;
            }
        }
        state[atom] = 2;
        order.add(atom);
        return true;
    }

    /** The answers in working memory once all rules have fired. */
    boolean[] atoms(int[] said) {
        boolean[] atoms = new boolean[2 * facts];
        for (int atom : order) {
            atoms[atom] = said[atom >> 1] == (atom & 1) + YES || derived[atom].terms().length > 0 && derived[atom].holds(atoms);
        }
        return atoms;
    }

    int facts() {
        return facts;
    }

    int frameworks() {
        return frameworks;
    }

    /** What derives an atom, beside its being said. */
    Formula derived(int atom) {
        return derived[atom];
    }

    /** The rules that move scores. */
    List<Argument> arguments() {
        return arguments;
    }
}
