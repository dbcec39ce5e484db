package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which diagrams ask facts; a bad one makes them a hundred times larger. Facts that no rule connects form groups, the
 * smallest on top. Within a group the next facts are those that decide some argument and leave the fewest answers to be remembered.
 */
final class FactOrder {

    private final Facts facts;
    /** What the rules read that infer an answer; answers are {@code 2 * fact} for a yes and {@code 2 * fact + 1} for a no. */
    private final BitSet[] inferredFrom;
    private final List<BitSet> arguments = new ArrayList<>();
    private final int[] groups;

    private FactOrder(Facts facts, List<Production> productions) {
        this.facts = facts;
        this.inferredFrom = IntStream.range(0, 2 * facts.size()).mapToObj(any -> new BitSet()).toArray(BitSet[]::new);
        this.groups = IntStream.range(0, facts.size()).toArray();
        for (Production production : productions) {
            if (production.condition() != null) {
                var read = new BitSet();
                answers(production.condition()).forEach(read::set);
                if (production.consequence() instanceof Consequence.Infer infer) {
                    int concluded = answer(infer.fact(), infer.value());
                    inferredFrom[concluded].or(read);
                    inferredFrom[concluded].set(concluded ^ 1);
                    read.set(concluded);
                } else if (production.consequence() instanceof Consequence.Argue && !read.isEmpty()) {
                    arguments.add(read);
                } else {
                    continue;
                }
                read.stream().forEach(it -> groups[group(it / 2)] = group(read.nextSetBit(0) / 2));
            }
        }
    }

    /** All facts, the one to ask first at the front. */
    static int[] of(Facts facts, List<Production> productions) {
        var order = new FactOrder(facts, productions);
        Map<Integer, List<Integer>> groups = IntStream.range(0, facts.size()).boxed().collect(Collectors.groupingBy(order::group));
        return groups.values().stream().sorted(Comparator.comparing((List<Integer> group) -> group.size()).thenComparing(group -> group.get(0)))
                .flatMap(group -> order.within(group).stream()).mapToInt(Integer::intValue).toArray();
    }

    private Set<Integer> within(List<Integer> group) {
        Set<Integer> taken = new LinkedHashSet<>();
        List<BitSet> waiting = new ArrayList<>(arguments.stream().filter(read -> group(read.nextSetBit(0) / 2) == group(group.get(0))).toList());
        while (!waiting.isEmpty()) {
            Set<Integer> nearest = Set.of();
            int least = Integer.MAX_VALUE;
            for (BitSet argument : waiting) {
                Set<Integer> with = new LinkedHashSet<>(taken);
                argument.stream().forEach(it -> need(it / 2, with, new BitSet()));
                int cost = remembered(with, group, waiting);
                if (cost < least || cost == least && with.size() < nearest.size()) {
                    nearest = with;
                    least = cost;
                }
            }
            Set<Integer> best = nearest;
            taken = best;
            waiting.removeIf(argument -> argument.stream().allMatch(answer -> best.contains(answer / 2)));
        }
        taken.addAll(group);
        return taken;
    }

    /** Adds a fact, after those that its inferences read. */
    private void need(int fact, Set<Integer> taken, BitSet visited) {
        if (!taken.contains(fact) && !visited.get(fact)) {
            visited.set(fact);
            IntStream.of(2 * fact, 2 * fact + 1).forEach(answer -> inferredFrom[answer].stream().forEach(it -> need(it / 2, taken, visited)));
            taken.add(fact);
        }
    }

    /** How many answers would have to be remembered if these facts were taken: those that something else still waits for. */
    private int remembered(Set<Integer> taken, List<Integer> group, List<BitSet> waiting) {
        BitSet known = known(taken);
        var read = new BitSet();
        waiting.stream().filter(argument -> !isWithin(argument, known)).forEach(read::or);
        for (int fact : group) {
            IntStream.of(2 * fact, 2 * fact + 1).filter(answer -> !known.get(answer)).forEach(answer -> {
                read.or(inferredFrom[answer]);
                read.set(answer);
            });
        }
        return (int) read.stream().filter(answer -> taken.contains(answer / 2)).count();
    }

    /** The answers that these facts decide. */
    private BitSet known(Set<Integer> taken) {
        var known = new BitSet();
        for (boolean more = true; more;) {
            more = false;
            for (int fact : taken) {
                for (int answer = 2 * fact; answer <= 2 * fact + 1; answer++) {
                    if (!known.get(answer) && isWithin(inferredFrom[answer], known)) {
                        known.set(answer);
                        more = true;
                    }
                }
            }
        }
        return known;
    }

    private static boolean isWithin(BitSet some, BitSet all) {
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (!all.get(i)) {
                return false;
            }
        }
        return true;
    }

    private int group(int fact) {
        return groups[fact] == fact ? fact : (groups[fact] = group(groups[fact]));
    }

    private int answer(String fact, TruthValue value) {
        return 2 * facts.indexOf(fact) + (value == TruthValue.YES ? 0 : 1);
    }

    private List<Integer> answers(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return List.of(answer(is.fact(), is.value()));
        }
        List<Condition> parts = condition instanceof Condition.Not not ? List.of(not.inner())
                : condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
        return parts.stream().flatMap(part -> answers(part).stream()).toList();
    }
}
