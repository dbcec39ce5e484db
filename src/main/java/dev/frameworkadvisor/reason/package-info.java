/** What rules conclude, and from where: every conclusion carries its rule, its place, its sentence and its facts. */
@NullMarked
package dev.frameworkadvisor.reason;

import org.jspecify.annotations.NullMarked;
