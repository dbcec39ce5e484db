/**
 * The rule language: reads the files of a rules folder, checks them, and turns rules into conditions and
 * consequences. Project files are read here, too, by the vocabulary that rules declare.
 */
@NullMarked
package dev.frameworkadvisor.language;

import org.jspecify.annotations.NullMarked;
