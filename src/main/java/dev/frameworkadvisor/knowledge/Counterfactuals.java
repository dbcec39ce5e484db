package dev.frameworkadvisor.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes of a project that lead to another recommendation: its counterfactuals.
 *
 * @param recommended what is recommended now
 * @param verdict the verdict now
 * @param want the framework that should be recommended alone; null for anything else than now
 * @param size how many answers must change: 0 if it is so already; null if no change was found
 * @param changes all changes of that size, in the order of the vocabulary
 * @param exact whether the size is proven smallest and the changes are all there are, or, without a size, that nothing can;
 *     if not, only changes of up to {@code searched} answers were tried
 * @param searched the largest size of change that was tried in full
 */
public record Counterfactuals(List<String> recommended, Verdict verdict, @Nullable String want, @Nullable Integer size, List<Counterfactual> changes,
        boolean exact, int searched) {

    /** Defensive copies. */
    public Counterfactuals {
        recommended = List.copyOf(recommended);
        changes = List.copyOf(changes);
    }
}
