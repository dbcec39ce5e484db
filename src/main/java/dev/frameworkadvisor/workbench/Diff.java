package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Comparison;
import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes: in the rules, and in recommendations.
 *
 * @param difference the effect over the whole space of projects
 * @param moved the named projects whose recommendation changes
 * @param rules the names of rules that were added, removed, or changed in anything but comments, layout and place
 * @param facts the names of facts that were added or removed, or whose declaration changed
 * @param frameworks the titles of frameworks that were added or removed
 * @param weights the strengths and margins that have another number, each as "strongly: 4 -> 5"
 * @param claims the claims that were added or removed, or whose words or standing changed, each as "T39 (GraphQL is built in): holds -> aged"
 * @param estimated why the effect was estimated from a sample, a clause; null if it was counted
 * @param places where each rule named here stands, in the version after if it is still there: {@code thread/django.drl:12}
 */
public record Diff(Difference difference, List<Moved> moved, Edit rules, Edit facts, Edit frameworks, List<String> weights,
        List<String> claims, @Nullable String estimated, Map<String, String> places) {

    /** Defensive copies. */
    public Diff {
        moved = List.copyOf(moved);
        weights = List.copyOf(weights);
        claims = List.copyOf(claims);
        places = Map.copyOf(places);
    }

    /** A named project whose recommendation changes. */
    public record Moved(String name, Example effect) {
    }

    /** Names that were added, removed or changed. */
    public record Edit(List<String> added, List<String> removed, List<String> changed) {

        static Edit of(Map<String, String> before, Map<String, String> after) {
            return new Edit(after.keySet().stream().filter(name -> !before.containsKey(name)).toList(),
                    before.keySet().stream().filter(name -> !after.containsKey(name)).toList(),
                    before.keySet().stream().filter(name -> after.containsKey(name) && !after.get(name).equals(before.get(name))).toList());
        }

        private boolean names(String name) {
            return added.contains(name) || removed.contains(name) || changed.contains(name);
        }

        /** Whether nothing changed. */
        public boolean none() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /** Whether neither rules nor vocabulary, weights or claims changed. */
    public boolean none() {
        return rules.none() && facts.none() && frameworks.none() && weights.isEmpty() && claims.isEmpty();
    }

    /** Whether a rule was added, removed or changed. */
    public boolean edited(String rule) {
        return rules.names(rule);
    }

    /** Whether any recommendation changes. */
    public boolean changesAdvice() {
        return difference.changed().signum() != 0;
    }

    /**
     * Compares two versions of the rules.
     *
     * @param named projects to look at by name; facts that a version lacks are unknown to it
     */
    static Diff between(CompiledRules compiledBefore, CompiledRules compiledAfter, Map<String, Map<String, TruthValue>> named) {
        Comparison comparison = Comparison.of(compiledBefore, compiledAfter);
        RuleBase before = compiledBefore.rules();
        RuleBase after = compiledAfter.rules();
        Edit edited = Edit.of(rules(before), rules(after));
        var moved = new ArrayList<Moved>();
        named.forEach((name, facts) -> {
            Example effect = comparison.effect(facts);
            if (!effect.before().equals(effect.after())) {
                moved.add(new Moved(name, editedFirst(effect, edited)));
            }
        });
        Edit numbers = Edit.of(numbers(before), numbers(after));
        var weights = new ArrayList<String>();
        numbers.changed().forEach(word -> weights.add(word + ": " + numbers(before).get(word) + " -> " + numbers(after).get(word)));
        numbers.added().forEach(word -> weights.add(word + ": " + numbers(after).get(word) + " (new)"));
        numbers.removed().forEach(word -> weights.add(word + ": " + numbers(before).get(word) + " (removed)"));
        Map<String, String> places = Stream.of(after, before).flatMap(rules -> rules.rules().stream())
                .collect(Collectors.toMap(Rule::name, Rule::place, (now, then) -> now));
        Difference it = comparison.difference();
        var difference = new Difference(it.profiles(), it.changed(), it.share(), it.exact(), it.bound(), it.onlyVerdict(), it.flows(),
                it.simplest().stream().map(example -> editedFirst(example, edited)).toList());
        return new Diff(difference, moved, edited, Edit.of(facts(before), facts(after)), Edit.of(titles(before), titles(after)), weights,
                ClaimEdits.between(before.claims(), after.claims()), it.exact() ? null : estimated(before, after), places);
    }

    /** The rules that the edit touched are the cause; others that fire follow from them. */
    private static Example editedFirst(Example example, Edit edited) {
        return new Example(example.facts(), example.before(), example.after(),
                example.because().stream().sorted(Comparator.comparing(rule -> !edited.names(rule))).toList());
    }

    private static String estimated(RuleBase before, RuleBase after) {
        return Stream.of(before, after).flatMap(it -> it.beyond().stream()).findFirst()
                .map(problem -> problem.file() + ":" + problem.line() + " goes beyond the rule language")
                .orElseGet(() -> Logic.of(before).isPresent() && Logic.of(after).isPresent() ? "the two versions together are too complex to count"
                        : "these rules infer both yes and no for a fact, or are too complex to count");
    }

    /** All projects with a name: some given, and the cases of both versions, those of the later one where they share a name. */
    static Map<String, Map<String, TruthValue>> named(Map<String, Map<String, TruthValue>> given, List<Case> after, List<Case> before) {
        Map<String, Map<String, TruthValue>> named = new LinkedHashMap<>(given);
        Stream.of(after, before).flatMap(List::stream).filter(it -> !it.asWritten()).forEach(it -> named.putIfAbsent(it.name(), it.facts()));
        return named;
    }

    /** What each rule says; one whose claims have all aged says less. */
    private static Map<String, String> rules(RuleBase rules) {
        return rules.rules().stream().collect(byName(Rule::name, rule -> rules.written().get(rule.name()) + (rule.aged().isPresent() ? " aged" : "")));
    }

    private static Map<String, String> facts(RuleBase rules) {
        return rules.vocabulary().facts().stream().collect(byName(Fact::name, Fact::toString));
    }

    private static Map<String, String> titles(RuleBase rules) {
        return rules.vocabulary().frameworks().stream().collect(byName(title -> title, title -> title));
    }

    private static Map<String, String> numbers(RuleBase rules) {
        var numbers = new LinkedHashMap<String, String>();
        rules.weights().strengths().forEach((word, points) -> numbers.put(word, points.toString()));
        numbers.put("verdict: lean", String.valueOf(rules.weights().lean()));
        numbers.put("verdict: clear", String.valueOf(rules.weights().clear()));
        return numbers;
    }

    private static <T> Collector<T, ?, LinkedHashMap<String, String>> byName(Function<T, String> name, Function<T, String> said) {
        return Collectors.toMap(name, said, (one, other) -> one, LinkedHashMap::new);
    }
}
