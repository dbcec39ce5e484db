package dev.frameworkadvisor.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each recommendation is given over many projects.
 *
 * @param counts the number of projects, by the indexes of the recommended frameworks
 * @param total the number of all projects, at least 1
 * @param exact whether all projects were counted; if not, this is a sample
 * @param bound how far from the truth a share of a sample is at most, with a probability of 99 in 100; null if exact
 */
record Tally(Map<List<Integer>, BigInteger> counts, BigInteger total, boolean exact, @Nullable Double bound) {

    /** The share of the projects with this recommendation; 1 only if it is all of them and they were counted. */
    double share(List<Integer> recommended) {
        BigInteger count = counts.getOrDefault(recommended, BigInteger.ZERO);
        double share = new BigDecimal(count).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
        return exact && count.equals(total) ? 1 : Math.min(share, Math.nextDown(1.0));
    }
}
