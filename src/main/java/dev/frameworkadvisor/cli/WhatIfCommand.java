package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.report.CounterfactualJson;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.WhatIfRenderer;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.text.Problem;
import dev.frameworkadvisor.text.Suggestion;
import dev.frameworkadvisor.analysis.Counterfactuals;
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

/** What would have to change. */
@Command(name = "whatif", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Finds the smallest sets of changes to a project's answers that lead to another recommendation: all of them, proven smallest.",
            "A change sets one fact to yes or to no."})
final class WhatIfCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Mixin
    private ProjectArguments project;

    @Option(names = "--want", paramLabel = "FRAMEWORK", description = "What should be recommended, and it alone; anything else than now unless given.")
    private @Nullable String want;

    @Option(names = "--keep", paramLabel = "FACT", description = "Leave this fact as it is, said or not.")
    private List<String> keep = new ArrayList<>();

    @Mixin
    private RulesOption rules;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        project.require();
        Advisor advisor = rules.advisor();
        String wanted = want == null ? null : FrameworkName.title(want, advisor, command.commandLine());
        List<String> kept = kept(advisor);
        Project asked = project.read(advisor, main.in);
        Counterfactuals whatIf = advisor.whatIf(asked, wanted, new LinkedHashSet<>(kept));
        main.out.print(format.isJson() ? Json.pretty(CounterfactualJson.tree(whatIf)) + "\n"
                : WhatIfRenderer.render(whatIf, advisor.recommend(asked).explanation(), kept, main.terminal.width(), main.terminal.styled()));
        return ExitCode.ANSWERED;
    }

    private List<String> kept(Advisor advisor) {
        List<String> facts = advisor.facts().stream().map(Fact::name).toList();
        List<Problem> problems = keep.stream().distinct().filter(fact -> !facts.contains(fact)).map(fact -> Usage.problem(command.commandLine(),
                "unknown fact `" + fact + "`", Suggestion.hint(fact, facts, "`./advise facts` lists all facts."))).toList();
        if (!problems.isEmpty()) {
            throw new Usage.Wrong(command.commandLine(), problems);
        }
        return keep.stream().distinct().toList();
    }
}
