package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Answers;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one project. Immutable.
 *
 * @param name what its people call it; null if it has none. A blank name is none
 * @param answers by the names of facts, in alphabetical order; a fact that is missing is unknown
 */
public record Project(@Nullable String name, Map<String, TruthValue> answers) {

    /** Defensive copy without unknown answers, in one order whatever the order they came in. */
    public Project {
        name = name == null || name.isBlank() ? null : name;
        answers = Answers.of(answers);
    }

    /** Begins a project. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Begins a project without a name. */
    public static Builder unnamed() {
        return new Builder(null);
    }

    /** A copy to change. */
    public Builder toBuilder() {
        var builder = new Builder(name);
        builder.answers.putAll(answers);
        return builder;
    }

    /** Collects answers; of two about the same fact the later holds. */
    public static final class Builder {

        private final @Nullable String name;
        private final Map<String, TruthValue> answers = new TreeMap<>();

        private Builder(@Nullable String name) {
            this.name = name;
        }

        /** It is so. */
        public Builder yes(String... facts) {
            return answer(TruthValue.YES, facts);
        }

        /** It is not so. */
        public Builder no(String... facts) {
            return answer(TruthValue.NO, facts);
        }

        /** Nobody can say; takes back an earlier answer. */
        public Builder unknown(String... facts) {
            return answer(TruthValue.UNKNOWN, facts);
        }

        private Builder answer(TruthValue value, String... facts) {
            for (String fact : facts) {
                answers.put(fact, value);
            }
            return this;
        }

        /** The project. Names are checked when it meets the rules, which know them. */
        public Project build() {
            return new Project(name, answers);
        }
    }
}
