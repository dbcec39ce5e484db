package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.analysis.Space.Tally;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Findings;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks as little as it can: always the question whose answer is expected to settle most, and none whose answer follows from what was
 * said or is the only one that does not contradict it. Immutable: an answer gives the interview that goes on from it.
 *
 * <p>It stops once it is certain: each complete and consistent way to answer the open questions with yes or no leads to the frameworks
 * that are recommended if none of them is answered. A "don't know" stays one in all these ways. What follows from the answers stays as
 * it follows, unless an open question can take it back.
 */
public final class Interview {

    /** A question that was put, with its answer; unknown for "don't know". */
    public record Asked(String fact, TruthValue answer) {
    }

    /** Why nothing more is asked. */
    public enum Stop {
        /** Questions are open, and no answers to them can change the recommendation. */
        CERTAIN,
        /** No question is open. */
        EXHAUSTED
    }

    /**
     * What an answer would do.
     *
     * @param answer the answer
     * @param then where the interview would stand
     */
    public record Prospect(TruthValue answer, Standing then) {
    }

    /**
     * Where it stands.
     *
     * @param recommended what is recommended if nothing more is answered
     * @param verdict how far that is settled
     * @param share of the consistent ways to answer the rest with yes or no in which the same is recommended, from 0 to 1; what the
     *     person does not know stays unsaid, and without such a "don't know" it is the share of {@link Stability}
     */
    public record Standing(List<String> recommended, Verdict verdict, double share) {
    }

    /**
     * Answers that contradict each other.
     *
     * @param rule the rule that says so
     * @param because the answers, stated or inferred
     */
    public record Contradiction(Rule rule, List<Premise> because) {
    }

    /**
     * A rule that the answer to a question helps to decide.
     *
     * @param points what it adds to the score of the framework; below zero if it argues against it
     */
    public record Purpose(Rule rule, String framework, int points) {
    }

    private final Space space;
    private final Questions questions;
    private final Map<String, TruthValue> start;
    private final List<Asked> asked;
    private final Map<String, TruthValue> answers = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<Contradiction> contradictions;
    private final Questions.Left left;
    private final Standing standing;

    private Interview(Space space, Questions questions, Map<String, TruthValue> start, List<Asked> asked) {
        this.space = space;
        this.questions = questions;
        this.start = Map.copyOf(start);
        this.asked = List.copyOf(asked);
        start.forEach(this::note);
        asked.forEach(it -> note(it.fact(), it.answer()));
        Findings findings = space.findings(answers);
        this.contradictions = findings.advice().stream().filter(Advice.Conflict.class::isInstance).map(Advice::justification)
                .map(it -> new Contradiction(it.rule(), it.because())).toList();
        this.left = questions.left(answers, unknown,
                findings.inferences().stream().collect(Collectors.toMap(Inference::fact, Inference::answer)));
        this.standing = standing(answers);
    }

    private void note(String fact, TruthValue answer) {
        if (answer == TruthValue.UNKNOWN) {
            unknown.add(fact);
        } else {
            answers.put(fact, answer);
        }
    }

    private Standing standing(Map<String, TruthValue> answers) {
        Outcome outcome = space.outcome(answers);
        Tally tally = space.tally(answers, space.facts().names().stream().filter(fact -> !unknown.contains(fact)).toList());
        return new Standing(space.titles(outcome), outcome.verdict(), tally.share(outcome.recommended()));
    }

    /** Begins, with what is known already. A fact that is known to be unknown is not asked for. */
    static Interview begin(Space space, Map<String, TruthValue> stated) {
        return new Interview(space, new Questions(space), stated, List.of());
    }

    /** Why nothing more is asked; nothing if there is a next question. */
    public Optional<Stop> stopped() {
        return left.open().isEmpty() ? Optional.of(Stop.EXHAUSTED)
                : left.certain() ? Optional.of(Stop.CERTAIN) : Optional.empty();
    }

    /** The next question; nothing if it has stopped. */
    public Optional<Fact> next() {
        return left.next().flatMap(space.rules().vocabulary()::fact);
    }

    /** Where it stands. */
    public Standing standing() {
        return standing;
    }

    /** The facts that could still be asked for, in the order of the vocabulary: what is implied or settled by the rules is not. */
    public List<String> open() {
        return left.open();
    }

    /** The answers that contradict each other, in the order of the rules. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** The interview after an answer to the next question. */
    public Interview answer(TruthValue answer) {
        var longer = new ArrayList<>(asked);
        longer.add(new Asked(question(), answer));
        return new Interview(space, questions, start, longer);
    }

    /** The interview with an answer to a question that was not asked. */
    public Interview tell(String fact, TruthValue answer) {
        return tell(Map.of(fact, answer));
    }

    /** The interview with answers to questions that were not asked; unknown is one. */
    public Interview tell(Map<String, TruthValue> told) {
        var more = new HashMap<>(start);
        more.putAll(told);
        return new Interview(space, questions, more, asked);
    }

    /** The interview before the last answer; this one if nothing was asked. */
    public Interview back() {
        return asked.isEmpty() ? this : new Interview(space, questions, start, asked.subList(0, asked.size() - 1));
    }

    /** What was asked so far. */
    public List<Asked> asked() {
        return asked;
    }

    /** All answers so far, those known from the start among them; none is unknown. */
    public Map<String, TruthValue> answers() {
        return Map.copyOf(answers);
    }

    /** The facts of which the person has said not to know them. */
    public Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    /** What a yes and what a no to the next question would do. */
    public List<Prospect> prospects() {
        return prospects(question());
    }

    /** What a yes and what a no to any question would do. */
    public List<Prospect> prospects(String fact) {
        return Stream.of(TruthValue.YES, TruthValue.NO).map(answer -> prospect(fact, answer)).toList();
    }

    private Prospect prospect(String fact, TruthValue answer) {
        var then = new HashMap<>(answers);
        then.put(fact, answer);
        return new Prospect(answer, standing(then));
    }

    /**
     * The rules that the next question serves: those whose arguments the answers so far leave open, and which depend on this one, directly
     * or through what follows from it. The weightiest come first; there are none where rules cannot be read as logic.
     */
    public List<Purpose> purposes() {
        return purposes(question());
    }

    /** As {@link #purposes()}, for any question. */
    public List<Purpose> purposes(String fact) {
        return questions.decidedBy(fact, answers, unknown).stream().map(this::purpose)
                .sorted(Comparator.comparingInt((Purpose it) -> -Math.abs(it.points()))).toList();
    }

    private Purpose purpose(Production production) {
        var argue = (Consequence.Argue) production.consequence();
        int points = space.rules().weights().strengths().get(argue.strength());
        return new Purpose(production.rule(), argue.framework(), argue.stance() == Reason.Stance.FAVOUR ? points : -points);
    }

    private String question() {
        return left.next().orElseThrow(() -> new IllegalStateException("There is no question left"));
    }
}
