/** The page, the HTTP interface behind it, and the report as HTML. The only room that knows the web server and the templates. */
@NullMarked
package dev.frameworkadvisor.web;

import org.jspecify.annotations.NullMarked;
