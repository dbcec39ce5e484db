/** Where words come from: texts read with care, the places in them, and the problems found there. */
@NullMarked
package dev.frameworkadvisor.text;

import org.jspecify.annotations.NullMarked;
