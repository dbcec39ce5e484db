package dev.frameworkadvisor.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that may be true of a project, as the rules declare it.
 *
 * @param name in kebab case, as users write it: {@code e-commerce}
 * @param question what to ask a person, a whole sentence with its question mark
 * @param group the heading it is shown under
 * @param kind {@code project} for what the project is, another word for what a team can change
 * @param also synonyms that people use for it, may be empty
 */
public record Fact(String name, String question, String group, String kind, List<String> also) {

    /** The kind of a fact that does not say its kind. */
    public static final String PROJECT = "project";
    /** The kind of a fact that the team can change: how it likes to build, and what it knows. */
    public static final String CHOICE = "choice";
    /** All kinds. */
    public static final List<String> KINDS = List.of(PROJECT, CHOICE);

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<!^)(?=\\p{Lu})");

    /** Defensive copy. */
    public Fact {
        also = List.copyOf(also);
    }

    /** A fact about the project itself, without synonyms. */
    public Fact(String name, String question, String group) {
        this(name, question, group, PROJECT, List.of());
    }

    /** The name outside of a type inside: a hyphen before every capital but the first, all in lower case. */
    public static String nameOf(String type) {
        return INNER_CAPITAL.matcher(type).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The name of a fact as rules write it: {@code e-commerce} is {@code ECommerce}. */
    public static String typeOf(String name) {
        return Arrays.stream(name.split("-")).filter(part -> !part.isEmpty()).map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
