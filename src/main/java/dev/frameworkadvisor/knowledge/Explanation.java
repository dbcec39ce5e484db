package dev.frameworkadvisor.knowledge;

import dev.frameworkadvisor.knowledge.Advice.Caution;
import dev.frameworkadvisor.knowledge.Advice.CommonGround;
import dev.frameworkadvisor.knowledge.Advice.Companion;
import dev.frameworkadvisor.knowledge.Advice.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with everything behind it. Whatever is shown, in any form, is taken from here.
 *
 * @param name what the project is called; null if it has no name
 * @param facts the vocabulary
 * @param answers what the user stated, by the names of facts
 * @param ranking the frameworks with their reasons, and the verdict
 * @param inferred facts that follow from what was stated
 * @param conflicts facts that contradict each other
 * @param companions what goes well with the recommended frameworks
 * @param cautions what to know before taking one of the recommended frameworks
 * @param commonGround what is true of all frameworks
 * @param rulesHash changes whenever the rules or their data do
 * @param stability how stable the recommendation is; null where that was not worked out
 */
public record Explanation(@Nullable String name, List<Fact> facts, Map<String, TruthValue> answers, Ranking ranking, List<Inference> inferred,
        List<Conflict> conflicts, List<Companion> companions, List<Caution> cautions, List<CommonGround> commonGround,
        String rulesHash, @Nullable Stability stability) {

    /** Defensive copies. */
    public Explanation {
        answers = Answers.of(answers);
        facts = List.copyOf(facts);
        inferred = List.copyOf(inferred);
        conflicts = List.copyOf(conflicts);
        companions = List.copyOf(companions);
        cautions = List.copyOf(cautions);
        commonGround = List.copyOf(commonGround);
    }

    /**
     * Puts an explanation together. Of the advice, what concerns only frameworks that are not recommended is left out.
     *
     * @param facts the vocabulary
     * @param answers what the user stated, in any order
     */
    public static Explanation of(@Nullable String name, List<Fact> facts, Map<String, TruthValue> answers, Ranking ranking,
            List<Inference> inferred, List<Advice> advice, String rulesHash) {
        List<String> recommended = ranking.recommended();
        var conflicts = new ArrayList<Conflict>();
        var companions = new ArrayList<Companion>();
        var cautions = new ArrayList<Caution>();
        var commonGround = new ArrayList<CommonGround>();
        for (Advice it : advice) {
            if (it instanceof Conflict conflict) {
                conflicts.add(conflict);
            } else if (it instanceof Companion companion && concerns(companion.framework(), recommended)) {
                companions.add(companion);
            } else if (it instanceof Caution caution && concerns(caution.framework(), recommended)) {
                cautions.add(caution);
            } else if (it instanceof CommonGround common) {
                commonGround.add(common);
            }
        }
        return new Explanation(name, facts, answers, ranking, inferred, conflicts, companions, cautions, commonGround, rulesHash, null);
    }

    /** The answers that the user gave, in the order of the vocabulary. */
    public Map<String, TruthValue> stated() {
        var stated = new LinkedHashMap<String, TruthValue>();
        facts.stream().map(Fact::name).filter(answers::containsKey).forEach(fact -> stated.put(fact, answers.get(fact)));
        return stated;
    }

    /** The names of the facts that the user did not state, inferred or not, in the order of the vocabulary. */
    public List<String> unanswered() {
        return facts.stream().map(Fact::name).filter(fact -> !answers.containsKey(fact)).toList();
    }

    /** The same with its stability. */
    public Explanation withStability(Stability stability) {
        return new Explanation(name, facts, answers, ranking, inferred, conflicts, companions, cautions, commonGround, rulesHash, stability);
    }

    private static boolean concerns(@Nullable String framework, List<String> recommended) {
        return framework == null || recommended.contains(framework);
    }
}
