package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition.Is;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strata of the rules that infer answers: each answer lies above all answers that its rules depend on. Rules of which no answer
 * depends on itself, present or absent, come to rest whatever they are asked, and in one state only (Apt, Blair and Walker,
 * "Towards a theory of declarative knowledge", 1988). Rules that cannot be read as logic are left out.
 */
final class Stratification {

    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    Stratification(List<Production> productions) {
        for (Production production : productions) {
            if (production.condition() != null && production.consequence() instanceof Consequence.Infer infer) {
                needs.computeIfAbsent(name(infer.fact(), infer.value()), any -> new HashSet<>()).addAll(read(production.condition()));
            }
        }
        stratify();
    }

    /** An answer gets its stratum once all that it depends on have theirs; one that depends on itself never does. */
    private void stratify() {
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, List<String>> above = new HashMap<>();
        var ready = new ArrayDeque<String>();
        needs.forEach((answer, below) -> {
            below.forEach(it -> above.computeIfAbsent(it, any -> new ArrayList<>()).add(answer));
            int inferred = (int) below.stream().filter(needs::containsKey).count();
            waiting.put(answer, inferred);
            if (inferred == 0) {
                ready.add(answer);
            }
        });
        while (!ready.isEmpty()) {
            String answer = ready.remove();
            levels.put(answer, 1 + needs.get(answer).stream().mapToInt(this::levelOf).max().orElse(0));
            above.getOrDefault(answer, List.of()).stream().filter(it -> waiting.merge(it, -1, Integer::sum) == 0).forEach(ready::add);
        }
    }

    /** The rules that infer what they depend on themselves, alone or through each other; none if the rules have strata. */
    List<Production> circles(List<Production> productions) {
        return productions.stream().filter(it -> it.condition() != null && it.consequence() instanceof Consequence.Infer infer
                && !levels.containsKey(name(infer.fact(), infer.value())) && reaches(read(it.condition()), name(infer.fact(), infer.value()))).toList();
    }

    private boolean reaches(Set<String> some, String other) {
        var seen = new HashSet<>(some);
        var open = new ArrayDeque<>(some);
        while (!open.isEmpty() && !seen.contains(other)) {
            needs.getOrDefault(open.remove(), Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return seen.contains(other);
    }

    /** The stratum of a fact: 0 if nothing infers it. */
    int level(String fact) {
        return Math.max(levelOf(name(fact, TruthValue.YES)), levelOf(name(fact, TruthValue.NO)));
    }

    private int levelOf(String answer) {
        return levels.getOrDefault(answer, 0);
    }

    private static Set<String> read(Condition condition) {
        var answers = new HashSet<String>();
        collect(condition, answers);
        return answers;
    }

    private static void collect(Condition condition, Set<String> answers) {
        if (condition instanceof Is is) {
            answers.add(name(is.fact(), is.value()));
        } else if (condition instanceof Condition.Not not) {
            collect(not.inner(), answers);
        } else {
            (condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts()).forEach(part -> collect(part, answers));
        }
    }

    private static String name(String fact, TruthValue value) {
        return fact + ": " + value.word();
    }
}
