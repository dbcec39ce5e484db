/** What an expert needs to edit rules safely. */
@NullMarked
package dev.frameworkadvisor.workbench;

import org.jspecify.annotations.NullMarked;
