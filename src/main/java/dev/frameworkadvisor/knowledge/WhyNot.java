package dev.frameworkadvisor.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a framework is not recommended.
 *
 * @param framework its title
 * @param missing the rules for it that stayed silent and would count, nearest first
 * @param against the reasons against it
 * @param instead what weighed for the frameworks that are recommended, other than this one
 * @param whatIf the smallest changes that would make it win
 */
public record WhyNot(String framework, List<Missing> missing, List<Reason> against, List<Reason> instead, Counterfactuals whatIf) {

    /** Defensive copies. */
    public WhyNot {
        missing = List.copyOf(missing);
        against = List.copyOf(against);
        instead = List.copyOf(instead);
    }

    /**
     * A rule that stayed silent.
     *
     * @param weight the points it would have added
     * @param needs the least that it lacks; null if its conditions cannot be read from its text
     */
    public record Missing(Rule rule, int weight, @Nullable List<Need> needs) {
    }

    /**
     * A condition that does not hold.
     *
     * @param fact the fact it is about
     * @param expected the answer it asks for, yes or no
     * @param absent true if it asks for that answer not to be there
     * @param actual what is known of the fact, stated or inferred
     */
    public record Need(String fact, TruthValue expected, boolean absent, TruthValue actual) {

        /** What is asked for, in a word or two: {@code yes}, {@code not yes}. */
        public String expectation() {
            return (absent ? "not " : "") + expected.word();
        }
    }
}
