/**
 * Recommendations and findings as data, and the forms they are shown in: text, Markdown, JSON.
 */
@NullMarked
package dev.frameworkadvisor.report;

import org.jspecify.annotations.NullMarked;
