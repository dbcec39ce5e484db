package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Premise.Origin;
import dev.frameworkadvisor.knowledge.Reason.Stance;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Consequence.Advise;
import dev.frameworkadvisor.language.Consequence.Argue;
import dev.frameworkadvisor.language.Consequence.Infer;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.language.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The loaded rules in the form that peers are generated from: conditions multiplied out, and rules in layers, so that an engine
 * without a {@code not} can ask for what is absent once a layer is complete.
 *
 * <p>An atom says that an answer is known: {@code 2 * fact} is its yes, {@code 2 * fact + 1} its no.
 */
public final class Program {

    /** Not said, said to be so, said not to be so. */
    static final int UNSAID = 0;

    private final RuleBase rules;
    private final Map<String, Integer> facts = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final List<List<Term>> terms;
    private final int[] layers;
    private final Premise[] because;

    /**
     * A rule.
     *
     * @param index its place among the rules
     * @param terms the ways in which its condition holds
     * @param layer it may be asked once all atoms of that layer, and of those before, are settled
     * @param column the framework it is about, by index; -1 if it is about none
     * @param points what it adds to that framework's score
     * @param counts whether it argues, and what it says has not aged
     * @param infers the atom that it concludes; -1 if it concludes something else
     */
    public record Entry(int index, Rule rule, Consequence consequence, List<Term> terms, int layer, int column, int points, boolean counts, int infers) {

        /** Whether it is shown only where its framework is recommended. */
        boolean onlyIfRecommended() {
            return consequence instanceof Advise && column >= 0;
        }
    }

    private Program(RuleBase rules) {
        this.rules = rules;
        rules.vocabulary().facts().forEach(fact -> facts.put(fact.name(), facts.size()));
        this.terms = rules.productions().stream().map(it -> Term.of(Objects.requireNonNull(it.condition()), facts)).toList();
        this.layers = IntStream.range(0, 2 * facts.size()).map(atom -> -1).toArray();
        IntStream.range(0, layers.length).forEach(atom -> settle(atom, 0));
        for (Production production : rules.productions()) {
            Entry entry = entry(production, terms.get(entries.size()));
            entries.add(entry);
            byName.put(entry.rule().name(), entry);
        }
        List<Fact> declared = rules.vocabulary().facts();
        this.because = IntStream.range(0, 4 * declared.size()).mapToObj(i -> new Premise(declared.get(i >> 2).name(),
                (i & 2) == 0 ? TruthValue.YES : TruthValue.NO, (i & 1) == 0 ? Origin.STATED : Origin.INFERRED)).toArray(Premise[]::new);
    }

    /** The program of the rules that come with the library. */
    public static Program shipped() {
        return new Program(RuleBase.read(RuleFiles.shipped()));
    }

    private Entry entry(Production production, List<Term> terms) {
        Consequence consequence = Objects.requireNonNull(production.consequence());
        int layer = terms.stream().flatMapToInt(Term::atoms).map(this::layer).max().orElse(0);
        int infers = -1;
        int column = -1;
        int points = 0;
        boolean counts = false;
        if (consequence instanceof Infer infer) {
            infers = atom(infer);
        } else if (consequence instanceof Argue argue) {
            int weight = weights().strengths().get(argue.strength());
            column = frameworks().indexOf(argue.framework());
            counts = production.rule().aged().isEmpty();
            points = !counts ? 0 : argue.stance() == Stance.FAVOUR ? weight : -weight;
        } else if (consequence instanceof Advise advise && advise.framework() != null) {
            column = frameworks().indexOf(advise.framework());
        }
        return new Entry(entries.size(), production.rule(), consequence, terms, layer, column, points, counts, infers);
    }

    /** The layer of an atom: one after the latest that its rules read. */
    private int settle(int atom, int depth) {
        if (depth > layers.length) {
            throw new IllegalStateException("These rules run in circles: only sessions can be asked.");
        }
        if (layers[atom] < 0) {
            layers[atom] = IntStream.range(0, terms.size())
                    .filter(i -> rules.productions().get(i).consequence() instanceof Infer infer && atom(infer) == atom)
                    .map(i -> 1 + terms.get(i).stream().flatMapToInt(Term::atoms).map(read -> settle(read, depth + 1)).max().orElse(0))
                    .max().orElse(0);
        }
        return layers[atom];
    }

    private int atom(Infer infer) {
        return 2 * facts.get(infer.fact()) + (infer.value() == TruthValue.YES ? 0 : 1);
    }

    /** The answers of a project as digits, one a fact: 0 not said, 1 yes, 2 no. */
    public int[] digits(Project project) {
        int[] said = new int[facts.size()];
        project.answers().forEach((fact, value) -> said[facts.get(fact)] = value == TruthValue.YES ? 1 : 2);
        return said;
    }

    /** What is told of an atom that a rule matched. */
    public Premise because(int atom, boolean stated) {
        return because[2 * atom + (stated ? 0 : 1)];
    }

    /** The atoms that are settled when the rules of the layer before have fired; of layer 0, at once. */
    int layer(int atom) {
        return layers[atom];
    }

    int lastLayer() {
        return IntStream.of(layers).max().orElse(0);
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entry(String rule) {
        return byName.get(rule);
    }

    List<Fact> facts() {
        return rules.vocabulary().facts();
    }

    List<String> frameworks() {
        return rules.vocabulary().frameworks();
    }

    Weights weights() {
        return rules.weights();
    }

    RuleBase rules() {
        return rules;
    }
}
