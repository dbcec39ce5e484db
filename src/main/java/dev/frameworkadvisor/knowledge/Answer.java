package dev.frameworkadvisor.knowledge;

/**
 * An answer to one question, in working memory: the supertype of every fact that rules declare.
 *
 * <p>A matched answer is the explanation of the match, so each fact is a type of its own. A new answer is a yes, which lets
 * a rule conclude {@code new DatabaseDriven()}. There is no third value: a fact without an answer is not in working memory.
 */
public abstract class Answer {

    private boolean yes = true;

    /** Called by the classes that Drools makes of declared facts. */
    protected Answer() {
    }

    /** What a condition such as {@code ECommerce( yes )} reads. */
    public final boolean isYes() {
        return yes;
    }

    /** What a condition such as {@code ECommerce( no )} reads. */
    public final boolean isNo() {
        return !yes;
    }

    /** Turns a fresh answer into a no; what rules conclude to rule a fact out. */
    public static <A extends Answer> A ruledOut(A answer) {
        ((Answer) answer).yes = false;
        return answer;
    }

    /** By type and value: an answer that several rules support is one fact with several justifications, and counts once. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Answer answer && answer.getClass() == getClass() && answer.yes == yes;
    }

    @Override
    public final int hashCode() {
        return getClass().getName().hashCode() * 2 + (yes ? 1 : 0);
    }
}
