/**
 * The forms that recommendations and findings are shown in: text, Markdown, JSON.
 */
@NullMarked
package dev.frameworkadvisor.report;

import org.jspecify.annotations.NullMarked;
