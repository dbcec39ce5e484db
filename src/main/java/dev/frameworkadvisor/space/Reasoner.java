package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Because.Origin;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.Condition;
import dev.frameworkadvisor.rules.Consequence;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.Production;
import dev.frameworkadvisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Concludes what a session would, with the same justifications, from the {@link Model}. Immutable; safe for use by many threads.
 */
public final class Reasoner {

    private final RuleSet rules;
    private final Model model;
    private final List<String> facts;
    private final Map<String, Integer> factOrder = new HashMap<>();

    private Reasoner(RuleSet rules, Model model) {
        this.rules = rules;
        this.model = model;
        this.facts = rules.vocabulary().facts().stream().map(Fact::name).toList();
        facts.forEach(fact -> factOrder.put(fact, factOrder.size()));
    }

    /** The reasoner of a rule set; nothing if any of its rules, those that only advise among them, cannot be read as logic. */
    public static Optional<Reasoner> of(RuleSet rules) {
        boolean readable = rules.productions().stream().allMatch(it -> it.condition() != null && it.consequence() != null);
        return readable ? Model.of(rules).map(model -> new Reasoner(rules, model)) : Optional.empty();
    }

    /** How to ask a rule set: by logic where all its rules can be read as such, else by a session each time. The answers are the same. */
    public static Function<Map<String, TruthValue>, Findings> quickest(RuleSet rules) {
        return of(rules).<Function<Map<String, TruthValue>, Findings>>map(it -> it::ask).orElse(rules::ask);
    }

    /** What follows from answers; unknown ones may be left out. */
    public Findings ask(Map<String, TruthValue> stated) {
        boolean[] present = model.present(facts.stream().mapToInt(fact -> Model.digit(stated.getOrDefault(fact, TruthValue.UNKNOWN))).toArray());
        Map<String, List<Justification>> inferred = new HashMap<>();
        var reasons = new ArrayList<Reason>();
        var advice = new ArrayList<Advice>();
        for (int i = 0; i < rules.productions().size(); i++) {
            if (!model.conditions().get(i).holds(present)) {
                continue;
            }
            Production production = rules.productions().get(i);
            List<TreeMap<Integer, Because>> matches = matches(production.condition(), present, stated);
            Rule rule = production.rule();
            if (production.consequence() instanceof Consequence.Infer infer) {
                Stream<Justification> justifications = matches.stream().map(match -> new Justification(rule, List.copyOf(match.values())))
                        .sorted(Comparator.comparing(Justification::toString));
                TruthValue answered = stated.getOrDefault(infer.fact(), TruthValue.UNKNOWN);
                if (answered == TruthValue.UNKNOWN) {
                    justifications.forEach(inferred.computeIfAbsent(infer.fact(), any -> new ArrayList<>())::add);
                } else if (answered != infer.value()) {
                    justifications.forEach(it -> advice.add(new Advice.Conflict(it)));
                }
            } else {
                var because = new TreeMap<Integer, Because>();
                matches.forEach(because::putAll);
                conclude(production.consequence(), new Justification(rule, List.copyOf(because.values())), reasons, advice);
            }
        }
        List<Inference> inferences = facts.stream().filter(inferred::containsKey).map(fact -> new Inference(fact,
                present[2 * factOrder.get(fact)] ? TruthValue.YES : TruthValue.NO, inferred.get(fact))).toList();
        return new Findings(inferences, reasons, advice);
    }

    private void conclude(Consequence consequence, Justification justification, List<Reason> reasons, List<Advice> advice) {
        if (consequence instanceof Consequence.Argue argue) {
            reasons.add(new Reason(argue.framework(), justification, argue.stance(), argue.strength(),
                    rules.weights().strengths().get(argue.strength()), justification.rule().aged().isEmpty()));
        } else if (consequence instanceof Consequence.Advise it) {
            advice.add(switch (it.kind()) {
                case COMPANION -> new Advice.Companion(justification, it.framework(), it.name());
                case CAUTION -> new Advice.Caution(justification, it.framework());
                case COMMON_GROUND -> new Advice.CommonGround(justification);
                default -> new Advice.Conflict(justification);
            });
        }
    }

    /** The ways in which a condition holds, each with the answers it matches; none if it does not hold. What must be absent matches nothing. */
    private List<TreeMap<Integer, Because>> matches(Condition condition, boolean[] present, Map<String, TruthValue> stated) {
        var matches = new ArrayList<TreeMap<Integer, Because>>();
        if (condition instanceof Condition.Is is) {
            int fact = factOrder.get(is.fact());
            if (present[2 * fact + (is.value() == TruthValue.YES ? 0 : 1)]) {
                var match = new TreeMap<Integer, Because>();
                match.put(fact, new Because(is.fact(), is.value(), stated.get(is.fact()) == is.value() ? Origin.STATED : Origin.INFERRED));
                matches.add(match);
            }
        } else if (condition instanceof Condition.Not not) {
            if (matches(not.inner(), present, stated).isEmpty()) {
                matches.add(new TreeMap<>());
            }
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> matches.addAll(matches(part, present, stated)));
        } else if (condition instanceof Condition.All all) {
            matches.add(new TreeMap<>());
            for (Condition part : all.parts()) {
                List<TreeMap<Integer, Because>> more = matches(part, present, stated);
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
