package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Conclusion;
import dev.frameworkadvisor.reason.Reason;

/** What a rule concludes, as far as it can be read without running it. */
public sealed interface Consequence {

    /**
     * A fact follows.
     *
     * @param value yes or no
     */
    record Infer(String fact, TruthValue value) implements Consequence {
    }

    /**
     * An argument.
     *
     * @param framework the title of the framework
     * @param strength the rule's word, in small letters
     */
    record Argue(String framework, Reason.Stance stance, String strength) implements Consequence {
    }

    /**
     * Something that changes neither facts nor scores.
     *
     * @param kind any kind but an argument
     */
    record Advise(Conclusion.Kind kind) implements Consequence {
    }
}
