package dev.frameworkadvisor.analysis;

/**
 * What is known of the projects that reach each score, while facts are answered one after the other: a sparse polynomial whose
 * exponents are the numbers of {@link Scores}. What its coefficients are, and so what adding and multiplying them means, is up to
 * the class: how many projects there are, or which is the simplest. Immutable.
 *
 * @param <P> the class itself
 */
interface Polynomial<P extends Polynomial<P>> {

    /** The same projects with one more fact answered, or left unsaid. */
    P answering(int fact, int digit);

    /** The same projects with scores added to each, and flags raised. */
    P plus(long points, int flags);

    /** These projects and those. */
    P union(P other);

    /** Every one of these projects combined with every one of those, which answer other facts. */
    P times(P other);
}
