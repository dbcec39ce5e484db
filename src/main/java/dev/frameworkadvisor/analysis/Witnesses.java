package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the simplest project that shows something about rules: that one fires, nearly fires, or makes a difference. */
public final class Witnesses {

    /**
     * A project that was looked for.
     *
     * @param facts the answers of the simplest there is: the fewest, and of several those to the first facts of the vocabulary, a yes
     *     before a no; null if none was found
     * @param exact whether there is none if none was found
     */
    public record Found(@Nullable Map<String, TruthValue> facts, boolean exact) {
    }

    private final Logic logic;

    /** @param logic of the rules that projects are found for */
    public Witnesses(Logic logic) {
        this.logic = logic;
    }

    /** A project for which a rule fires. */
    public Found firing(String rule) {
        return simplest(() -> logic.fires(rule), value -> value == 1);
    }

    /** A project for which a rule lacks a single condition; found by trying. */
    public Found nearMiss(String rule) {
        Condition condition = logic.condition(rule);
        return condition == null ? new Found(null, false) : ChangeSearch.simplest(logic.facts(), relevant(condition), known -> {
            logic.ask(known).inferred().forEach(known::putIfAbsent);
            return UnmetConditions.of(condition, known).size() == 1;
        });
    }

    /** The facts that decide a condition, directly or through inference. */
    private Set<String> relevant(Condition condition) {
        var seen = new HashSet<Node>();
        condition.facts().forEach(fact -> List.of(TruthValue.YES, TruthValue.NO).forEach(answer -> collect(logic.present(fact, answer).node(), seen)));
        return seen.stream().map(node -> logic.facts().names().get(node.fact)).collect(Collectors.toSet());
    }

    private static void collect(Node node, Set<Node> seen) {
        if (node != Node.END && seen.add(node)) {
            IntStream.range(0, 3).forEach(digit -> collect(node.next(digit), seen));
        }
    }

    /** A project for which a rule fires here and not in another variant, or the other way round. */
    public Found difference(Logic other, String rule) {
        return simplest(() -> logic.differ(other, rule), value -> value == 1);
    }

    /** A project for which another variant gives another verdict or recommends other frameworks. */
    public Found difference(Logic other) {
        return logic.isLike(other) ? new Found(null, true) : simplest(() -> logic.over(other),
                value -> !logic.outcome(value % logic.codes()).equals(other.outcome(value / logic.codes())));
    }

    private Found simplest(Supplier<Diagram> made, LongPredicate wanted) {
        int[] nothing = new int[logic.facts().size()];
        return Logic.exactly(() -> {
            Walk walk = Walk.from(logic.order(), nothing, new boolean[nothing.length], Diagram.ALWAYS);
            Optional<int[]> answers = walk.cheapest(made.get(), wanted);
            return new Found(answers.map(it -> logic.facts().stated(Walk.changed(nothing, it))).orElse(null), true);
        }).orElse(new Found(null, false));
    }
}
