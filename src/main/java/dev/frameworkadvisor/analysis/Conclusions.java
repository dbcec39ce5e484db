package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.Map;
import java.util.Set;

/**
 * What the rules conclude of one project.
 *
 * @param outcome the verdict, and the frameworks by their index
 * @param fired the names of the rules that fire; not those that infer what was stated anyway
 * @param inferred facts that were not stated, and follow
 * @param conflicts the names of the rules that report a conflict, those among them that infer against what was stated
 */
public record Conclusions(Outcome outcome, Set<String> fired, Map<String, TruthValue> inferred, Set<String> conflicts) {
}
