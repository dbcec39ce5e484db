package dev.frameworkadvisor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the most decisive question first. It skips a question if the answers so far imply its answer, or if only one
 * answer would not contradict them. Immutable: each answer gives a new interview.
 *
 * <p>It stops once it is certain: however the open questions are answered with yes or no, as long as no answers
 * contradict each other, the same frameworks are recommended as if none of them were answered. A "don't know" remains
 * unanswered throughout. Implied answers remain too, unless an open question can overrule them.
 *
 * <p>Programs use this interface and don't implement it: methods may be added.
 */
public interface Interview {

    /** A question that was asked, with its answer; unknown for "don't know". */
    record Asked(String fact, TruthValue answer) {
    }

    /** Why the interview stopped. */
    enum Stop {
        /** Questions are open, and no answers to them can change the recommendation. */
        CERTAIN,
        /** No question is open. */
        EXHAUSTED
    }

    /**
     * What an answer would do.
     *
     * @param answer the answer
     * @param then the recommendation after it
     */
    record Prospect(TruthValue answer, Standing then) {
    }

    /**
     * The recommendation so far.
     *
     * @param recommended the frameworks that are recommended if nothing more is answered
     * @param verdict how far that is settled
     * @param share the share, from 0 to 1, of the consistent ways to answer the other questions with yes or no that
     *     give the same recommendation. A "don't know" remains unanswered; without one, this is the share of
     *     {@link Stability}
     */
    record Standing(List<String> recommended, Verdict verdict, double share) {
    }

    /**
     * Answers that contradict each other.
     *
     * @param rule the rule that found the contradiction
     * @param because the answers, stated or inferred
     */
    record Contradiction(Rule rule, List<Premise> because) {
    }

    /**
     * A rule that the answer to a question helps to decide.
     *
     * @param points what it adds to the score of the framework; below zero if it argues against it
     */
    record Purpose(Rule rule, String framework, int points) {
    }

    /** Why the interview stopped; empty if there is a next question. */
    Optional<Stop> stopped();

    /** The next question; empty if the interview has stopped. */
    Optional<Fact> next();

    /** The recommendation so far. */
    Standing standing();

    /** The facts that could still be asked about, without those that are implied, in the order of the vocabulary. */
    List<String> open();

    /** The answers that contradict each other, in the order of the rules. */
    List<Contradiction> contradictions();

    /**
     * The interview after an answer to the next question.
     *
     * @throws IllegalStateException if it has stopped
     */
    Interview answer(TruthValue answer);

    /**
     * The interview with an answer to a question that it did not ask.
     *
     * @throws UnknownNameException if there is no such fact
     */
    default Interview tell(String fact, TruthValue answer) {
        return tell(Map.of(fact, answer));
    }

    /**
     * The interview with answers to questions that it did not ask; unknown is a valid answer.
     *
     * @throws UnknownNameException if there is no such fact
     */
    Interview tell(Map<String, TruthValue> told);

    /** The interview before the last answer; this one if nothing was asked. */
    Interview back();

    /** The questions asked so far, in order. */
    List<Asked> asked();

    /** All answers so far, including those known from the start; none is unknown. */
    Map<String, TruthValue> answers();

    /** The facts that the person answered with "don't know". */
    Set<String> unknown();

    /**
     * What a yes and what a no to the next question would do.
     *
     * @throws IllegalStateException if it has stopped
     */
    List<Prospect> prospects();

    /**
     * What a yes and what a no to any question would do.
     *
     * @throws UnknownNameException if there is no such fact
     */
    List<Prospect> prospects(String fact);

    /**
     * The rules that depend on the next question, directly or through an inference, and that the answers so far leave
     * open. The heaviest come first. Empty where the rules cannot be read as logic.
     *
     * @throws IllegalStateException if it has stopped
     */
    List<Purpose> purposes();

    /**
     * As {@link #purposes()}, for any question.
     *
     * @throws UnknownNameException if there is no such fact
     */
    List<Purpose> purposes(String fact);
}
