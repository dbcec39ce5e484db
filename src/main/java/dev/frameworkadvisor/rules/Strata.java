package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.rules.Condition.Is;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether rules lie in strata: no answer depends on itself, be it on its absence. Such rules come to rest whatever they are asked, and
 * in one state only (Apt, Blair and Walker, "Towards a theory of declarative knowledge", 1988).
 */
final class Strata {

    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Set<String> under = new HashSet<>();
    private final Set<String> sound = new HashSet<>();

    private Strata(List<Production> productions) {
        for (Production production : productions) {
            if (production.consequence() instanceof Consequence.Infer infer) {
                collect(production.condition(), needs.computeIfAbsent(name(infer.fact(), infer.value()), any -> new HashSet<>()));
            }
        }
    }

    /** Whether that is known of these rules; of some that cannot be read it never is. */
    static boolean known(List<Production> productions) {
        if (productions.stream().anyMatch(it -> it.condition() == null || it.consequence() == null)) {
            return false;
        }
        var strata = new Strata(productions);
        return strata.needs.keySet().stream().allMatch(strata::isSound);
    }

    private boolean isSound(String answer) {
        if (sound.contains(answer)) {
            return true;
        }
        boolean isSound = under.add(answer) && needs.getOrDefault(answer, Set.of()).stream().allMatch(this::isSound);
        if (isSound) {
            sound.add(answer);
        }
        return isSound;
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
