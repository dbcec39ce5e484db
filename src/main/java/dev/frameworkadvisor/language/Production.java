package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule as condition and consequence. The name is the field's: a production system is a set of these.
 *
 * @param rule the rule
 * @param condition what it waits for; null if that cannot be read from its text, as when it counts or reads other conclusions
 * @param consequence what it concludes; null if that cannot be read from its text
 */
public record Production(Rule rule, @Nullable Condition condition, @Nullable Consequence consequence) {
}
