/**
 * The page, the HTTP API, and the report as HTML. No other package knows the web server and the templates.
 */
@NullMarked
package dev.frameworkadvisor.web;

import org.jspecify.annotations.NullMarked;
