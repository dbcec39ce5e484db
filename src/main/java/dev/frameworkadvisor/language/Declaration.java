package dev.frameworkadvisor.language;

import dev.frameworkadvisor.language.RuleText.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that a rule file declares.
 *
 * @param file the file it stands in
 * @param name the token of its name
 * @param extended the token of the type it extends; null if none
 * @param annotations by name
 */
record Declaration(RuleFile file, Token name, @Nullable Token extended, Map<String, Annotation> annotations) {

    /** The simple name of the type it extends; null if none. */
    @Nullable String parent() {
        return extended == null ? null : extended.text();
    }
}
