package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.analysis.Space.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks as little as it can: always the question whose answer is expected to settle most, and none once no answers to what is left,
 * yes or no, alone or together, can change the recommendation. Immutable: an answer gives the interview that goes on from it.
 */
public final class Interview {

    /** A question that was put, with its answer; unknown for "don't know". */
    public record Asked(String fact, TruthValue answer) {
    }

    /** Why nothing more is asked. */
    public enum Stop {
        /** Whatever is answered to the rest, and there is a rest, the recommendation stays. */
        CERTAIN,
        /** Everything was asked. */
        EXHAUSTED
    }

    /**
     * What an answer would do.
     *
     * @param answer the answer
     * @param recommended what would be recommended if nothing else were answered
     * @param share of the ways to answer the rest in which it would stay so, from 0 to 1
     */
    public record Prospect(TruthValue answer, List<String> recommended, double share) {
    }

    /**
     * Where it stands.
     *
     * @param recommended what is recommended if nothing more is answered
     * @param verdict how far that is settled
     * @param share of the ways to answer what was not asked in which the same is recommended, from 0 to 1
     */
    public record Standing(List<String> recommended, Verdict verdict, double share) {
    }

    private final Space space;
    private final Map<String, TruthValue> start;
    private final List<Asked> asked;
    private final Map<String, TruthValue> answers;
    private final List<String> open;
    private final Standing standing;
    private final boolean certain;
    private final Optional<Fact> next;

    private Interview(Space space, Map<String, TruthValue> start, List<Asked> asked) {
        this.space = space;
        this.start = Map.copyOf(start);
        this.asked = List.copyOf(asked);
        this.answers = new HashMap<>(start);
        asked.forEach(it -> answers.put(it.fact(), it.answer()));
        answers.values().removeIf(value -> value == TruthValue.UNKNOWN);
        this.open = space.rules().vocabulary().facts().stream().map(Fact::name)
                .filter(fact -> !start.containsKey(fact) && asked.stream().noneMatch(it -> it.fact().equals(fact))).toList();
        Tally tally = space.tally(answers, open);
        Outcome outcome = space.outcome(answers);
        this.standing = new Standing(space.titles(outcome), outcome.verdict(), tally.share(outcome.recommended()));
        this.certain = tally.exact() && tally.counts().size() == 1;
        this.next = certain || open.isEmpty() ? Optional.empty() : space.rules().vocabulary().fact(choose());
    }

    /** Begins, with what is known already. A fact that is known to be unknown is not asked for. */
    static Interview begin(Space space, Map<String, TruthValue> stated) {
        return new Interview(space, stated, List.of());
    }

    /** Why nothing more is asked; nothing if there is a next question. */
    public Optional<Stop> stopped() {
        return open.isEmpty() ? Optional.of(Stop.EXHAUSTED) : certain ? Optional.of(Stop.CERTAIN) : Optional.empty();
    }

    /** The next question; nothing if it has stopped. */
    public Optional<Fact> next() {
        return next;
    }

    /**
     * Certainty comes when no framework can catch up any more. So the next question is the one that is expected to leave the least
     * to catch up, over a yes, a no and a "don't know"; of equals, the first in the vocabulary.
     *
     * <p>The obvious measure, the entropy of the recommendation over all ways to answer the rest, does worse: it soon knows what is
     * likely, and has to ask nearly everything before it is sure.
     */
    private String choose() {
        return space.leads(answers, open).map(leads -> open.stream()
                .min(Comparator.comparingLong(fact -> leads.toCatchUpAfter(space.facts().indexOf(fact)))).orElseThrow()).orElse(open.get(0));
    }

    /** Where it stands. */
    public Standing standing() {
        return standing;
    }

    /** The facts that could still be asked for, in the order of the vocabulary. */
    public List<String> open() {
        return open;
    }

    /** The interview after an answer to the next question. */
    public Interview answer(TruthValue answer) {
        Fact fact = next.orElseThrow(() -> new IllegalStateException("There is no question left to answer"));
        var longer = new ArrayList<>(asked);
        longer.add(new Asked(fact.name(), answer));
        return new Interview(space, start, longer);
    }

    /** The interview before the last answer; this one if nothing was asked. */
    public Interview back() {
        return asked.isEmpty() ? this : new Interview(space, start, asked.subList(0, asked.size() - 1));
    }

    /** What was asked so far. */
    public List<Asked> asked() {
        return asked;
    }

    /** All answers so far, those known from the start among them; none is unknown. */
    public Map<String, TruthValue> answers() {
        return Map.copyOf(answers);
    }

    /** What a yes and what a no to the next question would do. */
    public List<Prospect> prospects() {
        Fact fact = next.orElseThrow(() -> new IllegalStateException("There is no question left"));
        return List.of(prospect(fact.name(), TruthValue.YES), prospect(fact.name(), TruthValue.NO));
    }

    private Prospect prospect(String fact, TruthValue answer) {
        var then = new HashMap<>(answers);
        then.put(fact, answer);
        var outcome = space.outcome(then);
        Tally tally = space.tally(then, open.stream().filter(it -> !it.equals(fact)).toList());
        return new Prospect(answer, space.titles(outcome), tally.share(outcome.recommended()));
    }
}
