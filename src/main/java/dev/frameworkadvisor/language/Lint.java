package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.language.RuleText.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Warnings about the form of rules that work. */
final class Lint {

    private static final String OWN_READING = "interpretation";

    private final Reading reading;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(Reading reading) {
        this.reading = reading;
    }

    static List<Problem> of(Reading reading) {
        var lint = new Lint(reading);
        reading.bodies().forEach(lint::rule);
        reading.remarks().forEach(it -> lint.problems.add(it.warning()));
        lint.facts();
        return lint.problems.stream().distinct().toList();
    }

    private void rule(RuleBody body) {
        RuleText text = body.text();
        citation(text);
        body.oddities().forEach(it -> problems.add(it.warning()));
        problems.addAll(body.remarks());
        if (text.then().isEmpty()) {
            warn(Code.NO_CONCLUSION, text.file(), text.name(), "the rule " + text.name().quoted() + " concludes nothing", null);
        }
    }

    private void citation(RuleText text) {
        Annotation source = text.annotations().get("source");
        if (source == null && !text.annotations().containsKey("claims")) {
            warn(Code.NO_CITATION, text.file(), text.name(), "the rule " + text.name().quoted() + " cites no source",
                    "Say where it is written, with @claims or @source; @source( \"" + OWN_READING + "\" ) where it is our own reading.");
        } else if (source != null && !source.first().equals(OWN_READING) && !text.annotations().containsKey("checked")) {
            warn(Code.NO_CITATION, text.file(), source.name(), "there is no date on which " + source.values().get(0).quoted() + " was read",
                    "Add the day: @checked( \"2026-08-31\" )");
        }
    }

    private void facts() {
        Set<String> asked = reading.texts().stream().flatMap(text -> text.when().stream()).map(Token::text).collect(Collectors.toSet());
        for (Declaration declaration : reading.declarations()) {
            String type = declaration.name().text();
            if (!reading.facts().containsKey(type)) {
                continue;
            }
            if (!asked.contains(type)) {
                warn(Code.UNASKED_FACT, declaration.file(), declaration.name(), "no rule uses `" + type + "`",
                        "Its question makes no difference: write a rule that asks for it, or remove the fact.");
            }
            if (!declaration.annotations().containsKey("question")) {
                warn(Code.NO_QUESTION, declaration.file(), declaration.name(), "`" + type + "` has no question", "Add one: @question( \"Will it ...?\" )");
            }
        }
    }

    private void warn(Code code, RuleFile file, Token at, String message, @Nullable String hint) {
        problems.add(file.source().problem(at.line(), at.column(), at.end() - at.column(), message, hint).coded(code));
    }
}
