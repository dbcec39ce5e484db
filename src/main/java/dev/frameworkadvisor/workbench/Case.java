package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project with the answer that it must get, as it stands beside the rules.
 *
 * @param name a sentence
 * @param place its file and line, for messages
 * @param facts what is stated
 * @param asWritten whether the thread counts as it was written
 * @param verdict what must be the verdict; null if that is left open
 * @param recommended what must be recommended, in the order of declaration; null if that is left open
 * @param reasons the names of rules that must fire, of whatever kind
 * @param silent the names of rules that must not fire
 * @param inferred what must be inferred, among other things
 * @param conflicts the names of the rules that must report a conflict, and no others; null if that is left open
 */
public record Case(String name, String place, Map<String, TruthValue> facts, boolean asWritten, @Nullable Verdict verdict,
        @Nullable List<String> recommended, List<String> reasons, List<String> silent, Map<String, TruthValue> inferred,
        @Nullable List<String> conflicts) {
}
