/**
 * Drools: compiles rules, runs a KIE session for each project, and reads its justifications. The only room that knows org.kie and
 * org.drools.
 */
@NullMarked
package dev.frameworkadvisor.engine;

import org.jspecify.annotations.NullMarked;
