package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small mistake that someone could make in a rule, made on purpose to see whether a case notices.
 *
 * @param rule the rule
 * @param mistake what is different, a clause such as "it asks for small-app: no" or "its strength becomes firmly"
 * @param right the rule with one of its conclusions as it is
 * @param wrong the same with the mistake, in its condition or its conclusion; null if the whole rule is left out
 */
public record Mutant(Rule rule, String mistake, Production right, @Nullable Production wrong) {

    /** All rules, with the mistake in the one that has this name: a wrong condition is that of all its conclusions. */
    List<Production> in(List<Production> productions) {
        return productions.stream().filter(it -> wrong != null || !isOf(it)).map(it -> isOf(it) ? mistaken(it) : it).toList();
    }

    private boolean isOf(Production production) {
        return production.rule().name().equals(rule.name());
    }

    private Production mistaken(Production production) {
        Production instead = Objects.requireNonNull(wrong);
        return new Production(production.rule(), Objects.equals(production.condition(), right.condition()) ? instead.condition() : production.condition(),
                Objects.equals(production.consequence(), right.consequence()) ? instead.consequence() : production.consequence());
    }

    /** Whether it can be made in those rules: they hold this one, and the framework that it speaks of now. */
    boolean concerns(RuleBase rules) {
        return rules.productions().stream().anyMatch(this::isOf)
                && !(wrong != null && wrong.consequence() instanceof Consequence.Argue argue && !rules.vocabulary().frameworks().contains(argue.framework()));
    }

    /** Every single mistake in every rule: a condition turned, the rule left out, another framework, the next strength up or down. */
    static List<Mutant> of(RuleBase rules) {
        var mutants = new ArrayList<Mutant>();
        var begun = new HashSet<String>();
        for (Production original : rules.productions()) {
            if (begun.add(original.rule().name())) {
                mutants.add(new Mutant(original.rule(), "it is left out", original, null));
                if (original.condition() != null) {
                    turned(original.condition()).forEach(it -> mutants.add(new Mutant(original.rule(), it.what(), original,
                            new Production(original.rule(), it.condition(), original.consequence()))));
                }
            }
            if (original.consequence() instanceof Consequence.Argue argue) {
                rules.vocabulary().frameworks().stream().filter(title -> !title.equals(argue.framework()))
                        .forEach(title -> mutants.add(arguing(original, "it is about " + title, title, argue.stance(), argue.strength())));
                neighbours(rules, argue.strength())
                        .forEach(strength -> mutants.add(arguing(original, "its strength becomes " + strength, argue.framework(), argue.stance(), strength)));
            }
        }
        return mutants;
    }

    private static Mutant arguing(Production original, String mistake, String framework, Reason.Stance stance, String strength) {
        return new Mutant(original.rule(), mistake, original,
                new Production(original.rule(), original.condition(), new Consequence.Argue(framework, stance, strength)));
    }

    /** What would mend a case: the rule with another strength, the nearest first, or left out. */
    static List<Mutant> weighedOtherwise(RuleBase rules, Production original) {
        var mutants = new ArrayList<Mutant>();
        if (original.consequence() instanceof Consequence.Argue argue) {
            Map<String, Integer> weights = rules.weights().strengths();
            weights.keySet().stream().filter(strength -> !strength.equals(argue.strength()))
                    .sorted(Comparator.comparingInt(strength -> Math.abs(weights.get(strength) - weights.get(argue.strength()))))
                    .forEach(strength -> mutants.add(arguing(original, "with `" + strength + "` instead of `" + argue.strength() + "`", argue.framework(),
                            argue.stance(), strength)));
        }
        mutants.add(new Mutant(original.rule(), "left out", original, null));
        return mutants;
    }

    /** A rule that always fires. */
    static Mutant firing(Production original, String mistake) {
        return new Mutant(original.rule(), mistake, original, new Production(original.rule(), new Condition.All(List.of()), original.consequence()));
    }

    private static List<String> neighbours(RuleBase rules, String strength) {
        List<String> byWeight = rules.weights().strengths().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getValue()))
                .map(entry -> entry.getKey()).toList();
        int at = byWeight.indexOf(strength);
        return IntStream.of(at - 1, at + 1).filter(i -> i >= 0 && i < byWeight.size()).mapToObj(byWeight::get).toList();
    }

    /** A condition with one part turned. */
    private record Turned(String what, Condition condition) {
    }

    private static List<Turned> turned(Condition condition) {
        if (condition instanceof Condition.Is is) {
            TruthValue other = is.value() == TruthValue.YES ? TruthValue.NO : TruthValue.YES;
            return List.of(new Turned("it asks for " + is.fact() + ": " + other.word(), new Condition.Is(is.fact(), other)));
        }
        if (condition instanceof Condition.Not not) {
            var turned = new ArrayList<Turned>();
            turned.add(new Turned("its \"not\"" + about(not.inner()) + " is missing", not.inner()));
            turned(not.inner()).forEach(it -> turned.add(new Turned(it.what().replace("asks for", "asks for not"), new Condition.Not(it.condition()))));
            return turned;
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All it ? it.parts() : ((Condition.Any) condition).parts();
        var turned = new ArrayList<Turned>();
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            turned(parts.get(i)).forEach(it -> {
                var changed = new ArrayList<>(parts);
                changed.set(at, it.condition());
                turned.add(new Turned(it.what(), all ? new Condition.All(changed) : new Condition.Any(changed)));
            });
        }
        return turned;
    }

    private static String about(Condition condition) {
        return condition instanceof Condition.Is is ? " before " + is.fact() + ": " + is.value().word() : "";
    }
}
