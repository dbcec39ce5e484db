package dev.frameworkadvisor.fact;

/**
 * What the user said, as it enters working memory. A rule concludes the answer from it.
 *
 * <p>An answer is never inserted itself. In Drools 10.2.0 a fact that is both inserted and concluded breaks truth
 * maintenance: when the inserted one is deleted, rules that matched it keep their conclusions. Concluded, it simply has
 * one more justification.
 */
public final class Said {

    private final Answer answer;

    /** @param answer what was said */
    public Said(Answer answer) {
        this.answer = answer;
    }

    /** What was said. */
    public Answer getAnswer() {
        return answer;
    }
}
