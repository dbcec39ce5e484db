package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Answers;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        return new Builder(name, Map.of());
    }

    /** Begins a project without a name. */
    public static Builder unnamed() {
        return new Builder(null, Map.of());
    }

    /** A copy to change: new answers replace those of this project. */
    public Builder toBuilder() {
        return new Builder(name, answers);
    }

    /** Collects answers. The same answer may be given twice; a fact that is answered both yes and no is refused. */
    public static final class Builder {

        private final @Nullable String name;
        private final Map<String, TruthValue> answers;
        private final Map<String, TruthValue> given = new TreeMap<>();
        private final Set<String> contradicted = new TreeSet<>();

        private Builder(@Nullable String name, Map<String, TruthValue> answers) {
            this.name = name;
            this.answers = new TreeMap<>(answers);
        }

        /** Answers facts with yes. */
        public Builder yes(String... facts) {
            return answer(TruthValue.YES, facts);
        }

        /** Answers facts with no. */
        public Builder no(String... facts) {
            return answer(TruthValue.NO, facts);
        }

        /** Takes back the answers to facts. */
        public Builder unknown(String... facts) {
            return answer(TruthValue.UNKNOWN, facts);
        }

        private Builder answer(TruthValue value, String... facts) {
            for (String fact : facts) {
                answers.put(fact, value);
                TruthValue earlier = given.put(fact, value);
                if (value == TruthValue.UNKNOWN) {
                    contradicted.remove(fact);
                } else if (earlier != null && earlier != value && earlier != TruthValue.UNKNOWN) {
                    contradicted.add(fact);
                }
            }
            return this;
        }

        /**
         * The project. An {@link Advisor} checks the names of its facts, which its rules declare.
         *
         * @throws ProjectException with every fact that was answered both yes and no
         */
        public Project build() {
            if (!contradicted.isEmpty()) {
                String where = name == null ? "project" : name;
                throw new ProjectException(contradicted.stream().map(fact -> Problem.ofFile(where,
                        "`" + fact + "` is answered both yes and no", "Keep one of the two.")).toList());
            }
            return new Project(name, answers);
        }
    }
}
