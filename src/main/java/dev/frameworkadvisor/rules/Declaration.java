package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.rules.RuleText.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that a rule file declares.
 *
 * @param file the file it stands in
 * @param name the token of its name
 * @param parent the simple name of the type it extends; null if none
 * @param annotations by name
 */
record Declaration(RuleFile file, Token name, @Nullable String parent, Map<String, Annotation> annotations) {
}
