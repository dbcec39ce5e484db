package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of the rules does to recommendations, over all projects that can be stated with the facts of either version.
 *
 * @param profiles how many projects there are
 * @param changed for how many of them other frameworks are recommended
 * @param share {@code changed} of {@code profiles}, from 0 to 1; 0 and 1 only if it is none and all
 * @param exact whether projects were counted; if not, the numbers are scaled up from a sample
 * @param bound how far from the truth a share estimated so is at most, with a probability of 99 in 100; null if exact
 * @param onlyVerdict for how many of them the same frameworks are recommended with another verdict; not among {@code changed}
 * @param flows from which frameworks to which, most projects first
 * @param simplest for the largest flows a project with the fewest answers, fewest first
 */
public record Difference(BigInteger profiles, BigInteger changed, double share, boolean exact, @Nullable Double bound,
        BigInteger onlyVerdict, List<Flow> flows, List<Example> simplest) {

    /** Defensive copies. */
    public Difference {
        flows = List.copyOf(flows);
        simplest = List.copyOf(simplest);
    }

    /**
     * Projects whose recommendation changes in the same way.
     *
     * @param from the titles recommended before
     * @param to the titles recommended after
     */
    public record Flow(List<String> from, List<String> to, BigInteger count) {

        /** Defensive copies. */
        public Flow {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * What both versions recommend for one project.
     *
     * @param facts its answers; everything else is not said
     * @param because the names of the rules that fire in one version only, or weigh differently, in the order of the rules
     */
    public record Example(Map<String, TruthValue> facts, List<String> before, List<String> after, List<String> because) {

        /** Defensive copies. */
        public Example {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            before = List.copyOf(before);
            after = List.copyOf(after);
            because = List.copyOf(because);
        }
    }
}
