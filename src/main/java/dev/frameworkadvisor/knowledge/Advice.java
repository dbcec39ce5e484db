package dev.frameworkadvisor.knowledge;

import org.jspecify.annotations.Nullable;

/** What rules say beside their arguments. The name of the rule is the text. */
public sealed interface Advice {

    /** The rule, and the facts that made it fire. */
    Justification justification();

    /**
     * What a conclusion amounts to that is no argument.
     *
     * @param framework the title of the framework it is about; null if it is about any
     * @param name what a companion is called; null unless it is one
     */
    static Advice of(Conclusion.Kind kind, Justification justification, @Nullable String framework, @Nullable String name) {
        return switch (kind) {
            case COMPANION -> new Companion(justification, framework, name);
            case CAUTION -> new Caution(justification, framework);
            case COMMON_GROUND -> new CommonGround(justification);
            case CONFLICT -> new Conflict(justification);
            case FAVOUR, DISCOURAGE -> throw new IllegalArgumentException("an argument is no advice");
        };
    }

    /**
     * Something that goes well with a framework.
     *
     * @param framework its title; null for what goes with any
     * @param name what to use beside it
     */
    record Companion(Justification justification, @Nullable String framework, String name) implements Advice {
    }

    /**
     * Something to know before choosing.
     *
     * @param framework the title of the framework it is about; null if it is about any
     */
    record Caution(Justification justification, @Nullable String framework) implements Advice {
    }

    /** Something true of all frameworks, which separates none. */
    record CommonGround(Justification justification) implements Advice {
    }

    /** Facts that contradict each other. What was stated wins over what was inferred. */
    record Conflict(Justification justification) implements Advice {
    }
}
