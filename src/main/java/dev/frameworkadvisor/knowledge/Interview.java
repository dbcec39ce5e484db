package dev.frameworkadvisor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks as little as it can: always the question whose answer is expected to settle most, and none whose answer follows from what was
 * said or is the only one that does not contradict it. Immutable: an answer gives the interview that goes on from it.
 *
 * <p>It stops once it is certain: each complete and consistent way to answer the open questions with yes or no leads to the frameworks
 * that are recommended if none of them is answered. A "don't know" stays one in all these ways. What follows from the answers stays as
 * it follows, unless an open question can take it back.
 */
public interface Interview {

    /** A question that was put, with its answer; unknown for "don't know". */
    record Asked(String fact, TruthValue answer) {
    }

    /** Why nothing more is asked. */
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
     * @param then where the interview would stand
     */
    record Prospect(TruthValue answer, Standing then) {
    }

    /**
     * Where it stands.
     *
     * @param recommended what is recommended if nothing more is answered
     * @param verdict how far that is settled
     * @param share of the consistent ways to answer the rest with yes or no in which the same is recommended, from 0 to 1; what the
     *     person does not know stays unsaid, and without such a "don't know" it is the share of {@link Stability}
     */
    record Standing(List<String> recommended, Verdict verdict, double share) {
    }

    /**
     * Answers that contradict each other.
     *
     * @param rule the rule that says so
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

    /** Why nothing more is asked; nothing if there is a next question. */
    Optional<Stop> stopped();

    /** The next question; nothing if it has stopped. */
    Optional<Fact> next();

    /** Where it stands. */
    Standing standing();

    /** The facts that could still be asked for, in the order of the vocabulary: what is implied or settled by the rules is not. */
    List<String> open();

    /** The answers that contradict each other, in the order of the rules. */
    List<Contradiction> contradictions();

    /** The interview after an answer to the next question. */
    Interview answer(TruthValue answer);

    /** The interview with an answer to a question that was not asked. */
    default Interview tell(String fact, TruthValue answer) {
        return tell(Map.of(fact, answer));
    }

    /** The interview with answers to questions that were not asked; unknown is one. */
    Interview tell(Map<String, TruthValue> told);

    /** The interview before the last answer; this one if nothing was asked. */
    Interview back();

    /** What was asked so far. */
    List<Asked> asked();

    /** All answers so far, those known from the start among them; none is unknown. */
    Map<String, TruthValue> answers();

    /** The facts of which the person has said not to know them. */
    Set<String> unknown();

    /** What a yes and what a no to the next question would do. */
    List<Prospect> prospects();

    /** What a yes and what a no to any question would do. */
    List<Prospect> prospects(String fact);

    /**
     * The rules that the next question serves: those whose arguments the answers so far leave open, and which depend on this one, directly
     * or through what follows from it. The weightiest come first; there are none where rules cannot be read as logic.
     */
    List<Purpose> purposes();

    /** As {@link #purposes()}, for any question. */
    List<Purpose> purposes(String fact);
}
