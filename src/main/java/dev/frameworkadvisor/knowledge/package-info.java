/**
 * What rules speak of and what they conclude: facts, answers, conditions, reasons, and the ranking of frameworks. Knows nothing of
 * the rule engine.
 */
@NullMarked
package dev.frameworkadvisor.knowledge;

import org.jspecify.annotations.NullMarked;
