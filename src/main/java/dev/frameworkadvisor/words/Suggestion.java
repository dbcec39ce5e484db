package dev.frameworkadvisor.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the known word that a misspelled one was meant to be. */
public final class Suggestion {

    private static final Pattern SEPARATORS = Pattern.compile("[-_ ]+");

    /** Longer words are not compared: input may be a megabyte long. */
    private static final int LONGEST = 100;

    private Suggestion() {
    }

    /** The known word nearest to what was written, if one is near enough to be worth saying. Ties go to the first known. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String word = plain(written);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return closest(word, known).or(() -> known.stream().filter(candidate -> isPart(word, candidate)).findFirst());
    }

    /** As {@link #nearest}, but only a word that differs by a few letters, not one that contains it. */
    public static Optional<String> misspelled(String written, Collection<String> known) {
        return written.length() > LONGEST ? Optional.empty() : closest(plain(written), known);
    }

    /** Whether two words differ in nothing but capitals, hyphens, underscores and blanks. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static Optional<String> closest(String word, Collection<String> known) {
        int allowed = Math.max(1, Math.min(word.length(), 12) / 3);
        String nearest = null;
        for (String candidate : known) {
            int distance = distance(word, plain(candidate));
            if (distance <= allowed) {
                nearest = candidate;
                allowed = distance - 1;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** `async` and `asinc` are far from `needs-async` in letters, but near one of its words. */
    private static boolean isPart(String word, String candidate) {
        String plain = plain(candidate);
        return word.length() > 2 && (plain.contains(word) || word.contains(plain))
                || word.length() > 3 && SEPARATORS.splitAsStream(candidate).anyMatch(part -> distance(word, plain(part)) <= 1);
    }

    /** "Did you mean `x`?" with the rest of the hint, or the rest alone. */
    public static String hint(String written, Collection<String> known, String rest) {
        return nearest(written, known).map(word -> didYouMean(word) + " " + rest).orElse(rest);
    }

    /** "Did you mean `x`?", or another sentence where nothing similar is known. */
    public static String or(String written, Collection<String> known, String otherwise) {
        return nearest(written, known).map(Suggestion::didYouMean).orElse(otherwise);
    }

    /** The question that ends a message. */
    public static String didYouMean(String word) {
        return "Did you mean `" + word + "`?";
    }

    private static String plain(String word) {
        return SEPARATORS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Damerau and Levenshtein's distance in its "optimal string alignment" form: swapping two neighbours is one slip. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
