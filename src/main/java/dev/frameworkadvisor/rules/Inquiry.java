package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.Said;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Because.Origin;
import dev.frameworkadvisor.reason.Conclusion;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * One question to the rules: a session is filled, fired, read and disposed.
 *
 * <p>What is read are the facts that are left when all rules have fired, each with the justifications that truth maintenance
 * keeps for it. A log of firings would hold conclusions that were withdrawn since, and no event tells of a second
 * justification.
 */
final class Inquiry {

    /** No sane rule set fires this often for one project: each rule fires a handful of times at most. */
    private static final int MOST_FIRINGS = 10_000;

    private final RuleSet rules;
    private final Map<String, TruthValue> stated;
    private final Map<Rule, Integer> ruleOrder = new HashMap<>();
    private final Map<String, Integer> factOrder = new HashMap<>();

    Inquiry(RuleSet rules, Map<String, TruthValue> stated) {
        this.rules = rules;
        this.stated = stated;
        rules.rules().forEach(rule -> ruleOrder.put(rule, ruleOrder.size()));
        rules.vocabulary().facts().forEach(fact -> factOrder.put(fact.name(), factOrder.size()));
    }

    Findings findings() {
        KieSession session = rules.base().newKieSession();
        try {
            insert(session);
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new RulesException(List.of(loop()));
            }
            return read(session);
        } finally {
            session.dispose();
        }
    }

    /** In the order of the vocabulary, so that the order in which a project was put together changes nothing. */
    private void insert(KieSession session) {
        for (Fact fact : rules.vocabulary().facts()) {
            TruthValue value = stated.getOrDefault(fact.name(), TruthValue.UNKNOWN);
            if (value != TruthValue.UNKNOWN) {
                Answer answer = rules.answer(fact.name());
                session.insert(new Said(value == TruthValue.YES ? answer : Answer.ruledOut(answer)));
            }
        }
    }

    private Findings read(KieSession session) {
        Map<Answer, List<Justification>> answers = new HashMap<>();
        Map<Justified, TreeMap<Integer, Because>> conclusions = new HashMap<>();
        for (FactHandle handle : session.getFactHandles()) {
            Collection<Match> matches = Justifications.of(handle);
            Object object = session.getObject(handle);
            for (Match match : matches) {
                Rule rule = rules.rule(match.getRule().getName());
                if (object instanceof Answer answer) {
                    boolean said = match.getObjects().stream().anyMatch(Said.class::isInstance);
                    List<Justification> all = answers.computeIfAbsent(answer, any -> new ArrayList<>());
                    if (!said) {
                        all.add(new Justification(rule, List.copyOf(because(match).values())));
                    }
                } else if (object instanceof Conclusion conclusion) {
                    // A rule whose conditions hold in two ways fires twice and argues once, for both.
                    conclusions.computeIfAbsent(justified(rule, conclusion), any -> new TreeMap<>()).putAll(because(match));
                }
            }
        }
        var inferences = new ArrayList<Inference>();
        var advice = new ArrayList<Advice>();
        answers.forEach((answer, justifications) -> infer(answer, justifications, inferences, advice));
        var reasons = new ArrayList<Reason>();
        conclusions.forEach((justified, because) -> conclude(justified, new Justification(justified.rule(), List.copyOf(because.values())), reasons, advice));
        inferences.sort(Comparator.comparing(inference -> factOrder.get(inference.fact())));
        reasons.sort(Comparator.comparing((Reason reason) -> ruleOrder.get(reason.rule())).thenComparing(Reason::framework).thenComparing(Reason::strength));
        advice.sort(Comparator.comparing((Advice it) -> ruleOrder.get(it.justification().rule())).thenComparing(Advice::toString));
        return new Findings(inferences, reasons, advice);
    }

    private void infer(Answer answer, List<Justification> justifications, List<Inference> inferences, List<Advice> advice) {
        String fact = rules.nameOf(answer);
        TruthValue value = answer.isYes() ? TruthValue.YES : TruthValue.NO;
        TruthValue said = stated.getOrDefault(fact, TruthValue.UNKNOWN);
        if (justifications.isEmpty() || said == value) {
            return;
        }
        justifications.sort(Comparator.comparing((Justification it) -> ruleOrder.get(it.rule())).thenComparing(Justification::toString));
        if (said == TruthValue.UNKNOWN) {
            inferences.add(new Inference(fact, value, justifications));
        } else {
            // A rule that forgot to yield: never silent, and the user's word is the one that is shown.
            justifications.forEach(justification -> advice.add(new Advice.Conflict(justification)));
        }
    }

    private void conclude(Justified justified, Justification justification, List<Reason> reasons, List<Advice> advice) {
        String framework = justified.framework();
        switch (justified.kind()) {
            case FAVOUR, DISCOURAGE -> reasons.add(new Reason(framework, justification,
                    justified.kind() == Conclusion.Kind.FAVOUR ? Reason.Stance.FAVOUR : Reason.Stance.DISCOURAGE,
                    justified.word(), rules.weights().strengths().get(justified.word()), justification.rule().aged().isEmpty()));
            case COMPANION -> advice.add(new Advice.Companion(justification, framework, justified.word()));
            case CAUTION -> advice.add(new Advice.Caution(justification, framework));
            case COMMON_GROUND -> advice.add(new Advice.CommonGround(justification));
            case CONFLICT -> advice.add(new Advice.Conflict(justification));
        }
    }

    private Justified justified(Rule rule, Conclusion conclusion) {
        var framework = conclusion.framework();
        var strength = conclusion.strength();
        return new Justified(rule, conclusion.kind(), framework == null ? null : rules.nameOf(framework),
                strength == null ? conclusion.name() : strength.name().toLowerCase(Locale.ROOT));
    }

    /** What a rule concludes, by value: {@code word} is a strength, or the name of a companion. */
    private record Justified(Rule rule, Conclusion.Kind kind, @Nullable String framework,
            @Nullable String word) {
    }

    private TreeMap<Integer, Because> because(Match match) {
        var because = new TreeMap<Integer, Because>();
        for (Object object : match.getObjects()) {
            if (object instanceof Answer answer) {
                String fact = rules.nameOf(answer);
                TruthValue value = answer.isYes() ? TruthValue.YES : TruthValue.NO;
                because.put(factOrder.get(fact), new Because(fact, value, stated.get(fact) == value ? Origin.STATED : Origin.INFERRED));
            }
        }
        return because;
    }

    /** Fires once more with someone watching. */
    private Problem loop() {
        var fired = new HashMap<String, Integer>();
        KieSession session = rules.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
                }
            });
            insert(session);
            session.fireAllRules(MOST_FIRINGS);
        } finally {
            session.dispose();
        }
        // Rules outside the loop fire a few times; those in it share ten thousand firings.
        var looping = new TreeSet<String>();
        fired.forEach((rule, times) -> {
            if (times > MOST_FIRINGS / 100) {
                looping.add(rule);
            }
        });
        Rule first = rules.rule(looping.first());
        RuleFile file = rules.files().file(first.file()).orElseThrow();
        String names = String.join("`, `", looping);
        return Problem.at(file.source(), first.line(), 1, 4,
                looping.size() == 1 ? "this rule undoes its own condition, so it fires without end: `" + names + "`"
                        : "these rules undo each other's conditions, so they fire without end: `" + names + "`",
                "A rule must not conclude what makes one of its own conditions false.");
    }
}
