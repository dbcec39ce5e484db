/**
 * Words and lines: which known word a misspelled one was meant to be, and what a line may print. The lowest package: it needs nothing.
 */
@NullMarked
package dev.frameworkadvisor.words;

import org.jspecify.annotations.NullMarked;
