package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A rule's left-hand side, as far as it can be read without running it. */
public sealed interface Condition {

    /**
     * The answer is in working memory: stated or inferred.
     *
     * @param value yes or no
     */
    record Is(String fact, TruthValue value) implements Condition {
    }

    /** The inner condition does not hold. */
    record Not(Condition inner) implements Condition {
    }

    /** All hold; with none to hold, that is so. */
    record All(List<Condition> parts) implements Condition {
        /** Defensive copy. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {
        /** Defensive copy. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The facts that it reads, in alphabetical order. */
    default Set<String> facts() {
        var facts = new TreeSet<String>();
        if (this instanceof Is is) {
            facts.add(is.fact());
        } else if (this instanceof Not not) {
            facts.addAll(not.inner().facts());
        } else {
            (this instanceof All all ? all.parts() : ((Any) this).parts()).forEach(part -> facts.addAll(part.facts()));
        }
        return facts;
    }
}
