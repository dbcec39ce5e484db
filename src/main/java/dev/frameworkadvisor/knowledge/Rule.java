package dev.frameworkadvisor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is cited: what it claims, where it stands, and what it rests on.
 *
 * @param name the sentence it stands for; unique in a rule set
 * @param file its file, below the rules folder, with forward slashes
 * @param line of the word {@code rule}, counted from 1
 * @param claims the sentences of the thread it carries, the most telling first; empty for a rule with another source
 * @param source where else it comes from, or "interpretation" for a reading of our own; null if the thread says it all
 * @param checked when that source was read; null if it has none
 */
public record Rule(String name, String file, int line, List<Claim> claims, @Nullable String source, @Nullable LocalDate checked) {

    /** Defensive copy. */
    public Rule {
        claims = List.copyOf(claims);
    }

    /** Where it stands: {@code thread/django.drl:12}. */
    public String place() {
        return file + ":" + line;
    }

    /** The claims that no longer hold, where others that this rule carries still do; empty otherwise. Such a rule weighs what it says. */
    public List<Claim> agedHalf() {
        return aged().isPresent() ? List.of() : claims.stream().filter(Claim::hasAged).toList();
    }

    /** The correction, if nothing that this rule carries holds any longer. Such a rule weighs nothing. */
    public Optional<Standing> aged() {
        boolean aged = !claims.isEmpty() && claims.stream().allMatch(Claim::hasAged);
        return aged ? Optional.ofNullable(claims.get(0).today()) : Optional.empty();
    }
}
