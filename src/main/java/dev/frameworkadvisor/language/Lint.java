package dev.frameworkadvisor.language;

import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is not as our own rules should be in the form of rules that work. */
final class Lint {

    private static final String VOCABULARY = "vocabulary.drl";
    private static final String OWN_READING = "interpretation";

    private final Reading reading;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(Reading reading) {
        this.reading = reading;
    }

    static List<Problem> of(Reading reading) {
        var lint = new Lint(reading);
        reading.texts().forEach(lint::rule);
        reading.imports().stream().filter(it -> !it.file().path().equals(VOCABULARY)).forEach(it -> lint.warn(Code.IMPORT_ELSEWHERE, it.file(), new Token(Token.Kind.WORD, it.path(), it.name().line(), it.name().column()),
                "`" + it.path() + "` is imported outside of vocabulary.drl", "Keep all imports there: they hold for all files."));
        lint.facts();
        return List.copyOf(lint.problems);
    }

    private void rule(RuleText text) {
        citation(text);
        Token attribute = text.attributes().stream().filter(Token::isWord).findFirst().orElse(null);
        if (attribute != null && attribute.is("salience")) {
            warn(Code.SALIENCE, text.file(), attribute, "`salience` gives this rule an order among others", "Say in its conditions when it holds: order says nothing here.");
        } else if (attribute != null) {
            String whole = text.attributes().stream().takeWhile(it -> it == attribute || it.isWord() || it.is("-")).map(Token::text).collect(Collectors.joining());
            warn(Code.ATTRIBUTE, text.file(), attribute, "`" + whole + "` changes when, or whether, this rule is looked at", "Say it in its conditions.");
        }
        text.oddities().forEach(it -> problems.add(new Problem(it.file(), it.line(), it.column(), it.length(),
                it.message().replaceFirst(" does not belong here.*", "") + " goes beyond the language of our rules", it.excerpt(),
                "What such a rule does can be tried out, and not be reasoned about: comparisons and counterfactuals become samples.", Code.JAVA_LOGIC)));
        if (text.conclusions() > 1) {
            Token second = text.then().stream().filter(it -> it.is(Form.CONCLUDE)).skip(1).findFirst().orElse(text.name());
            warn(Code.SEVERAL_CONCLUSIONS, text.file(), second, "this `" + Form.CONCLUDE + "` draws a second conclusion from the same conditions",
                    "Write one rule for each conclusion: its name is then true of it.");
        }
        if (text.then().isEmpty()) {
            warn(Code.NO_CONCLUSION, text.file(), text.name(), "the rule " + text.name().quoted() + " concludes nothing", null);
        }
        for (int i = 1; i + 1 < text.when().size(); i++) {
            Token type = text.when().get(i - 1);
            if (text.when().get(i).is("(") && text.when().get(i + 1).is(")") && reading.facts().containsKey(type.text())) {
                warn(Code.UNANSWERED_CONDITION, text.file(), type, type.quoted() + " is asked for whether the answer is yes or no",
                        "Did you mean `" + type.text() + "( yes )`?");
            }
        }
    }

    private void citation(RuleText text) {
        Annotation source = text.annotations().get("source");
        if (source == null && !text.annotations().containsKey("claims")) {
            warn(Code.NO_CITATION, text.file(), text.name(), "the rule " + text.name().quoted() + " rests on nothing",
                    "Say where it is written, with @claims or @source; @source( \"" + OWN_READING + "\" ) where it is our own reading.");
        } else if (source != null && !source.first().equals(OWN_READING) && !text.annotations().containsKey("checked")) {
            warn(Code.NO_CITATION, text.file(), source.name(), "nothing says when " + source.values().get(0).quoted() + " was read",
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
                warn(Code.UNASKED_FACT, declaration.file(), declaration.name(), "no rule asks for `" + type + "`",
                        "People answer its question for nothing: write a rule that does, or remove it.");
            }
            if (!declaration.annotations().containsKey("question")) {
                warn(Code.NO_QUESTION, declaration.file(), declaration.name(), "`" + type + "` has no question", "Add one: @question( \"Will it ...?\" )");
            }
        }
    }

    private void warn(Code code, RuleFile file, Token at, String message, @Nullable String hint) {
        problems.add(Problem.at(file.source(), at.line(), at.column(), at.end() - at.column(), message, hint).coded(code));
    }
}
