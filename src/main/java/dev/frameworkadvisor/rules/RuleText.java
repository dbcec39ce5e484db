package dev.frameworkadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule as it is written.
 *
 * @param file the file it stands in
 * @param word the word {@code rule}
 * @param name the token of its name
 * @param annotations by name
 * @param attributes what else stands before {@code when}, such as a salience
 * @param when the tokens of its conditions
 * @param then the tokens of its consequence
 */
record RuleText(RuleFile file, Token word, Token name, Map<String, Annotation> annotations,
        List<Token> attributes, List<Token> when, List<Token> then) {

    /**
     * An annotation.
     *
     * @param name the word behind the {@code @}
     * @param values what stands in its parentheses, without the commas
     */
    record Annotation(Token name, List<Token> values) {

        String first() {
            return values.isEmpty() ? "" : values.get(0).value();
        }
    }

    String title() {
        return name.value();
    }

    /** All that is written between the name and the end, without comments and layout: equal texts are the same rule. */
    String written() {
        var tokens = new ArrayList<Token>();
        annotations.values().forEach(annotation -> {
            tokens.add(annotation.name());
            tokens.addAll(annotation.values());
        });
        tokens.addAll(attributes);
        tokens.addAll(when);
        tokens.addAll(then);
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
