package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.rules.Condition.Is;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The strata that rules lie in, where no answer depends on itself, be it on its absence. Such rules come to rest whatever they are
 * asked, and in one state only (Apt, Blair and Walker, "Towards a theory of declarative knowledge", 1988).
 */
final class Strata {

    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    private Strata(List<Production> productions) {
        for (Production production : productions) {
            if (production.consequence() instanceof Consequence.Infer infer) {
                collect(production.condition(), needs.computeIfAbsent(name(infer.fact(), infer.value()), any -> new HashSet<>()));
            }
        }
    }

    /** The strata of rules, if it is known that they have any; of rules that cannot be read it never is. */
    static Optional<Strata> of(List<Production> productions) {
        if (productions.stream().anyMatch(it -> it.condition() == null || it.consequence() == null)) {
            return Optional.empty();
        }
        var strata = new Strata(productions);
        return strata.needs.keySet().stream().allMatch(answer -> strata.level(answer) >= 0) ? Optional.of(strata) : Optional.empty();
    }

    /** The rules that infer what they themselves wait for, alone or through each other; none if any cannot be read. */
    static List<Production> circles(List<Production> productions) {
        if (productions.stream().anyMatch(it -> it.condition() == null || it.consequence() == null)) {
            return List.of();
        }
        var strata = new Strata(productions);
        return productions.stream().filter(it -> {
            Set<String> read = new HashSet<>();
            collect(it.condition(), read);
            return it.consequence() instanceof Consequence.Infer infer && strata.reaches(read, name(infer.fact(), infer.value()), new HashSet<>());
        }).toList();
    }

    /** Whether any of some answers depends on another one. */
    private boolean reaches(Set<String> some, String other, Set<String> seen) {
        return some.stream().anyMatch(it -> it.equals(other) || seen.add(it) && reaches(needs.getOrDefault(it, Set.of()), other, seen));
    }

    /** The stratum of a fact: 0 if nothing infers it, else above those of all answers that it depends on. */
    int of(String fact) {
        return Math.max(levels.getOrDefault(name(fact, TruthValue.YES), 0), levels.getOrDefault(name(fact, TruthValue.NO), 0));
    }

    /** Below zero for an answer that depends on itself. */
    private int level(String answer) {
        Integer known = levels.get(answer);
        if (known != null) {
            return known;
        }
        levels.put(answer, -1);
        int level = 0;
        for (String needed : needs.getOrDefault(answer, Set.of())) {
            int below = level(needed);
            if (below < 0) {
                return -1;
            }
            level = Math.max(level, below + 1);
        }
        levels.put(answer, level);
        return level;
    }

    private static void collect(Condition condition, Set<String> answers) {
        if (condition instanceof Is is) {
            answers.add(name(is.fact(), is.value()));
        } else if (condition instanceof Condition.Not not) {
            collect(not.inner(), answers);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, answers));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, answers));
        }
    }

    private static String name(String fact, TruthValue value) {
        return fact + ": " + value.word();
    }
}
