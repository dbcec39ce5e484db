package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.rules.RuleText.Annotation;
import dev.frameworkadvisor.rules.Token.Kind;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of a rule file: its declarations and rules with their places.
 *
 * <p>Drools compiles the same text afterwards and has the last word on it. This reader is here because Drools reports a
 * missing {@code end} in the next rule and a missing quote at the end of the file, and because explanations need to know
 * where a rule stands.
 */
final class RuleReader {

    private static final List<String> TOP = List.of("package", "import", "declare", "rule");
    private static final Set<String> RULE_PARTS = Set.of("when", "then", "end");

    private final RuleFile file;
    private final List<Problem> problems;
    private final List<Token> tokens;
    private int at;

    final List<Declaration> declarations = new ArrayList<>();
    final List<RuleText> rules = new ArrayList<>();
    final List<String> imported = new ArrayList<>();

    /** @param problems takes what is found wrong; reading goes on with the next rule */
    RuleReader(RuleFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.tokens = Scanner.scan(file.source(), problems);
        while (peek().kind() != Kind.END) {
            topLevel();
        }
    }

    private void topLevel() {
        Token word = next();
        switch (word.text()) {
            case "package" -> qualifiedName();
            case "import" -> imported.add(qualifiedName());
            case "declare" -> declaration(word);
            case "rule" -> rule(word);
            case ";" -> { }
            default -> {
                problem(word, "`" + word.text() + "` does not belong here, between rules",
                        Suggestion.maybe(word.text(), TOP, "A rule starts with `rule` and ends with `end`."));
                skipToTopLevel();
            }
        }
    }

    private String qualifiedName() {
        int line = peek().line();
        String last = "";
        while (peek().line() == line && peek().kind() != Kind.END) {
            Token part = next();
            last = part.kind() == Kind.WORD ? part.text() : last;
        }
        return last;
    }

    private void declaration(Token word) {
        if (peek().is("enum") || peek().is("trait")) {
            next();
        }
        Token name = next();
        String parent = null;
        if (peek().is("extends")) {
            next();
            parent = next().text();
        }
        Map<String, Annotation> annotations = annotations();
        while (!peek().is("end")) {
            if (atTopLevel() || peek().kind() == Kind.END) {
                problem(word, "this declaration has no `end`", "Write `end` behind it.");
                return;
            }
            next();
        }
        next();
        declarations.add(new Declaration(file, name, parent, annotations));
    }

    private void rule(Token word) {
        Token name = next();
        if (name.kind() != Kind.TEXT) {
            problem(name, "the name of a rule stands in quotes", "Write rule \"A sentence\".");
            skipToTopLevel();
            return;
        }
        Map<String, Annotation> annotations = annotations();
        List<Token> attributes = until("when", "then");
        List<Token> when = List.of();
        if (peek().is("when")) {
            next();
            when = until("then");
        }
        if (!closes(word, "then")) {
            return;
        }
        List<Token> then = until("end");
        if (closes(word, "end")) {
            rules.add(new RuleText(file, word, name, annotations, attributes, when, then));
        }
    }

    /** Takes the word, or says that the rule lacks it and goes on with the next rule. */
    private boolean closes(Token rule, String word) {
        if (peek().is(word)) {
            next();
            return true;
        }
        problem(rule, "this rule has no `" + word + "`", "A rule reads: rule \"...\" when ... then ... end");
        skipToTopLevel();
        return false;
    }

    private Map<String, Annotation> annotations() {
        var annotations = new LinkedHashMap<String, Annotation>();
        while (peek().is("@")) {
            next();
            Token name = next();
            var values = new ArrayList<Token>();
            if (peek().is("(")) {
                next();
                while (!peek().is(")") && !peek().is("@") && !RULE_PARTS.contains(peek().text()) && peek().kind() != Kind.END) {
                    Token value = next();
                    if (!value.is(",")) {
                        values.add(value);
                    }
                }
                if (peek().is(")")) {
                    next();
                } else {
                    problem(name, "the parenthesis behind `@" + name.text() + "` is never closed", null);
                }
            }
            annotations.put(name.text(), new Annotation(name, List.copyOf(values)));
        }
        return annotations;
    }

    private List<Token> until(String... words) {
        var taken = new ArrayList<Token>();
        Set<String> stops = Set.of(words);
        while (!(peek().kind() == Kind.WORD && (stops.contains(peek().text()) || RULE_PARTS.contains(peek().text())))
                && !atTopLevel() && peek().kind() != Kind.END) {
            taken.add(next());
        }
        return List.copyOf(taken);
    }

    /** A word that starts something new, at the start of a line: inside a rule it shows that an `end` is missing. */
    private boolean atTopLevel() {
        Token token = peek();
        boolean startsLine = at == 0 || tokens.get(at - 1).line() < token.line();
        return startsLine && token.kind() == Kind.WORD && (token.is("rule") || token.is("declare"));
    }

    private void skipToTopLevel() {
        while (!atTopLevel() && peek().kind() != Kind.END) {
            next();
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private void problem(Token at, String message, @Nullable String maybe) {
        problems.add(Problem.at(file.source(), at.line(), at.column(), at.text().length(), message, maybe));
    }
}
