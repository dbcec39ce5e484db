package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
 * @param lastLine the line of its {@code end}
 * @param conditions the same tokens to be read
 * @param consequence the same tokens to be read
 */
record RuleText(RuleFile file, Token word, Token name, Map<String, Annotation> annotations,
        List<Token> attributes, List<Token> when, List<Token> then, int lastLine, Cursor conditions, Cursor consequence) {

    /**
     * An annotation.
     *
     * @param name the word after the {@code @}
     * @param values what stands in its parentheses, without the commas
     */
    record Annotation(Token name, List<Token> values) {

        String first() {
            return values.isEmpty() ? "" : values.get(0).value();
        }
    }

    /** Whether a text in it is never closed, and a problem may follow from that. */
    boolean isCutBefore(Problem problem) {
        return Stream.concat(when.stream(), then.stream()).anyMatch(token -> token.kind() == Token.Kind.OPEN_TEXT
                && (token.line() < problem.line() || token.line() == problem.line() && token.column() < problem.column()));
    }

    String title() {
        return name.value();
    }

    /** Whether a problem is reported in this rule. */
    boolean covers(Problem problem) {
        return file.source().name().equals(problem.file()) && word.line() <= problem.line() && problem.line() <= lastLine;
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
