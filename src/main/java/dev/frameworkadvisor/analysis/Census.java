package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Weights;
import dev.frameworkadvisor.analysis.Model.Argument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts projects by their outcome, exactly, without visiting them: facts that share no rule fall into independent groups, each
 * group is counted by {@link Elimination}, and the groups' distributions are multiplied.
 *
 * @param <T> what scores amount to
 */
final class Census<T> {

    /** A group of so many facts has fewer than 2^63 projects: its counts fit a long. */
    private static final int LARGEST_GROUP = 39;
    /** With so many answers looking for simple projects begins. */
    private static final int FEW_ANSWERS = 3;

    private final Model model;
    private final Scores scores;
    private final BiFunction<int[], Integer, T> reading;
    private final List<Elimination> groups;
    private final int[] idle;
    private final Distribution always;
    private volatile @Nullable Map<T, BigInteger> counts;

    /**
     * @param reading what scores, one for each column, and raised flags amount to
     * @throws ArithmeticException if the rules are so entangled, or so many, that this way of counting does not work
     */
    private Census(Model model, BiFunction<int[], Integer, T> reading) {
        this.model = model;
        this.reading = reading;
        this.scores = new Scores(model.columns().size(), model.arguments());
        int[] group = IntStream.range(0, model.facts().size()).toArray();
        for (Model.Atom atom : model.atoms()) {
            Arrays.stream(atom.derived().atoms()).forEach(read -> join(group, atom.fact(), fact(read)));
        }
        Distribution constant = Distribution.ONE;
        for (Argument argument : model.arguments()) {
            int[] atoms = argument.when().atoms();
            Arrays.stream(atoms).forEach(atom -> join(group, fact(atoms[0]), fact(atom)));
            if (atoms.length == 0 && argument.when().terms().length > 0) {
                constant = constant.plus(scores.points(argument), Scores.flag(argument));
            }
        }
        this.always = constant;
        Map<Integer, List<Argument>> byRoot = new HashMap<>();
        model.arguments().stream().filter(it -> it.when().atoms().length > 0)
                .forEach(it -> byRoot.computeIfAbsent(root(group, fact(it.when().atoms()[0])), any -> new ArrayList<>()).add(it));
        this.groups = byRoot.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> new Elimination(model, scores,
                IntStream.range(0, group.length).filter(fact -> root(group, fact) == entry.getKey()).toArray(), entry.getValue())).toList();
        if (groups.stream().anyMatch(it -> it.facts().length > LARGEST_GROUP)) {
            throw new ArithmeticException("a group of too many facts");
        }
        this.idle = IntStream.range(0, group.length).filter(fact -> !byRoot.containsKey(root(group, fact))).toArray();
    }

    /** A census of one rule set's outcomes. */
    static Census<Outcome> of(Model model, Weights weights) {
        return new Census<>(model, (scores, flags) -> Outcome.of(scores, flags != 0, weights));
    }

    /**
     * A census of what two rule sets say of the same projects.
     *
     * @param model the second laid over the first
     * @param first how many columns belong to the first
     */
    static Census<Pair> of(Model model, int first, Weights before, Weights after) {
        return new Census<>(model, (scores, flags) -> new Pair(
                Outcome.of(Arrays.copyOf(scores, first), (flags & 1) != 0, before),
                Outcome.of(Arrays.copyOfRange(scores, first, scores.length), (flags & 2) != 0, after)));
    }

    /** What two rule sets say of the same project. */
    record Pair(Outcome before, Outcome after) {
    }

    /**
     * The number of projects with each outcome; outcomes without projects are not there.
     *
     * @param allowed for every fact the answers that projects may give it, as bits: 1 not said, 2 yes, 4 no
     */
    Map<T, BigInteger> count(int[] allowed) {
        // A count may grow beyond a long, so the last multiplications are done in whole numbers of any size.
        var parts = new ArrayList<>(List.of(always));
        BigInteger inPart = BigInteger.ONE;
        for (Elimination group : groups) {
            Distribution distribution = group.count(allowed);
            BigInteger size = size(group.facts(), allowed);
            inPart = inPart.multiply(size);
            if (inPart.bitLength() < Long.SIZE) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1).times(distribution));
            } else {
                parts.add(distribution);
                inPart = size;
            }
        }
        var counts = new HashMap<T, BigInteger>();
        BigInteger each = size(idle, allowed);
        if (parts.size() == 1) {
            outcomes(parts.get(0)).forEach((outcome, count) -> counts.put(outcome, each.multiply(BigInteger.valueOf(count))));
            return counts;
        }
        Map<Long, BigInteger> sums = Map.of(Scores.NONE, each);
        for (Distribution part : parts) {
            sums = times(sums, part);
        }
        sums.forEach((code, count) -> counts.merge(read(code), count, BigInteger::add));
        return counts;
    }

    private Map<T, Long> outcomes(Distribution part) {
        Map<T, Long> outcomes = new HashMap<>();
        for (int i = 0; i < part.codes().length; i++) {
            outcomes.merge(read(part.codes()[i]), part.counts()[i], Long::sum);
        }
        return outcomes;
    }

    /** The number of projects with each outcome, over all projects there are. */
    Map<T, BigInteger> count() {
        Map<T, BigInteger> counted = counts;
        if (counted == null) {
            counted = count(everything());
            counts = counted;
        }
        return counted;
    }

    /**
     * A simplest project for each of several kinds of outcomes, in the terms of {@link Simplest}.
     *
     * @param kind what outcomes are sorted into
     * @param wanted the kinds to look for; those that no project has are not in the result
     */
    <K> Map<K, int[]> simplest(Function<T, K> kind, Set<K> wanted) {
        Set<K> sought = wanted;
        for (int most = FEW_ANSWERS;; most *= 2) {
            Map<K, int[]> found = new HashMap<>();
            simplest(most).forEach((outcome, project) -> found.merge(kind.apply(outcome), project, Simplest::simpler));
            found.keySet().retainAll(sought);
            if (found.size() < sought.size() && most == FEW_ANSWERS) {
                // A few answers nearly always show all there is. Before more are tried, it is worth counting what can be found.
                sought = count().keySet().stream().map(kind).filter(wanted::contains).collect(Collectors.toSet());
            }
            if (found.size() == sought.size()) {
                return found;
            }
        }
    }

    /**
     * A simplest project for each outcome, in the terms of {@link Simplest}.
     *
     * @param most projects with more answers than that are passed over, and so are outcomes that have no others
     */
    private Map<T, int[]> simplest(int most) {
        Simplest combined = Simplest.nothingSaid(most).plus(Scores.scores(always()), Scores.flags(always()));
        for (Elimination group : groups) {
            combined = combined.times(group.sum(everything(), Simplest.nothingSaid(most), new Simplest(most, Map.of())));
        }
        var simplest = new HashMap<T, int[]>();
        combined.projects().forEach((code, project) -> simplest.merge(read(code), project, Simplest::simpler));
        return simplest;
    }

    private int[] everything() {
        int[] allowed = new int[model.facts().size()];
        Arrays.fill(allowed, 0b111);
        return allowed;
    }

    /** The outcome for one project. */
    T judge(int[] said) {
        return read(scores.sum(model.arguments(), model.present(said)));
    }

    /** What a number of {@link Scores} amounts to. */
    T read(long code) {
        return reading.apply(scores.decode(code), Scores.flags(code));
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

    private static Map<Long, BigInteger> times(Map<Long, BigInteger> sums, Distribution part) {
        Map<Long, BigInteger> product = new HashMap<>();
        sums.forEach((code, count) -> {
            for (int i = 0; i < part.codes().length; i++) {
                product.merge(Scores.add(code, part.codes()[i]), count.multiply(BigInteger.valueOf(part.counts()[i])), BigInteger::add);
            }
        });
        return product;
    }

    private static BigInteger size(int[] facts, int[] allowed) {
        return Arrays.stream(facts).mapToObj(fact -> BigInteger.valueOf(Integer.bitCount(allowed[fact]))).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private int fact(int atom) {
        return model.atoms().get(atom).fact();
    }

    private static int root(int[] group, int fact) {
        return group[fact] == fact ? fact : (group[fact] = root(group, group[fact]));
    }

    private static void join(int[] group, int some, int other) {
        group[root(group, some)] = root(group, other);
    }
}
