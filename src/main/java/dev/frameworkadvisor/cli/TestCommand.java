package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.TestRenderer;
import dev.frameworkadvisor.report.WorkbenchJson;
import dev.frameworkadvisor.workbench.CaseResult;
import dev.frameworkadvisor.workbench.CommonCause;
import dev.frameworkadvisor.workbench.Coverage;
import dev.frameworkadvisor.workbench.Mutation;
import dev.frameworkadvisor.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Whether the rules do what the cases beside them say. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Runs the cases beside the rules: exit code 0 if all pass, 1 if any fails or cannot be read.",
            "The exit code does not depend on what --mutate finds."})
final class TestCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder (default: the shipped rules). Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    @Option(names = "--coverage", description = "Show for each rule the cases in which it fires, and those in which it almost fires.")
    private boolean coverage;

    @Option(names = "--threshold", paramLabel = "PERCENT", description = "Like --coverage, and exit with 1 if fewer rules than this have both kinds.")
    private @Nullable Double threshold;

    @Option(names = "--mutate", description = "Try small mistakes in the rules, one at a time, and show those that your cases miss, with a case that catches each.")
    private boolean mutate;

    @Option(names = "--all", description = "Show every failing case in full instead of the first five.")
    private boolean all;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Double least = threshold;
        if (least != null && !(least >= 0 && least <= 100)) {
            throw Usage.wrong(command.commandLine(), "`--threshold` must be from 0 to 100", null);
        }
        Workbench bench = Workbench.open(folder);
        List<CaseResult> results = bench.test();
        CommonCause cause = bench.commonCause(results).orElse(null);
        List<Coverage> covered = coverage || least != null ? bench.coverage() : null;
        Mutation mutation = mutate ? mutation(bench) : null;
        if (format.isJson()) {
            var tree = WorkbenchJson.tree(results, cause);
            if (covered != null) {
                tree.put("coverage", WorkbenchJson.coverage(covered));
            }
            if (mutate) {
                tree.put("mutation", mutation == null ? null : WorkbenchJson.tree(mutation));
            }
            main.out.println(Json.pretty(tree));
        } else {
            main.out.print(TestRenderer.render(results, cause, all, main.terminal.width(), main.terminal.styled()));
            print(covered, mutation);
        }
        if (!bench.caseProblems().isEmpty()) {
            main.err.println(new ProblemsException(bench.caseProblems()).getMessage());
        }
        boolean holds = bench.caseProblems().isEmpty() && results.stream().allMatch(CaseResult::holds);
        return holds && (least == null || Coverage.share(covered) >= least / 100.0) ? ExitCode.ANSWERED : ExitCode.PROBLEMS;
    }

    private void print(@Nullable List<Coverage> covered, @Nullable Mutation mutation) {
        int width = main.terminal.width();
        boolean styled = main.terminal.styled();
        if (covered != null) {
            main.out.print(TestRenderer.coverage(covered, width, styled));
        }
        if (mutation != null) {
            main.out.print(TestRenderer.mutation(mutation, width, styled));
        } else if (mutate) {
            main.out.println("\nMutation: no mistakes were tried, because these rules can't be counted exactly; see the warnings of `./advise check`.");
        }
    }

    private @Nullable Mutation mutation(Workbench bench) {
        boolean shown = main.terminal.progress();
        Mutation mutation = bench.mutation(percent -> {
            if (shown) {
                main.err.print("\rtrying mistakes: " + percent + " %");
                main.err.flush();
            }
        }).orElse(null);
        if (shown) {
            main.err.print("\r\u001b[K");
        }
        return mutation;
    }
}
