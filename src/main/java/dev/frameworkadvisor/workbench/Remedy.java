package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Rule;

/**
 * A change of one rule that would make a case's verdict and recommendation come out as expected.
 *
 * @param rule the rule
 * @param change what would change, a phrase: "left out", "with `strongly` instead of `clearly`"
 */
public record Remedy(Rule rule, String change) {
}
