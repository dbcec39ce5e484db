/**
 * The space of projects: every fact yes, no or not said. Questions about all of it, answered exactly.
 */
@NullMarked
package dev.frameworkadvisor.space;

import org.jspecify.annotations.NullMarked;
