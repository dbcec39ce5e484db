package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;

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

    /**
     * A construct beside the rules, which costs nothing until a rule uses it.
     *
     * @param at where it is reported, with any message
     * @param what it is called
     */
    static Oddity ofFile(Problem at, String what) {
        return new Oddity(at.saying(what + BEYOND + SAMPLES.replace("this rule is here", "a rule uses it"), Code.JAVA_LOGIC),
                at.saying("Drools rejects some rules, probably because of " + what, Code.NOT_UNDERSTOOD));
    }
}
