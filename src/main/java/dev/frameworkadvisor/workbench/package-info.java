/**
 * What an expert needs to edit rules safely: check, test, coverage, mutation, comparison, watching a folder.
 */
@NullMarked
package dev.frameworkadvisor.workbench;

import org.jspecify.annotations.NullMarked;
