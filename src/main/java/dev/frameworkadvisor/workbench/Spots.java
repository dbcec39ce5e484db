package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where things stand in the files of rules that are known to be in order. */
final class Spots {

    private static final Pattern FACT = Pattern.compile("\\bdeclare\\s+(\\w+)");

    private final RuleFiles files;

    Spots(RuleFiles files) {
        this.files = files;
    }

    /** A place in a text, for problems. */
    record Spot(Source source, int line, int column, int length) {

        Problem problem(Code code, String message, @Nullable String hint) {
            return source.problem(line, column, length, message, hint).coded(code);
        }

        String place() {
            return source.name() + ":" + line;
        }
    }

    RuleFiles files() {
        return files;
    }

    /** The name of a rule. */
    Spot rule(Rule rule) {
        Source source = files.file(rule.file()).orElseThrow().source();
        return first(source, rule.line(), Pattern.compile("(\"[^\"]*\")")).orElse(new Spot(source, rule.line(), 1, 4));
    }

    /** Something below the name of a rule, such as one of its annotations. */
    Spot below(Rule rule, String text) {
        Source source = files.file(rule.file()).orElseThrow().source();
        return first(source, rule.line(), Pattern.compile("(" + Pattern.quote(text) + ")")).orElseGet(() -> rule(rule));
    }

    /** The declaration of a fact. */
    Optional<Spot> fact(String name) {
        for (RuleFile file : files.drl()) {
            for (int line = 1; line <= file.source().lines().size(); line++) {
                Matcher matcher = FACT.matcher(file.source().lines().get(line - 1));
                if (matcher.find() && Fact.nameOf(matcher.group(1)).equals(name)) {
                    return Optional.of(spot(file.source(), line, matcher));
                }
            }
        }
        return Optional.empty();
    }

    /** The title of a framework. */
    Optional<Spot> title(String title) {
        return files.drl().stream().flatMap(file -> first(file.source(), 1, Pattern.compile("@title\\(\\s*(\"" + Pattern.quote(title) + "\")")).stream())
                .findFirst();
    }

    /** A text in one of the data files, such as the number of a claim. */
    Optional<Spot> data(String path, String pattern) {
        return files.file(path).flatMap(file -> first(file.source(), 1, Pattern.compile(pattern)));
    }

    private static Optional<Spot> first(Source source, int from, Pattern pattern) {
        List<String> lines = source.lines();
        for (int line = from; line <= lines.size(); line++) {
            Matcher matcher = pattern.matcher(lines.get(line - 1));
            if (matcher.find()) {
                return Optional.of(spot(source, line, matcher));
            }
        }
        return Optional.empty();
    }

    private static Spot spot(Source source, int line, Matcher matcher) {
        String text = source.lines().get(line - 1);
        return new Spot(source, line, text.codePointCount(0, matcher.start(1)) + 1, text.codePointCount(matcher.start(1), matcher.end(1)));
    }
}
