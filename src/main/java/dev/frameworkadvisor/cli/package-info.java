/** The command line. Uses the front door, and what it hands out, only. */
@NullMarked
package dev.frameworkadvisor.cli;

import org.jspecify.annotations.NullMarked;
