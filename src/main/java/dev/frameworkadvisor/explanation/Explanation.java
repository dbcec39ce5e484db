package dev.frameworkadvisor.explanation;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Advice.Caution;
import dev.frameworkadvisor.reason.Advice.CommonGround;
import dev.frameworkadvisor.reason.Advice.Companion;
import dev.frameworkadvisor.reason.Advice.Conflict;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.space.Firmness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with everything behind it. Whatever is shown, in any form, is taken from here.
 *
 * @param name what the project is called; null if it has no name
 * @param stated the answers that the user gave, in the order of the vocabulary
 * @param ranking the frameworks with their reasons, and the verdict
 * @param inferred facts that follow from what was stated
 * @param conflicts facts that contradict each other
 * @param companions what goes well with the recommended frameworks
 * @param cautions what to know before taking one of the recommended frameworks
 * @param commonGround what is true of all frameworks
 * @param unanswered the names of the facts that the user did not state, inferred or not, in the order of the vocabulary
 * @param rulesHash changes whenever the rules or their data do
 * @param firmness how firmly the recommendation holds; null where nobody asked for it
 */
public record Explanation(@Nullable String name, Map<String, TruthValue> stated, Ranking ranking, List<Inference> inferred,
        List<Conflict> conflicts, List<Companion> companions, List<Caution> cautions, List<CommonGround> commonGround,
        List<String> unanswered, String rulesHash, @Nullable Firmness firmness) {

    /** Defensive copies. */
    public Explanation {
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
        inferred = List.copyOf(inferred);
        conflicts = List.copyOf(conflicts);
        companions = List.copyOf(companions);
        cautions = List.copyOf(cautions);
        commonGround = List.copyOf(commonGround);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * Puts an explanation together. Of the advice, what concerns only frameworks that are not recommended is left out.
     *
     * @param facts the vocabulary
     * @param answers what the user stated, in any order
     */
    public static Explanation of(@Nullable String name, List<Fact> facts, Map<String, TruthValue> answers, Ranking ranking,
            List<Inference> inferred, List<Advice> advice, String rulesHash) {
        var stated = new LinkedHashMap<String, TruthValue>();
        var unanswered = new ArrayList<String>();
        for (Fact fact : facts) {
            TruthValue value = answers.get(fact.name());
            if (value == null || value == TruthValue.UNKNOWN) {
                unanswered.add(fact.name());
            } else {
                stated.put(fact.name(), value);
            }
        }
        List<String> recommended = ranking.recommended();
        return new Explanation(name, stated, ranking, inferred, only(Conflict.class, advice),
                only(Companion.class, advice).stream().filter(it -> concerns(it.framework(), recommended)).toList(),
                only(Caution.class, advice).stream().filter(it -> concerns(it.framework(), recommended)).toList(),
                only(CommonGround.class, advice), unanswered, rulesHash, null);
    }

    /** The same, with how firmly it holds. */
    public Explanation holding(Firmness firmness) {
        return new Explanation(name, stated, ranking, inferred, conflicts, companions, cautions, commonGround, unanswered, rulesHash, firmness);
    }

    private static boolean concerns(@Nullable String framework, List<String> recommended) {
        return framework == null || recommended.contains(framework);
    }

    private static <A extends Advice> List<A> only(Class<A> kind, List<Advice> advice) {
        return advice.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
