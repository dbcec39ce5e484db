package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Because.Origin;
import dev.frameworkadvisor.reason.Conclusion;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** One question to the rules, and the reading of what they conclude. */
final class Inquiry {

    private final RuleSet rules;
    private final Map<String, TruthValue> stated;
    private final Map<String, Integer> ruleOrder = new HashMap<>();
    private final Map<String, Integer> factOrder = new HashMap<>();
    private final List<Inference> inferences = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();

    Inquiry(RuleSet rules, Map<String, TruthValue> stated) {
        this.rules = rules;
        this.stated = stated;
        rules.rules().forEach(rule -> ruleOrder.put(rule.name(), ruleOrder.size()));
        rules.vocabulary().facts().forEach(fact -> factOrder.put(fact.name(), factOrder.size()));
    }

    Findings findings() {
        Set<String> silenced = new HashSet<>();
        while (!ask(silenced)) {
            inferences.clear();
        }
        inferences.sort(Comparator.comparing(inference -> factOrder.get(inference.fact())));
        reasons.sort(Comparator.comparing((Reason reason) -> ruleOrder.get(reason.rule().name())).thenComparing(Reason::framework).thenComparing(Reason::strength));
        advice.sort(Comparator.comparing((Advice it) -> ruleOrder.get(it.justification().rule().name())).thenComparing(Advice::toString));
        return new Findings(inferences, reasons, advice);
    }

    /**
     * Asks all rules but those that were silenced, and silences those that infer what cannot be: the opposite of what was
     * stated, or of what others infer. A rule that yields is never silenced; one that forgot to is reported as a conflict.
     *
     * @return whether none had to be silenced, so that what was found can be told
     */
    private boolean ask(Set<String> silenced) {
        try (var memory = new WorkingMemory(rules, stated)) {
            if (!memory.fire(silenced)) {
                throw Unrest.explain(rules, stated, silenced);
            }
            Map<Object, List<Match>> conclusions = memory.conclusions();
            conclusions.forEach((object, matches) -> {
                if (object instanceof Answer answer) {
                    infer(answer, matches);
                }
            });
            List<Justification> contradicting = contradicting();
            if (contradicting.isEmpty()) {
                argue(conclusions);
                return true;
            }
            contradicting.forEach(it -> {
                advice.add(new Advice.Conflict(it));
                silenced.add(it.rule().name());
            });
            return false;
        }
    }

    private void infer(Answer answer, List<Match> matches) {
        Because fact = because(answer);
        List<Justification> justifications = matches.stream().filter(match -> !WorkingMemory.isSaying(match))
                .map(match -> new Justification(rules.rule(match.getRule().getName()), List.copyOf(because(match).values())))
                .sorted(Comparator.comparing((Justification it) -> ruleOrder.get(it.rule().name())).thenComparing(Justification::toString)).toList();
        if (fact.origin() == Origin.INFERRED) {
            inferences.add(new Inference(fact.fact(), fact.answer(), justifications));
        }
    }

    /** Of the justifications for what cannot be, those that do not rest on such facts themselves; or all if there are none. */
    private List<Justification> contradicting() {
        List<Inference> impossible = inferences.stream().filter(it -> stated.getOrDefault(it.fact(), TruthValue.UNKNOWN) != TruthValue.UNKNOWN
                || inferences.stream().anyMatch(other -> other.fact().equals(it.fact()) && other.answer() != it.answer())).toList();
        List<Justification> all = impossible.stream().flatMap(it -> it.justifications().stream()).toList();
        List<Justification> first = all.stream().filter(it -> it.because().stream().noneMatch(because -> because.origin() == Origin.INFERRED
                && impossible.stream().anyMatch(no -> no.fact().equals(because.fact()) && no.answer() == because.answer()))).toList();
        return first.isEmpty() ? all : first;
    }

    private void argue(Map<Object, List<Match>> conclusions) {
        // A rule whose conditions hold in two ways fires twice and argues once, for both.
        Map<Argued, TreeMap<Integer, Because>> argued = new HashMap<>();
        conclusions.forEach((object, matches) -> {
            if (object instanceof Conclusion conclusion) {
                matches.forEach(match -> argued.computeIfAbsent(argued(match.getRule().getName(), conclusion), any -> new TreeMap<>())
                        .putAll(because(match)));
            }
        });
        argued.forEach((it, because) -> conclude(it, new Justification(rules.rule(it.rule()), List.copyOf(because.values()))));
    }

    private void conclude(Argued argued, Justification justification) {
        String framework = argued.framework();
        switch (argued.kind()) {
            case FAVOUR, DISCOURAGE -> reasons.add(new Reason(framework, justification,
                    argued.kind() == Conclusion.Kind.FAVOUR ? Reason.Stance.FAVOUR : Reason.Stance.DISCOURAGE,
                    argued.word(), rules.weights().strengths().get(argued.word()), justification.rule().aged().isEmpty()));
            case COMPANION -> advice.add(new Advice.Companion(justification, framework, argued.word()));
            case CAUTION -> advice.add(new Advice.Caution(justification, framework));
            case COMMON_GROUND -> advice.add(new Advice.CommonGround(justification));
            case CONFLICT -> advice.add(new Advice.Conflict(justification));
        }
    }

    private Argued argued(String rule, Conclusion conclusion) {
        var framework = conclusion.framework();
        var strength = conclusion.strength();
        return new Argued(rule, conclusion.kind(), framework == null ? null : rules.engine().nameOf(framework),
                strength == null ? conclusion.name() : strength.name().toLowerCase(Locale.ROOT));
    }

    /** What a rule concludes beside facts, by value: {@code word} is a strength, or the name of a companion. */
    private record Argued(String rule, Conclusion.Kind kind, @Nullable String framework, @Nullable String word) {
    }

    /** The facts behind a match, by their place in the vocabulary. */
    private TreeMap<Integer, Because> because(Match match) {
        var because = new TreeMap<Integer, Because>();
        for (Answer answer : WorkingMemory.answers(match)) {
            Because fact = because(answer);
            because.put(2 * factOrder.get(fact.fact()) + fact.answer().ordinal(), fact);
        }
        return because;
    }

    private Because because(Answer answer) {
        String fact = rules.engine().nameOf(answer);
        TruthValue value = answer.isYes() ? TruthValue.YES : TruthValue.NO;
        return new Because(fact, value, stated.get(fact) == value ? Origin.STATED : Origin.INFERRED);
    }
}
