/**
 * Questions about all projects at once: how stable an answer is, what would change it, what to ask next, what an edit changes.
 * Answered from the rules as logic, which tests hold to the sessions.
 */
@NullMarked
package dev.frameworkadvisor.analysis;

import org.jspecify.annotations.NullMarked;
