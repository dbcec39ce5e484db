package dev.frameworkadvisor.knowledge;


/**
 * A fact that made a rule fire.
 *
 * @param fact its name
 * @param answer yes or no
 * @param origin how it came to be known
 */
public record Premise(String fact, TruthValue answer, Origin origin) {

    /** How a fact came to be known. */
    public enum Origin {
        /** The user said so. */
        STATED,
        /** A rule concluded it. */
        INFERRED
    }
}
