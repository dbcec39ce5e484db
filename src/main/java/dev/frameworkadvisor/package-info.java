/**
 * The front door: an {@link dev.frameworkadvisor.Advisor} is asked about a {@link dev.frameworkadvisor.Project} and gives a
 * {@link dev.frameworkadvisor.Recommendation}. Nothing here takes or gives null unless it is marked so.
 */
@NullMarked
package dev.frameworkadvisor;

import org.jspecify.annotations.NullMarked;
