package dev.frameworkadvisor.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of a rule set, from its {@code weights.yaml}.
 *
 * @param strengths what each word for a strength is worth, in points of 0 or more, in the order written
 * @param lean the lead, in points of at least 1, from which the first framework is named alone
 * @param clear the lead, in points of at least {@code lean}, from which it is named clearly
 */
public record Weights(Map<String, Integer> strengths, int lean, int clear) {

    /** Defensive copy that keeps the order. */
    public Weights {
        strengths = Collections.unmodifiableMap(new LinkedHashMap<>(strengths));
    }
}
