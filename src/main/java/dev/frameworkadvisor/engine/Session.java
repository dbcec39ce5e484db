package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.engine.CompiledRules.Numbered;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * A KIE session about one project. It inserts what was stated, fires the rules, and reads what they concluded from the
 * justifications that truth maintenance keeps. A log of firings would also hold conclusions that were withdrawn since, and no
 * event reports a second justification.
 */
final class Session implements AutoCloseable {

    private final CompiledRules compiled;
    private final RuleBase rules;
    private final Map<String, TruthValue> stated;
    private final KieSession session;
    private final List<Inference> inferences = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    /** Whether any advice may be out of the order of the rules; mostly there is none, and sorting takes long. */
    private boolean unordered;

    /** Inserts in the order of the vocabulary, so that the order in which a project was put together changes nothing. */
    Session(CompiledRules compiled, Map<String, TruthValue> stated) {
        this.compiled = compiled;
        this.rules = compiled.rules();
        this.stated = new HashMap<>(stated);
        this.session = compiled.newSession();
        for (Fact fact : rules.vocabulary().facts()) {
            TruthValue value = stated.getOrDefault(fact.name(), TruthValue.UNKNOWN);
            if (value != TruthValue.UNKNOWN) {
                Answer answer = compiled.answer(fact.name());
                session.insert(value == TruthValue.YES ? answer : Answer.ruledOut(answer));
            }
        }
    }

    /**
     * Fires the rules and reads what they conclude.
     *
     * @throws RulesException if the rules fire without end, or one of them fails
     */
    Findings findings() {
        List<Concluded> conclusions = fire();
        for (List<Concluded> contradicting = contradicting(conclusions); !contradicting.isEmpty(); contradicting = contradicting(conclusions)) {
            contradicting.forEach(this::retract);
            conclusions = fire();
        }
        for (Concluded it : conclusions) {
            if (it.object() instanceof Answer answer) {
                infer(answer, it.matches());
            }
        }
        argue(conclusions);
        inferences.sort(Comparator.comparing(inference -> rules.orderOfFact(inference.fact())));
        reasons.sort(Reason.HEAVIEST_FIRST.thenComparing(Reason::framework).thenComparing(Reason::strength));
        if (unordered) {
            advice.sort(Comparator.comparing((Advice it) -> rules.rules().indexOf(it.justification().rule())).thenComparing(Advice::toString));
        }
        return new Findings(inferences, reasons, advice);
    }

    /**
     * What rules have concluded.
     *
     * @param object the fact or the conclusion in working memory; no two are equal
     * @param matches its justifications
     */
    private record Concluded(FactHandle handle, Object object, List<Match> matches) {
    }

    private List<Concluded> fire() {
        Firings.fire(session, rules);
        var conclusions = new ArrayList<Concluded>();
        for (FactHandle handle : session.getFactHandles()) {
            List<Match> matches = Justifications.of(handle);
            if (!matches.isEmpty()) {
                conclusions.add(new Concluded(handle, session.getObject(handle), matches));
            }
        }
        return conclusions;
    }

    /**
     * The inferred answers that contradict what was stated, or each other: of these the ones in the lowest stratum, which no
     * other of them can have led to. House style makes inferences yield, so there are mostly none.
     */
    private List<Concluded> contradicting(List<Concluded> conclusions) {
        var yes = new HashMap<String, Concluded>();
        var no = new HashMap<String, Concluded>();
        for (Concluded it : conclusions) {
            if (it.object() instanceof Answer answer) {
                (answer.isYes() ? yes : no).put(compiled.nameOf(answer), it);
            }
        }
        var contradicting = new HashMap<String, List<Concluded>>();
        yes.forEach((fact, it) -> {
            if (stated.get(fact) == TruthValue.NO || no.containsKey(fact) && stated.get(fact) != TruthValue.YES) {
                contradicting.computeIfAbsent(fact, any -> new ArrayList<>()).add(it);
            }
        });
        no.forEach((fact, it) -> {
            if (stated.get(fact) == TruthValue.YES || yes.containsKey(fact) && stated.get(fact) != TruthValue.NO) {
                contradicting.computeIfAbsent(fact, any -> new ArrayList<>()).add(it);
            }
        });
        int lowest = contradicting.keySet().stream().mapToInt(rules::level).min().orElse(0);
        return contradicting.entrySet().stream().filter(it -> rules.level(it.getKey()) == lowest).flatMap(it -> it.getValue().stream()).toList();
    }

