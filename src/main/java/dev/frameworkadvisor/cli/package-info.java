/**
 * The command line. It uses the front door, and what that hands out, only.
 */
@NullMarked
package dev.frameworkadvisor.cli;

import org.jspecify.annotations.NullMarked;
