package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.report.CounterfactualJson;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.WhatIfRenderer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The smallest changes that lead to another recommendation. */
@Command(name = "whatif", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Finds the fewest answers to change for another recommendation.",
            "It lists every combination of that size that doesn't contradict itself. What the team can choose comes "
                    + "first."})
final class WhatIfCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Mixin
    private ProjectArguments project;

    @Option(names = "--want", paramLabel = "FRAMEWORK",
            description = "Framework that should win alone (default: any other result).")
    private @Nullable String want;

    @Option(names = "--keep", paramLabel = "FACT", description = "Don't change this fact; separate several by commas.")
    private List<String> keep = new ArrayList<>();

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
        String wanted = want == null ? null : Usage.framework(want, advisor, command.commandLine());
        List<String> kept = kept(advisor);
        Project asked = project.read(advisor, main.in);
        Counterfactuals whatIf = advisor.whatIf(asked, wanted, new LinkedHashSet<>(kept));
        main.out.print(format.isJson() ? Json.pretty(CounterfactualJson.tree(whatIf)) + "\n"
                : WhatIfRenderer.render(whatIf, advisor.recommend(asked).explanation(), kept, all.most(),
                main.terminal.width(), main.terminal.styled()));
        return ExitCode.ANSWERED;
    }

    private List<String> kept(Advisor advisor) {
        var facts = new FactNames(command.commandLine(), advisor);
        List<String> kept = facts.of("--keep", keep);
        facts.finish();
        return kept;
    }
}
