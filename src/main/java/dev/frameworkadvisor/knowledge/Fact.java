package dev.frameworkadvisor.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that may be true of a project, as the rules declare it.
 *
 * @param name in kebab case, as users write it: {@code e-commerce}
 * @param question what to ask a person, a whole sentence with its question mark
 * @param group the heading it is shown under
 */
public record Fact(String name, String question, String group) {

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<!^)(?=\\p{Lu})");

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
