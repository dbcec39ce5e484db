/**
 * The front door: an {@link dev.frameworkadvisor.Advisor} is asked about a {@link dev.frameworkadvisor.Project} and gives a
 * {@link dev.frameworkadvisor.Recommendation}.
 *
 * <p>Absence has one form: a method returns an {@link java.util.Optional}, and a component of a record or a parameter that may be
 * missing is marked {@code @Nullable}. Nothing else takes or gives null.
 */
@NullMarked
package dev.frameworkadvisor;

import org.jspecify.annotations.NullMarked;
