package dev.frameworkadvisor.space;

import dev.frameworkadvisor.ranking.Outcome;
import dev.frameworkadvisor.ranking.Weights;
import dev.frameworkadvisor.space.Model.Argument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts projects by their outcome, exactly, without visiting them: facts that share no rule fall into independent groups, each
 * group is counted by {@link Elimination}, and the groups' distributions are multiplied.
 */
final class Census {

    private final Model model;
    private final Scores scores;
    private final List<Elimination> groups = new ArrayList<>();
    private final int[] idle;
    private final Distribution always;

    /** @throws ArithmeticException if the rules are so entangled, or so many, that this way of counting does not work */
    Census(Model model, Weights weights) {
        this.model = model;
        this.scores = new Scores(model.frameworks(), model.arguments(), weights);
        int[] group = IntStream.range(0, model.facts()).toArray();
        for (int atom = 0; atom < 2 * model.facts(); atom++) {
            for (int read : model.derived(atom).atoms()) {
                join(group, atom >> 1, read >> 1);
            }
        }
        var busy = new BitSet();
        Distribution constant = Distribution.ONE;
        for (Argument argument : model.arguments()) {
            int[] atoms = argument.when().atoms();
            if (atoms.length == 0 && argument.when().terms().length > 0) {
                constant = constant.plus(scores.points(argument));
            }
            for (int atom : atoms) {
                join(group, atoms[0] >> 1, atom >> 1);
                busy.set(root(group, atom >> 1));
            }
        }
        always = constant;
        var roots = new BitSet();
        busy.stream().forEach(fact -> roots.set(root(group, fact)));
        roots.stream().forEach(root -> groups.add(new Elimination(model, scores,
                IntStream.range(0, model.facts()).filter(fact -> root(group, fact) == root).toArray(),
                model.arguments().stream().filter(it -> it.when().atoms().length > 0 && root(group, it.when().atoms()[0] >> 1) == root).toList())));
        idle = IntStream.range(0, model.facts()).filter(fact -> !roots.get(root(group, fact))).toArray();
    }

    /**
     * The number of projects with each outcome; outcomes without projects are not there.
     *
     * @param allowed for every fact the answers that projects may give it, as bits: 1 not said, 2 yes, 4 no
     */
    Map<Outcome, BigInteger> count(int[] allowed) {
        // A count may grow beyond a long, so the last multiplications are done in whole numbers of any size.
        var parts = new ArrayList<>(List.of(always));
        BigInteger inPart = BigInteger.ONE;
        for (Elimination group : groups) {
            Distribution distribution = group.count(allowed);
            BigInteger size = size(group.facts(), allowed);
            inPart = inPart.multiply(size);
            if (inPart.bitLength() < Long.SIZE) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1).times(distribution));
            } else if (size.bitLength() < Long.SIZE) {
                parts.add(distribution);
                inPart = size;
            } else {
                throw new ArithmeticException("a group of more than 39 facts");
            }
        }
        var counts = new HashMap<Outcome, BigInteger>();
        tally(parts, 0, Scores.SILENT, size(idle, allowed), counts);
        return counts;
    }

    /** The outcome for one project. */
    Outcome judge(int[] said) {
        return scores.outcome(scores.code(model.arguments(), model.atoms(said)));
    }

    /** The groups of facts that depend on each other; facts that move no score are in none. */
    List<Elimination> groups() {
        return List.copyOf(groups);
    }

    /** What the arguments add that wait for nothing. */
    long always() {
        return always.codes()[0];
    }

    Model model() {
        return model;
    }

    Scores scores() {
        return scores;
    }

    private void tally(List<Distribution> parts, int at, long code, BigInteger count, Map<Outcome, BigInteger> counts) {
        if (at == parts.size()) {
            counts.merge(scores.outcome(code), count, BigInteger::add);
            return;
        }
        Distribution part = parts.get(at);
        for (int i = 0; i < part.codes().length; i++) {
            tally(parts, at + 1, Scores.add(code, part.codes()[i]), count.multiply(BigInteger.valueOf(part.counts()[i])), counts);
        }
    }

    private static BigInteger size(int[] facts, int[] allowed) {
        return Arrays.stream(facts).mapToObj(fact -> BigInteger.valueOf(Integer.bitCount(allowed[fact]))).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static int root(int[] group, int fact) {
        return group[fact] == fact ? fact : (group[fact] = root(group, group[fact]));
    }

    private static void join(int[] group, int some, int other) {
        group[root(group, some)] = root(group, other);
    }
}
