package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.language.Names.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the data beside the rules speaks of. A name that is declared, and that only the cases know, was not misspelled where it is
 * declared.
 */
final class MentionedNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d_-]+");

    private final RuleFiles files;
    private final Set<String> inCases = new HashSet<>();
    private final Set<String> inStanding = new HashSet<>();
    private boolean read;

    MentionedNames(RuleFiles files) {
        this.files = files;
    }

    boolean speaksOf(Kind kind, String name) {
        if (!read) {
            read = true;
            files.cases().forEach(file -> words(file, inCases));
            files.file(Knowledge.STANDING).ifPresent(file -> words(file, inStanding));
        }
        return kind == Kind.FACT && inCases.contains(Fact.nameOf(name)) || kind == Kind.CLAIM && inStanding.contains(name);
    }

    private static void words(RuleFile file, Set<String> words) {
        BETWEEN_WORDS.splitAsStream(file.source().text()).forEach(words::add);
    }
}
