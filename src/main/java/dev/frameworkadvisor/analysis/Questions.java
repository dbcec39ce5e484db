package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Production;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the questions of an interview: which are left, whether their answers still matter, and which one to ask next. */
final class Questions {

    /** Most answers are no, so a no counts this many times a yes. */
    private static final long WEIGHT_OF_NO = 3;
    /** More than any framework can be ahead. */
    private static final long PENALTY = 1_000_000;

    private final Space space;
    private final Facts facts;
    private final Optional<Leads> leads;

    /** How far each framework can be ahead of each other one; the second array is penalized for answers that contradict each other. */
    private record Leads(Diagram[][] any, Diagram[][] consistent) {

        static Leads of(Logic logic) {
            int frameworks = logic.rules().vocabulary().frameworks().size();
            var any = new Diagram[frameworks][frameworks];
            var consistent = new Diagram[frameworks][frameworks];
            for (int one = 0; one < frameworks; one++) {
                for (int other = 0; other < frameworks; other++) {
                    any[one][other] = logic.lead(one, other, 0);
                    consistent[one][other] = logic.lead(one, other, PENALTY);
                }
            }
            return new Leads(any, consistent);
        }
    }

    /**
     * What is left to ask.
     *
     * @param open the facts whose answer is not implied and can be yes or no without a contradiction, in the order of the vocabulary
     * @param certain whether no answers to them can change the recommendation
     * @param next the fact to ask about; nothing if it is certain or none is open
     */
    record Left(List<String> open, boolean certain, Optional<String> next) {
    }

    Questions(Space space) {
        this.space = space;
        this.facts = space.facts();
        this.leads = space.logic().flatMap(it -> Logic.exactly(() -> Leads.of(it)));
    }

    /**
     * What is left to ask after some answers.
     *
     * @param unknown the facts that the person does not know
     * @param implied the answers that follow from those given
     */
    Left left(Map<String, TruthValue> answers, Set<String> unknown, Map<String, TruthValue> implied) {
        int[] said = facts.digits(answers);
        List<String> unsaid = facts.names().stream().filter(fact -> !answers.containsKey(fact) && !unknown.contains(fact)).toList();
        int[] allowed = facts.completions(said, unsaid);
        Diagram within = space.continuing(allowed, implied);
        Tally tally = space.tally(allowed, within);
        boolean certain = tally.exact() && tally.counts().keySet().equals(Set.of(space.judge(said).recommended()));
        List<String> open = space.open(unsaid.stream().filter(fact -> !implied.containsKey(fact)).toList(), allowed, within);
        implied.forEach((fact, value) -> allowed[facts.indexOf(fact)] &= 1 << Facts.digit(value) | 1);
        return new Left(open, certain, certain || open.isEmpty() ? Optional.empty() : Optional.of(choose(open, allowed)));
    }

    /**
     * Certainty comes when no framework can catch up any more. So the next question is the one that is expected to leave the least to
     * catch up, over a yes and a no, by answers that do not contradict each other; of equals, the first in the vocabulary.
     *
     * <p>The obvious measure, the entropy of the recommendation over all ways to answer the rest, does worse: it soon knows what is
     * likely, and has to ask nearly everything before it is sure.
     */
    private String choose(List<String> open, int[] allowed) {
        if (leads.isEmpty()) {
            return open.get(0);
        }
        Logic logic = space.logic().orElseThrow();
        Set<Integer> read = new HashSet<>();
        read(logic.total().node(), allowed, new HashSet<>(), read);
        List<String> relevant = open.stream().filter(fact -> read.contains(facts.indexOf(fact))).toList();
        Diagram[][] from = space.isPossible(logic.consistent(), allowed) ? leads.get().consistent() : leads.get().any();
        long[][][][] most = new long[from.length][from.length][][];
        for (int one = 0; one < from.length; one++) {
            for (int other = 0; other < from.length; other++) {
                most[one][other] = one == other ? new long[0][] : LongestPaths.of(from[one][other], logic.order(), allowed);
            }
        }
        return (relevant.isEmpty() ? open : relevant).stream().min(Comparator.comparingLong(name -> {
            int fact = facts.indexOf(name);
            return toCatchUp(most, fact, Facts.YES) + WEIGHT_OF_NO * toCatchUp(most, fact, Facts.NO);
        })).orElseThrow();
    }

    /**
     * How many points the others together could still get ahead of the best-placed framework after an answer, a draw counting as one.
     * The best-placed is the one for which that is the least. 0 if it stays ahead of each.
     */
    private static long toCatchUp(long[][][][] most, int fact, int digit) {
        long least = Long.MAX_VALUE;
        for (int one = 0; one < most.length; one++) {
            long others = 0;
            for (int other = 0; other < most.length; other++) {
                others += one == other ? 0 : Math.max(0, most[one][other][fact][digit] + 1);
            }
            least = Math.min(least, others);
        }
        return least;
    }

    /** The arguments that still depend on the answer to a fact, in the order of the rules; none where they cannot be read as logic. */
    List<Production> decidedBy(String fact, Map<String, TruthValue> answers, Set<String> unknown) {
        var decided = new ArrayList<Production>();
        int[] allowed = facts.completions(facts.digits(answers), facts.names().stream().filter(it -> !unknown.contains(it)).toList());
        space.logic().ifPresent(logic -> logic.arguments().forEach((argument, holds) -> {
            Set<Integer> read = new HashSet<>();
            read(holds.node(), allowed, new HashSet<>(), read);
            if (read.contains(facts.indexOf(fact))) {
                decided.add(argument);
            }
        }));
        return decided;
    }

    /** Collects the facts whose yes or no makes a difference below a node. */
    private static void read(Node node, int[] allowed, Set<Node> seen, Set<Integer> read) {
        if (node == Node.END || !seen.add(node)) {
            return;
        }
        if (node.next(Facts.YES) != node.next(Facts.NO) || node.added(Facts.YES) != node.added(Facts.NO)) {
            read.add(node.fact);
        }
        for (int digit = 0; digit < 3; digit++) {
            if ((allowed[node.fact] >> digit & 1) == 1) {
                read(node.next(digit), allowed, seen, read);
            }
        }
    }
}
