package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.analysis.Census.Pair;
import dev.frameworkadvisor.analysis.Model.Argument;
import dev.frameworkadvisor.analysis.Model.Atom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set, or a variant of it that was never written to a file, asked without a session: for trying out hundreds of small edits.
 */
public final class Logic {

    private final RuleBase rules;
    private final List<Production> productions;
    private final Model model;

    private Logic(RuleBase rules, List<Production> productions, Model model) {
        this.rules = rules;
        this.productions = List.copyOf(productions);
        this.model = model;
    }

    /**
     * The logic of a rule set with these rules in place of its own; nothing if they cannot be read as logic.
     *
     * @param productions as a rule set lists them, with conditions and consequences changed or some left out
     */
    public static Optional<Logic> of(RuleBase rules, List<Production> productions) {
        return Model.of(rules, productions).map(model -> new Logic(rules, productions, model));
    }

    /**
     * What the rules conclude of one project.
     *
     * @param outcome the verdict, and the frameworks by their index
     * @param fired the names of the rules that fire; not those that infer what was stated anyway
     * @param inferred facts that were not stated, and follow
     * @param conflicts the names of the rules that report a conflict, those among them that infer against what was stated
     */
    public record Conclusions(Outcome outcome, Set<String> fired, Map<String, TruthValue> inferred, Set<String> conflicts) {
    }

    /** Asks about one project. */
    public Conclusions ask(Map<String, TruthValue> stated) {
        int[] said = digits(stated);
        long[] present = model.present(said);
        var fired = new TreeSet<String>();
        var conflicts = new TreeSet<String>();
        for (int i = 0; i < productions.size(); i++) {
            Production production = productions.get(i);
            TruthValue answered = production.consequence() instanceof Consequence.Infer infer
                    ? stated.getOrDefault(infer.fact(), TruthValue.UNKNOWN) : TruthValue.UNKNOWN;
            boolean confirms = production.consequence() instanceof Consequence.Infer infer && infer.value() == answered;
            if (model.conditions().get(i).holds(present) && !confirms) {
                fired.add(production.rule().name());
                if (answered != TruthValue.UNKNOWN || production.consequence() instanceof Consequence.Advise advise && advise.kind() == Conclusion.Kind.CONFLICT) {
                    conflicts.add(production.rule().name());
                }
            }
        }
        var inferred = new TreeMap<String, TruthValue>();
        for (int i = 0; i < model.atoms().size(); i++) {
            Atom atom = model.atoms().get(i);
            if (Model.has(present, i) && said[atom.fact()] == Model.UNSAID) {
                inferred.put(model.facts().get(atom.fact()), Model.value(atom.digit()));
            }
        }
        return new Conclusions(outcome(present), fired, inferred, conflicts);
    }

    private Outcome outcome(long[] present) {
        int[] scores = new int[model.columns().size()];
        boolean anythingCounts = false;
        for (Argument argument : model.arguments()) {
            if (argument.when().holds(present)) {
                scores[argument.column()] += argument.points();
                anythingCounts = true;
            }
        }
        return Outcome.of(scores, anythingCounts, rules.weights());
    }

    /**
     * A project that was looked for.
     *
     * @param facts the answers of the simplest there is; null if none was found
     * @param exact whether there is none if none was found
     */
    public record Found(@Nullable Map<String, TruthValue> facts, boolean exact) {
    }

    /** A project with the fewest answers for which another variant gives another verdict or recommends other frameworks. */
    public Found simplestDifference(Logic other) {
        try {
            Census<Pair> both = Census.of(model.over(other.model), model.columns().size(), rules.weights(), rules.weights());
            int[] project = both.simplest(pair -> !pair.before().equals(pair.after()), Set.of(true)).get(true);
            return new Found(project == null ? null : stated(Simplest.digits(project, model.facts().size())), true);
        } catch (ArithmeticException e) {
            // The rules are too entangled to say.
            return new Found(null, false);
        }
    }

    /** The rules, in their order. */
    List<Production> productions() {
        return productions;
    }

    /** The same as logic. */
    Model model() {
        return model;
    }

    private int[] digits(Map<String, TruthValue> stated) {
        return model.facts().stream().mapToInt(fact -> Model.digit(stated.getOrDefault(fact, TruthValue.UNKNOWN))).toArray();
    }

    /** Answers by the names of facts. */
    Map<String, TruthValue> stated(int[] project) {
        var stated = new LinkedHashMap<String, TruthValue>();
        for (int fact = 0; fact < project.length; fact++) {
            if (project[fact] != Model.UNSAID) {
                stated.put(model.facts().get(fact), Model.value(project[fact]));
            }
        }
        return stated;
    }
}
