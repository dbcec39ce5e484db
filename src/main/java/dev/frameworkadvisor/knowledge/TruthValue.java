package dev.frameworkadvisor.knowledge;

import java.util.Locale;
import java.util.Optional;

/** What is known of a fact. Three values: not having said is not a no. */
public enum TruthValue {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Not answered; working memory holds nothing. */
    UNKNOWN;

    /** The value as people write it in a project file: {@code yes no true false unknown}, in any case. */
    public static Optional<TruthValue> parse(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(YES);
            case "no", "false" -> Optional.of(NO);
            case "unknown" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** The word in files and output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
