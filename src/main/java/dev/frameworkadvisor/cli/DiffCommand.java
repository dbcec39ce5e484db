package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.DiffRenderer;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.WorkbenchJson;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What an edit of the rules changes. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Compares two versions of the rules over all possible projects: how many get another recommendation, and why.",
            "Exit code 0 if none does, 1 if any does."})
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules folder before the change. Rules are code: use only folders you trust.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The rules folder after the change.")
    private Path after;

    @Parameters(index = "2..*", paramLabel = "PROJECT", description = "Project files to compare by name, in addition to the cases of both versions.")
    private List<String> projects = new ArrayList<>();

    @Option(names = "--all", description = "List everything that changes instead of the first ten of each kind.")
    private boolean all;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        // Two processors read two folders in the time of one.
        List<Object> opened = List.of(before, after).parallelStream().map(DiffCommand::open).toList();
        List<Problem> broken = opened.stream().filter(RulesException.class::isInstance).flatMap(it -> ((RulesException) it).problems().stream()).toList();
        if (!broken.isEmpty()) {
            throw new RulesException(broken);
        }
        var then = (Workbench) opened.get(0);
        var now = (Workbench) opened.get(1);
        Diff diff = then.diff(now, read(then, now));
        main.out.print(format.isJson() ? Json.pretty(WorkbenchJson.tree(diff)) + "\n"
                : DiffRenderer.render(diff, before.toString(), after.toString(), all, main.terminal.width(), main.terminal.styled()));
        return diff.changesAdvice() ? ExitCode.PROBLEMS : ExitCode.ANSWERED;
    }

    /** The rules, or what is wrong with them. */
    private static Object open(Path folder) {
        try {
            return Workbench.open(folder);
        } catch (RulesException e) {
            return e;
        }
    }

    /** The project files by their paths, with what is wrong in any of them. */
    private Map<String, Map<String, TruthValue>> read(Workbench then, Workbench now) {
        Map<String, Map<String, TruthValue>> read = new LinkedHashMap<>();
        var problems = new ArrayList<Problem>();
        for (String file : projects) {
            try {
                read.put(file, then.read(Source.read(Source.path(file)), now));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProjectException(problems);
        }
        return read;
    }
}
