/** From reasons to an order and a verdict: pure functions. */
@NullMarked
package dev.frameworkadvisor.ranking;

import org.jspecify.annotations.NullMarked;
