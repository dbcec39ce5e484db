/** Rule files: found, read, compiled and run. The only package that knows the rule engine. */
@NullMarked
package dev.frameworkadvisor.engine;

import org.jspecify.annotations.NullMarked;
