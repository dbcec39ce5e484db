package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.report.CatalogueJson;
import dev.frameworkadvisor.report.CatalogueRenderer;
import dev.frameworkadvisor.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The claims behind the rules. */
@Command(name = "sources", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Lists every claim of the thread with the rules that cite it, or why no rule does.")
final class SourcesCommand implements Callable<Integer> {

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
            main.out.println(Json.pretty(CatalogueJson.sources(advisor.claims(), advisor.rules())));
            return ExitCode.ANSWERED;
        }
        main.out.print(CatalogueRenderer.sources(advisor.claims(), advisor.rules(), main.terminal.width(),
                main.terminal.styled()));
        return ExitCode.ANSWERED;
    }
}
