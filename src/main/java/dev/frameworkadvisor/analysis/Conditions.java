package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.RuleBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Conditions by themselves: whether they hold by what was said alone, whatever else the rules infer. Not for several threads. */
public final class Conditions {

    private final Facts facts;
    private final Diagrams diagrams;
    private final Atoms said;

    /** The conditions of a rule set. */
    public Conditions(RuleBase rules) {
        this.facts = Facts.of(rules.vocabulary());
        this.diagrams = new Diagrams(FactOrder.of(facts, rules.productions()));
        this.said = Atoms.said(diagrams, facts);
    }

    /** Whether no answers make it hold; false also if it is too long to tell. */
    public boolean areImpossible(Condition condition) {
        return made(condition).equals(Optional.of(Diagram.NEVER));
    }

    /** Whether two hold for the same answers, however they are written. */
    public boolean areSame(Condition one, Condition other) {
        return one.equals(other) || made(one).isPresent() && made(one).equals(made(other));
    }

    /** A project with the fewest answers, this one first, for which it holds; nothing if there is none. */
    public Optional<Map<String, TruthValue>> simplest(Condition condition, String fact, TruthValue value) {
        Condition both = new Condition.All(List.of(condition, new Condition.Is(fact, value)));
        int[] nothing = new int[facts.size()];
        Walk walk = Walk.from(diagrams.order(), nothing, new boolean[nothing.length], Diagram.ALWAYS);
        return made(both).flatMap(it -> Logic.exactly(() -> walk.cheapest(it, holds -> holds == 1))).flatMap(Function.identity())
                .map(answers -> {
                    Map<String, TruthValue> found = new LinkedHashMap<>(Map.of(fact, value));
                    found.putAll(facts.stated(Walk.changed(nothing, answers)));
                    return found;
                });
    }

    private Optional<Diagram> made(Condition condition) {
        diagrams.begin();
        return Logic.exactly(() -> said.condition(condition));
    }
}
