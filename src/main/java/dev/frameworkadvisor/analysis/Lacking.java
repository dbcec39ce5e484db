package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.analysis.WhyNot.Need;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds out which part of a condition failed. */
public final class Lacking {

    private final Map<String, TruthValue> known;

    private Lacking(Map<String, TruthValue> known) {
        this.known = known;
    }

    /**
     * The least that a condition lacks to hold; empty if it holds.
     *
     * @param known the answers, stated and inferred; what is missing is unknown
     */
    public static List<Need> of(Condition condition, Map<String, TruthValue> known) {
        return new Lacking(known).of(condition, true);
    }

    private List<Need> of(Condition condition, boolean toHold) {
        if (condition instanceof Condition.Is is) {
            TruthValue actual = known.getOrDefault(is.fact(), TruthValue.UNKNOWN);
            return (actual == is.value()) == toHold ? List.of() : List.of(new Need(is.fact(), is.value(), !toHold, actual));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.inner(), !toHold);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = condition instanceof Condition.All it ? it.parts() : ((Condition.Any) condition).parts();
        List<List<Need>> lacking = parts.stream().map(part -> of(part, toHold)).toList();
        // For all to hold, or none, whatever is lacking anywhere is; otherwise the part that lacks least is enough.
        return all == toHold ? lacking.stream().flatMap(List::stream).distinct().toList()
                : lacking.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