    /** Takes back an inferred answer that must not hold, and reports each rule that inferred it as a conflict. */
    private void retract(Concluded contradicting) {
        justifications(contradicting.matches()).forEach(it -> advice.add(new Advice.Conflict(it)));
        unordered = true;
        Justifications.retract(session, contradicting.handle());
    }

    private void infer(Answer answer, List<Match> matches) {
        Premise fact = compiled.premise(answer, stated);
        if (fact.origin() == Premise.Origin.INFERRED) {
            inferences.add(new Inference(fact.fact(), fact.answer(), justifications(matches)));
        }
    }

    /** In the order of the rules, and of the facts that they matched. */
    private List<Justification> justifications(List<Match> matches) {
        if (matches.size() == 1) {
            return List.of(new Justification(compiled.rule(matches.get(0)).rule(), premises(matches)));
        }
        return matches.stream().sorted(Comparator.comparing((Match match) -> compiled.rule(match).order())
                        .thenComparing(match -> premises(List.of(match)).toString()))
                .map(match -> new Justification(compiled.rule(match).rule(), premises(List.of(match)))).toList();
    }

    /**
     * What a rule has concluded beside facts.
     *
     * @param matches the ways in which its condition holds: it fires for each, and argues once, for all of them
     */
    private record Argued(Rule rule, Conclusion conclusion, List<Match> matches) {
    }

    private void argue(List<Concluded> conclusions) {
        @Nullable List<Argued>[] byRule = byRule();
        for (Concluded it : conclusions) {
            if (it.object() instanceof Conclusion conclusion) {
                it.matches().forEach(match -> note(match, conclusion, byRule));
            }
        }
        for (List<Argued> argued : byRule) {
            if (argued != null) {
                argued.forEach(this::conclude);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable List<Argued>[] byRule() {
        return new List[rules.rules().size()];
    }

    private void note(Match match, Conclusion conclusion, @Nullable List<Argued>[] byRule) {
        Numbered rule = compiled.rule(match);
        List<Argued> before = byRule[rule.order()];
        if (before == null) {
            before = new ArrayList<>(1);
            byRule[rule.order()] = before;
        }
        for (Argued argued : before) {
            if (argued.conclusion().says(conclusion)) {
                argued.matches().add(match);
                return;
            }
        }
        unordered |= !before.isEmpty();
        before.add(new Argued(rule.rule(), conclusion, new ArrayList<>(List.of(match))));
    }

    private void conclude(Argued argued) {
        Conclusion conclusion = argued.conclusion();
        var justification = new Justification(argued.rule(), premises(argued.matches()));
        String framework = conclusion.framework().map(compiled::nameOf).orElse(null);
        switch (conclusion.kind()) {
            case FAVOUR, DISCOURAGE -> {
                String strength = conclusion.strength().orElseThrow().name().toLowerCase(Locale.ROOT);
                reasons.add(new Reason(framework, justification,
                        conclusion.kind() == Conclusion.Kind.FAVOUR ? Reason.Stance.FAVOUR : Reason.Stance.DISCOURAGE,
                        strength, rules.weights().strengths().get(strength), argued.rule().aged().isEmpty()));
            }
            default -> advice.add(Advice.of(conclusion.kind(), justification, framework, conclusion.name().orElse(null)));
        }
    }

    /** The facts behind matches, in the order of the vocabulary. */
    private List<Premise> premises(List<Match> matches) {
        var premises = new ArrayList<Premise>();
        for (Match match : matches) {
            for (Object object : Justifications.objects(match)) {
                if (object instanceof Answer answer) {
                    premises.add(compiled.premise(answer, stated));
                }
            }
        }
        if (premises.size() > 1) {
            premises.sort(Comparator.comparingInt((Premise it) -> rules.orderOfFact(it.fact())).thenComparing(Premise::answer));
            for (int i = premises.size() - 1; i > 0; i--) {
                if (premises.get(i).equals(premises.get(i - 1))) {
                    premises.remove(i);
                }
            }
        }
        return premises;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
