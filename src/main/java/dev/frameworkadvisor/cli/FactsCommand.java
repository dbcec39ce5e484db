package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.report.CatalogueJson;
import dev.frameworkadvisor.report.CatalogueRenderer;
import dev.frameworkadvisor.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The vocabulary. */
@Command(name = "facts", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Lists the facts that describe a project, each with its question.")
final class FactsCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private RulesOption rules;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Advisor advisor = rules.advisor();
        if (format.isJson()) {
            main.out.println(Json.pretty(CatalogueJson.facts(advisor.facts(), advisor.frameworks())));
            return ExitCode.ANSWERED;
        }
        main.out.print(CatalogueRenderer.facts(advisor.facts(), advisor.frameworks(), main.terminal.listWidth(),
                main.terminal.styled()));
        return ExitCode.ANSWERED;
    }
}
