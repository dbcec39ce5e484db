package dev.frameworkadvisor.cli;

import static dev.frameworkadvisor.explanation.Json.object;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.explanation.Json;
import dev.frameworkadvisor.fact.Fact;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The vocabulary. */
@Command(name = "facts", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Lists all that can be said of a project, each with the question it answers.")
final class FactsCommand implements Callable<Integer> {

    enum Format { text, json }

    @ParentCommand
    private Main main;

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text unless given.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        Advisor advisor = rules.advisor();
        if (format == Format.json) {
            main.out.println(Json.pretty(object(
                    "facts", advisor.facts().stream().map(fact -> object("name", fact.name(), "question", fact.question(), "group", fact.group())).toList(),
                    "frameworks", advisor.frameworks())));
            return ExitCode.ANSWERED;
        }
        int longest = advisor.facts().stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        for (String group : advisor.facts().stream().map(Fact::group).distinct().toList()) {
            main.out.println(group);
            advisor.facts().stream().filter(fact -> fact.group().equals(group))
                    .forEach(fact -> main.out.println("  " + fact.name() + " ".repeat(longest - fact.name().length() + 2) + fact.question()));
            main.out.println();
        }
        main.out.println("Frameworks: " + String.join(", ", advisor.frameworks()));
        return ExitCode.ANSWERED;
    }
}
