/**
 * The space of projects: every fact yes, no or not said. Questions about all of it, answered exactly.
 */
@NullMarked
package dev.frameworkadvisor.analysis;

import org.jspecify.annotations.NullMarked;
