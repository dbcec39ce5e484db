/**
 * Suggestions for misspelled words, and text that is safe to print. The lowest package: it depends on no other one.
 */
@NullMarked
package dev.frameworkadvisor.words;

import org.jspecify.annotations.NullMarked;
