/** Rule files: found, read, compiled and run. The only package that knows the rule engine. */
@NullMarked
package dev.frameworkadvisor.language;

import org.jspecify.annotations.NullMarked;
