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
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.Engine.Numbered;
import dev.frameworkadvisor.rules.WorkingMemory.Concluded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** One question to the rules, and the reading of what they conclude. */
final class Inquiry {

    private final RuleSet rules;
    private final Map<String, TruthValue> stated;
    private final List<Inference> inferences = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();

    Inquiry(RuleSet rules, Map<String, TruthValue> stated) {
        this.rules = rules;
        this.stated = new HashMap<>(stated);
    }

    Findings findings() {
        Set<String> silenced = new HashSet<>();
        while (!ask(silenced)) {
            inferences.clear();
        }
        inferences.sort(Comparator.comparing(inference -> rules.orderOfFact(inference.fact())));
        reasons.sort(Reason.HEAVIEST_FIRST.thenComparing(Reason::framework).thenComparing(Reason::strength));
        if (!silenced.isEmpty()) {
            advice.sort(Comparator.comparing((Advice it) -> rules.rules().indexOf(it.justification().rule())).thenComparing(Advice::toString));
        }
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
            memory.conclusions().forEach(it -> {
                if (it.object() instanceof Answer answer) {
                    infer(answer, it.matches());
                }
            });
            List<Justification> contradicting = contradicting();
            if (contradicting.isEmpty()) {
                argue(memory.conclusions());
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
        if (fact.origin() == Origin.INFERRED) {
            var justifications = new ArrayList<Justification>(matches.size());
            matches.stream().filter(match -> !WorkingMemory.isSaying(match))
                    .sorted(Comparator.comparing((Match match) -> rules.engine().rule(match).order()).thenComparing(match -> because(List.of(match)).toString()))
                    .forEach(match -> justifications.add(new Justification(rules.engine().rule(match).rule(), because(List.of(match)))));
            inferences.add(new Inference(fact.fact(), fact.answer(), justifications));
        }
    }

    /**
     * Of the justifications for what cannot be, those that are certain to be given without the others: where rules lie in strata,
     * those of the lowest; else those that do not rest on such facts themselves, or all if there are none.
     */
    private List<Justification> contradicting() {
        List<Inference> impossible = inferences.stream().filter(it -> stated.getOrDefault(it.fact(), TruthValue.UNKNOWN) != TruthValue.UNKNOWN
                || inferences.stream().anyMatch(other -> other.fact().equals(it.fact()) && other.answer() != it.answer())).toList();
        Strata strata = rules.strata();
        if (strata != null) {
            int lowest = impossible.stream().mapToInt(it -> strata.of(it.fact())).min().orElse(0);
            return impossible.stream().filter(it -> strata.of(it.fact()) == lowest).flatMap(it -> it.justifications().stream()).toList();
        }
        List<Justification> all = impossible.stream().flatMap(it -> it.justifications().stream()).toList();
        List<Justification> first = all.stream().filter(it -> it.because().stream().noneMatch(because -> because.origin() == Origin.INFERRED
                && impossible.stream().anyMatch(no -> no.fact().equals(because.fact()) && no.answer() == because.answer()))).toList();
        return first.isEmpty() ? all : first;
    }

    /**
     * What a rule has concluded beside facts.
     *
     * @param matches the ways in which its condition holds: it fires for each, and argues once, for all of them
     */
    private record Spoken(Rule rule, Conclusion conclusion, List<Match> matches) {
    }

    private void argue(List<Concluded> conclusions) {
        @Nullable List<Spoken>[] byRule = byRule();
        for (Concluded it : conclusions) {
            if (it.object() instanceof Conclusion conclusion) {
                it.matches().forEach(match -> note(match, conclusion, byRule));
            }
        }
        for (List<Spoken> spoken : byRule) {
            if (spoken != null) {
                int before = advice.size();
                spoken.forEach(this::conclude);
                if (advice.size() > before + 1) {
                    advice.subList(before, advice.size()).sort(Comparator.comparing(Advice::toString));
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable List<Spoken>[] byRule() {
        return new List[rules.rules().size()];
    }

    private void note(Match match, Conclusion conclusion, @Nullable List<Spoken>[] byRule) {
        Numbered rule = rules.engine().rule(match);
        List<Spoken> before = byRule[rule.order()];
        if (before == null) {
            before = new ArrayList<>(1);
            byRule[rule.order()] = before;
        }
        for (Spoken spoken : before) {
            if (spoken.conclusion().says(conclusion)) {
                spoken.matches().add(match);
                return;
            }
        }
        before.add(new Spoken(rule.rule(), conclusion, new ArrayList<>(List.of(match))));
    }

    private void conclude(Spoken spoken) {
        Conclusion conclusion = spoken.conclusion();
        var justification = new Justification(spoken.rule(), because(spoken.matches()));
        String framework = conclusion.framework() == null ? null : rules.engine().nameOf(conclusion.framework());
        switch (conclusion.kind()) {
            case FAVOUR, DISCOURAGE -> {
                String strength = conclusion.strength().name().toLowerCase(Locale.ROOT);
                reasons.add(new Reason(framework, justification,
                        conclusion.kind() == Conclusion.Kind.FAVOUR ? Reason.Stance.FAVOUR : Reason.Stance.DISCOURAGE,
                        strength, rules.weights().strengths().get(strength), spoken.rule().aged().isEmpty()));
            }
            default -> advice.add(Advice.of(conclusion.kind(), justification, framework, conclusion.name()));
        }
    }

    /** The facts behind matches, in the order of the vocabulary. */
    private List<Because> because(List<Match> matches) {
        var because = new ArrayList<Because>();
        for (Match match : matches) {
            for (Object object : match.getObjects()) {
                if (object instanceof Answer answer) {
                    because.add(because(answer));
                }
            }
        }
        if (because.size() > 1) {
            because.sort(Comparator.comparingInt((Because it) -> rules.orderOfFact(it.fact())).thenComparing(Because::answer));
            for (int i = because.size() - 1; i > 0; i--) {
                if (because.get(i).equals(because.get(i - 1))) {
                    because.remove(i);
                }
            }
        }
        return because;
    }

    private Because because(Answer answer) {
        return rules.engine().because(answer, stated);
    }
}
