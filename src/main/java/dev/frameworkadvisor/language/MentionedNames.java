package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.language.Names.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that data files use. If cases use a declared name that no rule uses, its declaration is not the misspelled one.
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

    boolean uses(Kind kind, String name) {
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
