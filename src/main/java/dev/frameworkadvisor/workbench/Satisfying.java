package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.analysis.Lacking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The answers that make a condition hold, found by trying: no condition of a rule is so long that this takes time. */
final class Satisfying {

    /** More facts than this would be too many to try all of their answers. */
    private static final int MOST_FACTS = 10;
    private static final List<TruthValue> ANSWERS = List.of(TruthValue.UNKNOWN, TruthValue.YES, TruthValue.NO);

    private final Condition condition;
    private final List<String> facts;

    Satisfying(Condition condition) {
        this.condition = condition;
        this.facts = List.copyOf(facts(condition));
    }

    /** The facts that a condition speaks of. */
    static Set<String> facts(Condition condition) {
        var facts = new TreeSet<String>();
        if (condition instanceof Condition.Is is) {
            facts.add(is.fact());
        } else if (condition instanceof Condition.Not not) {
            facts.addAll(facts(not.inner()));
        } else {
            parts(condition).forEach(part -> facts.addAll(facts(part)));
        }
        return facts;
    }

    /** A condition without the order and the repetitions in which it is written. */
    static String normal(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return is.fact() + ":" + is.value().word();
        }
        if (condition instanceof Condition.Not not) {
            return "not " + normal(not.inner());
        }
        var parts = new TreeSet<String>();
        parts(condition).forEach(part -> parts.add(normal(part)));
        return parts.size() == 1 ? parts.first() : (condition instanceof Condition.All ? "all" : "any") + parts;
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
    }

    /** Whether no answers make it hold. */
    boolean isImpossible() {
        return facts.size() <= MOST_FACTS && simplest(Map.of()).isEmpty();
    }

    /** The fewest answers that make it hold, beside some that are given. */
    Optional<Map<String, TruthValue>> simplest(Map<String, TruthValue> given) {
        List<String> open = facts.stream().filter(fact -> !given.containsKey(fact)).limit(MOST_FACTS).toList();
        Map<String, TruthValue> best = null;
        for (int number = 0, all = (int) Math.pow(3, open.size()); number < all; number++) {
            var answers = new LinkedHashMap<>(given);
            var digits = new ArrayList<Integer>();
            for (int rest = number; digits.size() < open.size(); rest /= 3) {
                digits.add(rest % 3);
            }
            for (int i = 0; i < open.size(); i++) {
                if (digits.get(i) > 0) {
                    answers.put(open.get(i), ANSWERS.get(digits.get(i)));
                }
            }
            if ((best == null || answers.size() < best.size()) && Lacking.of(condition, answers).isEmpty()) {
                best = answers;
            }
        }
        return Optional.ofNullable(best);
    }
}
