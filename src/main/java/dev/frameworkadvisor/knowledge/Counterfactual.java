package dev.frameworkadvisor.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers to change together, and what is recommended then.
 *
 * @param set the new answers, yes or no, by fact in the order of the vocabulary
 * @param recommended the frameworks that are then recommended
 * @param verdict the verdict then
 */
public record Counterfactual(Map<String, TruthValue> set, List<String> recommended, Verdict verdict) {

    /** Defensive copies. */
    public Counterfactual {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        recommended = List.copyOf(recommended);
    }
}
