/**
 * Texts and the places in them: files read with care, YAML, and problems that say what is wrong where.
 */
@NullMarked
package dev.frameworkadvisor.text;

import org.jspecify.annotations.NullMarked;
