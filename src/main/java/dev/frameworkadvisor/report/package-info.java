/** Why a recommendation is what it is, as data; and the forms it is shown in. */
@NullMarked
package dev.frameworkadvisor.report;

import org.jspecify.annotations.NullMarked;
