package dev.frameworkadvisor.language;

import dev.frameworkadvisor.text.Problem;

/**
 * Something that Drools may accept and that our rule language does not have.
 *
 * @param warning what to say if Drools accepts it
 * @param error what to say if Drools rejects it
 */
record Oddity(Problem warning, Problem error) {

    /** How every warning about such a construct goes on. */
    static final String BEYOND = " is legal Drools, but beyond this rule language: ";
    /** What a rule costs whose logic cannot be read. */
    static final String SAMPLES = "stability, what-if and diff are estimated from samples while this rule is here";
}
