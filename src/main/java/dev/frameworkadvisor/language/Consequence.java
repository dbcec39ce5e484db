package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import org.jspecify.annotations.Nullable;

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
     * @param framework the title of the framework it is about; null if it is about all
     * @param name what a companion is called; null unless it is one
     */
    record Advise(Conclusion.Kind kind, @Nullable String framework, @Nullable String name) implements Consequence {
    }
}
