package dev.frameworkadvisor.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * Walks through the projects of a diagram all at once: what is known of a node's projects is put together from those of its branches,
 * once a node. Answers may have a price, and projects may be left out by a condition.
 */
final class Walk {

    /** An answer that is not allowed. */
    private static final int NEVER = -1;
    /** Gives up beyond this many values: they take seconds and hundreds of megabytes. */
    private static final long MOST_VALUES = 10_000_000;
    /** The first prime above 2^61. */
    private static final BigInteger FIRST_MODULUS = BigInteger.valueOf(2_305_843_009_213_693_967L);

    private record Place(Node node, Diagram within, int price) {

        // By hand, here and below: what the compiler writes for records is linked at run time, which a short run has no time for.
        @Override
        public boolean equals(Object other) {
            return other instanceof Place it && node == it.node && price == it.price && within.equals(it.within);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * node.hashCode() + within.hashCode()) + price;
        }
    }

    private record Goal(Node node, Diagram within, int price, long value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Goal it && node == it.node && price == it.price && value == it.value && within.equals(it.within);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * node.hashCode() + within.hashCode()) + price) + Long.hashCode(value);
        }
    }

    private final int[] order;
    private final int[][] prices;
    private final Diagram within;
    private final Map<Place, Values> known = new HashMap<>();
    private final Map<Goal, List<int[]>> cheapest = new HashMap<>();
    private long modulus = FIRST_MODULUS.longValueExact();
    private long remembered;

    private Walk(int[] order, int[][] prices, Diagram within) {
        this.order = order;
        this.prices = prices;
        this.within = within;
    }

    /**
     * Walks where answers cost nothing.
     *
     * @param order the facts by level
     * @param allowed for each fact the answers that projects may give it, as bits
     * @param within the condition that projects must meet
     */
    static Walk through(int[] order, int[] allowed, Diagram within) {
        int[][] prices = new int[allowed.length][3];
        for (int fact = 0; fact < allowed.length; fact++) {
            for (int digit = 0; digit < 3; digit++) {
                prices[fact][digit] = (allowed[fact] >> digit & 1) == 1 ? 0 : NEVER;
            }
        }
        return new Walk(order, prices, within);
    }

    /**
     * Walks away from a project: to keep an answer is free, each new yes or no costs one.
     *
     * @param kept the facts whose answers stay
     */
    static Walk from(int[] order, int[] said, boolean[] kept, Diagram within) {
        int[][] prices = new int[said.length][];
        for (int fact = 0; fact < said.length; fact++) {
            prices[fact] = kept[fact] ? new int[] {NEVER, NEVER, NEVER} : new int[] {NEVER, 1, 1};
            prices[fact][said[fact]] = 0;
        }
        return new Walk(order, prices, within);
    }

    /** Whether a condition holds for any project that costs nothing. */
    boolean isOpen(Diagram condition) {
        return Arrays.stream(values(condition, 0).values()).anyMatch(value -> value == 1);
    }

    /**
     * Counts projects that cost nothing.
     *
     * @param read what values amount to
     */
    <T> Map<T, BigInteger> count(Diagram diagram, LongFunction<T> read) {
        BigInteger total = Arrays.stream(prices).map(it -> BigInteger.valueOf(Arrays.stream(it).filter(price -> price == 0).count()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        Map<T, BigInteger> counts = new HashMap<>();
        BigInteger reached = BigInteger.ONE;
        // Counts that outgrow a long are pieced together from remainders of several primes (Chinese remainder theorem).
        for (BigInteger prime = FIRST_MODULUS; reached.compareTo(total) <= 0;
                prime = reached.compareTo(total) <= 0 ? prime.nextProbablePrime() : prime) {
            modulus = prime.longValueExact();
            known.clear();
            remembered = 0;
            Values values = values(diagram, 0);
            // Most values amount to the same few things: to compare those takes longer than to count.
            Map<T, long[]> same = new IdentityHashMap<>();
            for (int i = 0; i < values.values().length; i++) {
                long[] sum = same.computeIfAbsent(read.apply(values.values()[i]), it -> new long[1]);
                sum[0] = (sum[0] + values.counts()[i]) % modulus;
            }
            Map<T, Long> remainders = new HashMap<>();
            same.forEach((what, sum) -> remainders.merge(what, sum[0], (one, other) -> (one + other) % modulus));
            BigInteger step = reached;
            BigInteger inverse = step.modInverse(prime);
            BigInteger by = prime;
            remainders.forEach((what, remainder) -> counts.merge(what, BigInteger.valueOf(remainder).multiply(inverse).mod(by).multiply(step),
                    (before, any) -> before.add(step.multiply(BigInteger.valueOf(remainder).subtract(before).multiply(inverse).mod(by)))));
            reached = reached.multiply(prime);
        }
        return counts;
    }

    /** The values of the projects that have exactly this price; of facts that do not matter only the free answers are counted. */
    Values values(Diagram diagram, int price) {
        Values below = values(diagram.node(), within, price);
        return below.moved(diagram.value(), free(0, Math.min(diagram.node().level, within.node().level)), modulus);
    }

    private Values values(Node node, Diagram within, int price) {
        if (within.equals(Diagram.NEVER) || node == Node.END && within.node() == Node.END) {
            return price > 0 || within.equals(Diagram.NEVER) ? Values.NONE : Values.ZERO;
        }
        var place = new Place(node, within, price);
        Values values = known.get(place);
        if (values == null) {
            values = branches(node, within, price);
            remembered += values.values().length;
            if (remembered > MOST_VALUES) {
                throw new BeyondLogic("the rules are too entangled");
            }
            known.put(place, values);
        }
        return values;
    }

    /** Each branch is moved to its place only when the next one is added to it. */
    private Values branches(Node node, Diagram within, int price) {
        int level = Math.min(node.level, within.node().level);
        Values values = Values.NONE;
        long number = 0;
        long factor = 1;
        for (int digit = 0; digit < 3; digit++) {
            int rest = rest(level, digit, price);
            if (rest >= 0) {
                Diagram next = new Diagram(node, 0).after(level, digit);
                Diagram then = within.after(level, digit);
                Values more = values(next.node(), then, rest);
                long ways = free(level + 1, Math.min(next.node().level, then.node().level));
                boolean first = values.values().length == 0;
                values = first ? more : values.and(number, factor, more, next.value(), ways, modulus);
                number = first ? next.value() : 0;
                factor = first ? ways : 1;
            }
        }
        return values.moved(number, factor, modulus);
    }

    private int rest(int level, int digit, int price) {
        int own = prices[order[level]][digit];
        return own == NEVER ? NEVER : price - own;
    }

    /** In how many ways the facts of these levels, which were passed over, can be answered for free. */
    private long free(int from, int to) {
        long ways = 1;
        for (int level = from; level < Math.min(to, order.length); level++) {
            int own = 0;
            for (int price : prices[order[level]]) {
                own += price == 0 ? 1 : 0;
            }
            ways = ways * own % modulus;
        }
        return ways;
    }

    /** The lowest price of a project with such a value; -1 if there is none. */
    int lowestPrice(Diagram diagram, LongPredicate wanted) {
        for (int price = 0; price <= order.length; price++) {
            if (Arrays.stream(values(diagram, price).values()).anyMatch(wanted)) {
                return price;
            }
            // Before many answers are tried, it is worth a look whether any number of them can do it.
            if (price == 2 && Arrays.stream(unpriced().values(diagram, 0).values()).noneMatch(wanted)) {
                return -1;
            }
        }
        return -1;
    }

    private Walk unpriced() {
        int[][] free = Arrays.stream(prices).map(it -> Arrays.stream(it).map(price -> price == NEVER ? NEVER : 0).toArray()).toArray(int[][]::new);
        return new Walk(order, free, within);
    }

    /**
     * The projects of a price and with a wanted value, as the answers that were paid for, {@code 2 * fact} for a yes and {@code 2 * fact + 1} for a no,
     * ascending. They are in lexical order. The price must be the lowest, or what does not matter may be missing.
     *
     * @param most how many at most
     */
    List<int[]> first(Diagram diagram, int price, LongPredicate wanted, int most) {
        var found = new ArrayList<int[]>();
        for (long value : values(diagram, price).values()) {
            if (wanted.test(value)) {
                found.addAll(first(diagram.node(), within, price, value - diagram.value(), most));
            }
        }
        return limited(found, most);
    }

    /** The first project of the lowest price, as the answers that were paid for; nothing if no project has a wanted value. */
    Optional<int[]> cheapest(Diagram diagram, LongPredicate wanted) {
        int price = lowestPrice(diagram, wanted);
        return price < 0 ? Optional.empty() : Optional.of(first(diagram, price, wanted, 1).get(0));
    }

    /** Since the first wholes are made of the first parts, no more than the first parts of each node are needed. */
    private List<int[]> first(Node node, Diagram within, int price, long value, int most) {
        if (node == Node.END && within.node() == Node.END) {
            return List.of(new int[0]);
        }
        var goal = new Goal(node, within, price, value);
        List<int[]> known = cheapest.get(goal);
        if (known == null) {
            var found = new ArrayList<int[]>();
            int level = Math.min(node.level, within.node().level);
            for (int digit = 0; digit < 3; digit++) {
                int rest = rest(level, digit, price);
                Diagram next = new Diagram(node, 0).after(level, digit);
                Diagram then = within.after(level, digit);
                if (rest >= 0 && values(next.node(), then, rest).has(value - next.value())) {
                    List<int[]> parts = first(next.node(), then, rest, value - next.value(), most);
                    int answer = 2 * order[level] + digit - Facts.YES;
                    found.addAll(rest == price ? parts : parts.stream().map(part -> with(part, answer)).toList());
                }
            }
            known = limited(found, most);
            cheapest.put(goal, known);
        }
        return known;
    }

    private static List<int[]> limited(List<int[]> found, int most) {
        found.sort(Arrays::compare);
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    private static int[] with(int[] answers, int answer) {
        int[] more = Arrays.copyOf(answers, answers.length + 1);
        int at = answers.length;
        for (; at > 0 && more[at - 1] > answer; at--) {
            more[at] = more[at - 1];
        }
        more[at] = answer;
        return more;
    }

    /** A project with answers that were paid for. */
    static int[] changed(int[] said, int[] answers) {
        int[] changed = said.clone();
        for (int answer : answers) {
            changed[answer >> 1] = Facts.YES + (answer & 1);
        }
        return changed;
    }
}
