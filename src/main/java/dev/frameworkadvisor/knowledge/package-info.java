/** What rules may mention: facts and their answers. Knows nothing of the rule engine. */
@NullMarked
package dev.frameworkadvisor.knowledge;

import org.jspecify.annotations.NullMarked;
