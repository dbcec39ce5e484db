package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Production;
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
 * smallest on top. Within a group the next facts are those that decide some argument and leave the fewest facts to be remembered.
 */
final class FactOrder {

    /** The facts that the rules read that infer a fact. */
    private final List<BitSet> inferredFrom;
    private final List<BitSet> arguments = new ArrayList<>();
    private final int[] groups;

    private FactOrder(Facts facts, List<Production> productions) {
        this.inferredFrom = IntStream.range(0, facts.size()).mapToObj(any -> new BitSet()).toList();
        this.groups = IntStream.range(0, facts.size()).toArray();
        for (Production production : productions) {
            var read = new BitSet();
            if (production.condition() != null) {
                production.condition().facts().forEach(fact -> read.set(facts.indexOf(fact)));
            }
            if (production.consequence() instanceof Consequence.Infer infer) {
                inferredFrom.get(facts.indexOf(infer.fact())).or(read);
                read.set(facts.indexOf(infer.fact()));
                connect(read);
            } else if (production.consequence() instanceof Consequence.Argue && !read.isEmpty()) {
                arguments.add(read);
                connect(read);
            }
        }
    }

    private void connect(BitSet facts) {
        for (int fact = facts.nextSetBit(0); fact >= 0; fact = facts.nextSetBit(fact + 1)) {
            groups[group(fact)] = group(facts.nextSetBit(0));
        }
    }

    private int group(int fact) {
        return groups[fact] == fact ? fact : (groups[fact] = group(groups[fact]));
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
        var waiting = new ArrayList<>(arguments);
        waiting.removeIf(argument -> group(argument.nextSetBit(0)) != group(group.get(0)));
        while (!waiting.isEmpty()) {
            Set<Integer> best = taken;
            int least = Integer.MAX_VALUE;
            for (BitSet argument : waiting) {
                Set<Integer> with = new LinkedHashSet<>(taken);
                need(argument, with, new BitSet());
                int cost = remembered(with, group, waiting);
                if (cost < least || cost == least && with.size() < best.size()) {
                    best = with;
                    least = cost;
                }
            }
            taken = best;
            BitSet settled = bits(taken);
            waiting.removeIf(argument -> isWithin(argument, settled));
        }
        taken.addAll(group);
        return taken;
    }

    /** Adds facts, each after those that its inferences read. */
    private void need(BitSet facts, Set<Integer> taken, BitSet visited) {
        for (int fact = facts.nextSetBit(0); fact >= 0; fact = facts.nextSetBit(fact + 1)) {
            if (!visited.get(fact) && !taken.contains(fact)) {
                visited.set(fact);
                need(inferredFrom.get(fact), taken, visited);
                taken.add(fact);
            }
        }
    }

    /** How many of these facts would have to be remembered if they were taken: those that something else still waits for. */
    private int remembered(Set<Integer> taken, List<Integer> group, List<BitSet> waiting) {
        BitSet settled = bits(taken);
        var awaited = new BitSet();
        for (BitSet argument : waiting) {
            if (!isWithin(argument, settled)) {
                awaited.or(argument);
            }
        }
        for (int fact : group) {
            if (!settled.get(fact)) {
                awaited.or(inferredFrom.get(fact));
            }
        }
        awaited.and(settled);
        return awaited.cardinality();
    }

    private static BitSet bits(Set<Integer> facts) {
        var bits = new BitSet();
        facts.forEach(bits::set);
        return bits;
    }

    private static boolean isWithin(BitSet some, BitSet all) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
