package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Comparison;
import dev.frameworkadvisor.space.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an edit changes: in the rules, and in recommendations.
 *
 * @param difference the effect over the whole space of projects
 * @param moved the named projects whose recommendation changes
 * @param rules the names of rules that were added, removed, or changed in anything but comments and layout
 * @param facts the names of facts that were added or removed
 * @param frameworks the titles of frameworks that were added or removed
 * @param weights the strengths and margins that have another number, each as "strongly: 4 -> 5"
 */
public record Diff(Difference difference, List<Moved> moved, Edit rules, Edit facts, Edit frameworks, List<String> weights) {

    /** Defensive copies. */
    public Diff {
        moved = List.copyOf(moved);
        weights = List.copyOf(weights);
    }

    /** A named project, with what is recommended before and after. */
    public record Moved(String name, List<String> before, List<String> after) {
    }

    /** Names that came, went, or stand for something else now. */
    public record Edit(List<String> added, List<String> removed, List<String> changed) {

        static Edit of(Map<String, String> before, Map<String, String> after) {
            return new Edit(after.keySet().stream().filter(name -> !before.containsKey(name)).toList(),
                    before.keySet().stream().filter(name -> !after.containsKey(name)).toList(),
                    before.keySet().stream().filter(name -> after.containsKey(name) && !after.get(name).equals(before.get(name))).toList());
        }

        /** Whether nothing changed. */
        public boolean none() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /** Whether any recommendation changes. */
    public boolean changesAdvice() {
        return difference.changed().signum() != 0;
    }

    /**
     * Compares two versions of the rules.
     *
     * @param named projects to look at by name, beside the cases of both versions; facts that a version lacks are unknown to it
     */
    public static Diff between(RuleSet before, RuleSet after, Map<String, Map<String, TruthValue>> named) {
        Map<String, Map<String, TruthValue>> projects = new LinkedHashMap<>();
        Stream.of(before, after).flatMap(rules -> CaseReader.read(rules, new ArrayList<>()).stream()).filter(it -> !it.asWritten())
                .forEach(it -> projects.put(it.name(), it.facts()));
        projects.putAll(named);
        var moved = new ArrayList<Moved>();
        projects.forEach((name, facts) -> {
            List<String> then = recommended(before, facts);
            List<String> now = recommended(after, facts);
            if (!then.equals(now)) {
                moved.add(new Moved(name, then, now));
            }
        });
        Edit numbers = Edit.of(numbers(before), numbers(after));
        var weights = new ArrayList<String>();
        numbers.changed().forEach(word -> weights.add(word + ": " + numbers(before).get(word) + " -> " + numbers(after).get(word)));
        numbers.added().forEach(word -> weights.add(word + ": " + numbers(after).get(word) + ", which is new"));
        numbers.removed().forEach(word -> weights.add(word + ": " + numbers(before).get(word) + ", which is gone"));
        return new Diff(Comparison.between(before, after), moved, Edit.of(before.written(), after.written()),
                Edit.of(facts(before), facts(after)), Edit.of(titles(before), titles(after)), weights);
    }

    private static List<String> recommended(RuleSet rules, Map<String, TruthValue> facts) {
        var known = new TreeMap<>(facts);
        known.keySet().removeIf(fact -> rules.vocabulary().fact(fact).isEmpty());
        return Ranking.of(rules.vocabulary().frameworks(), rules.ask(known).reasons(), rules.weights()).recommended();
    }

    private static Map<String, String> facts(RuleSet rules) {
        var facts = new LinkedHashMap<String, String>();
        rules.vocabulary().facts().forEach((Fact fact) -> facts.put(fact.name(), fact.question() + fact.group()));
        return facts;
    }

    private static Map<String, String> titles(RuleSet rules) {
        var titles = new LinkedHashMap<String, String>();
        rules.vocabulary().frameworks().forEach(title -> titles.put(title, title));
        return titles;
    }

    private static Map<String, String> numbers(RuleSet rules) {
        var numbers = new LinkedHashMap<String, String>();
        rules.weights().strengths().forEach((word, points) -> numbers.put(word, points.toString()));
        numbers.put("lean", String.valueOf(rules.weights().lean()));
        numbers.put("clear", String.valueOf(rules.weights().clear()));
        return numbers;
    }
}
