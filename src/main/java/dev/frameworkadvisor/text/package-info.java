/**
 * Texts and the places in them: files read with care, and YAML.
 */
@NullMarked
package dev.frameworkadvisor.text;

import org.jspecify.annotations.NullMarked;
