/**
 * The records that answers consist of, the problems of wrong input, and the types that rules mention. Part of the API: nothing here
 * knows how rules are read or run.
 *
 * <p>Absence has one form: a method returns an {@link java.util.Optional}, and a component of a record or a parameter that may be
 * missing is marked {@code @Nullable}. Nothing else takes or gives null.
 */
@NullMarked
package dev.frameworkadvisor.knowledge;

import org.jspecify.annotations.NullMarked;
