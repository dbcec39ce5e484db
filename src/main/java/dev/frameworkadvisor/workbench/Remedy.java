package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Rule;

/**
 * A rule that makes the difference between how a case comes out and what it says: were it alone otherwise, verdict and
 * recommendation would be as expected.
 *
 * @param rule the rule
 * @param change how it would have to be otherwise, a clause: "if it were silent", "if it said strongly"
 */
public record Remedy(Rule rule, String change) {
}
