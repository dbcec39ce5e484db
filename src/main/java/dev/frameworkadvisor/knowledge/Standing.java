package dev.frameworkadvisor.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim of the thread still holds.
 *
 * @param standing how it stands
 * @param since since when it no longer holds; null unless {@link Status#AGED}, and where the day is not known
 * @param note the correction or nuance, in whole sentences; null where there is nothing to add
 * @param source where that was read
 * @param checked when it was read
 */
public record Standing(Status standing, @Nullable LocalDate since, @Nullable String note, String source, LocalDate checked) {

    /** How a claim stands today. */
    public enum Status {
        /** It is as true as when it was written. */
        HOLDS,
        /** It is true with a qualification, and still counts. */
        NUANCE,
        /** It is no longer true; it is shown and weighs nothing. */
        AGED;

        /** The word in data files and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
