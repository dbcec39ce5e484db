/** Measures this library beside its peers, all of them made from the same rules and held to the same answers. */
@NullMarked
package dev.frameworkadvisor.bench;

import org.jspecify.annotations.NullMarked;
