package dev.frameworkadvisor.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the thread says.
 *
 * @param id {@code T01} and on
 * @param place where in the thread, in words
 * @param frameworks whom it speaks of
 * @param kind neutral, definition, advantage, advice or personal
 * @param gist what it says, in our words
 * @param quote its own words; null if it argues for nothing
 * @param note why it argues for nothing; null if a rule carries it
 * @param today whether it still holds; null where that was not judged, or is left out on purpose
 */
public record Claim(String id, String place, List<String> frameworks, String kind, String gist,
        @Nullable String quote, @Nullable String note, @Nullable Standing today) {

    /** Defensive copy. */
    public Claim {
        frameworks = List.copyOf(frameworks);
    }

    /** Whether it no longer holds. */
    public boolean hasAged() {
        return today != null && today.standing() == Standing.Status.AGED;
    }
}
