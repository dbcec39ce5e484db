package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.report.CounterfactualJson;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.WhyNotRenderer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Why a framework is not recommended. */
@Command(name = "whynot", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Explains why a framework is not recommended.",
            "It lists the rules that would favour it and what each needs, why another framework won, and the fewest "
                    + "changes for it to win."})
final class WhyNotCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", description = "The framework; capitals don't matter.")
    private String framework;

    @Mixin
    private ProjectArguments project;

    @Mixin
    private AllOption all;

    @Mixin
    private RulesOption rules;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        project.require();
        Advisor advisor = rules.advisor();
        String title = Usage.framework(framework, advisor, command.commandLine());
        Project asked = project.read(advisor, main.in);
        WhyNot whyNot = advisor.whyNot(asked, title);
        main.out.print(format.isJson() ? Json.pretty(CounterfactualJson.tree(whyNot)) + "\n"
                : WhyNotRenderer.render(whyNot, advisor.recommend(asked).explanation(), all.most(),
                main.terminal.width(), main.terminal.styled()));
        return ExitCode.ANSWERED;
    }
}
