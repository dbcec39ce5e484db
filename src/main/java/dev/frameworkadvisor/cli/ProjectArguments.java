package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.text.Problem;
import dev.frameworkadvisor.text.ProblemsException;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command is told of a project: a file, and answers on the command line, which win over those in the file. */
final class ProjectArguments {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The project, YAML or JSON; - for standard input.")
    private @Nullable String file;

    @Option(names = "--yes", paramLabel = "FACT", description = "This is so.")
    private List<String> yes = new ArrayList<>();

    @Option(names = "--no", paramLabel = "FACT", description = "This is not so.")
    private List<String> no = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Refuses to go on if nothing was told at all. */
    void require() {
        if (file == null && yes.isEmpty() && no.isEmpty()) {
            CommandLine called = command.commandLine();
            throw Usage.wrong(called, "nothing is said of a project", "Name a project file, or say something with `--yes` and `--no`; `./" + called.getCommandSpec().qualifiedName() + " --help` shows how it is called.");
        }
    }

    /** Whether it is read from standard input. */
    boolean fromStandardInput() {
        return "-".equals(file);
    }

    Project read(Advisor advisor, InputStream in) {
        CommandLine called = command.commandLine();
        List<String> names = advisor.facts().stream().map(Fact::name).toList();
        var problems = new ArrayList<Problem>();
        Stream.concat(yes.stream(), no.stream()).distinct().forEach(fact -> {
            if (!names.contains(fact)) {
                problems.add(Usage.problem(called, "unknown fact `" + fact + "`",
                        Suggestion.hint(fact, names, "`./advise facts` lists all facts.")));
            } else if (yes.contains(fact) && no.contains(fact)) {
                problems.add(Usage.problem(called, "`" + fact + "` stands behind `--yes` and behind `--no`", "Keep one of the two."));
            }
        });
        if (!problems.isEmpty()) {
            throw new Usage.Wrong(called, problems);
        }
        Project project = file == null ? Project.unnamed().build() : read(file, advisor, in);
        return project.toBuilder().yes(yes.toArray(String[]::new)).no(no.toArray(String[]::new)).build();
    }

    /** Reads a project file; {@code -} is standard input. */
    static Project read(String file, Advisor advisor, InputStream in) {
        return file.equals("-") ? standardInput(advisor, in) : advisor.read(path(file));
    }

    private static Path path(String file) {
        try {
            return Source.path(file);
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        }
    }

    private static Project standardInput(Advisor advisor, InputStream in) {
        try {
            return advisor.read(Source.read(in, "standard input"));
        } catch (ProjectException e) {
            throw e;
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        } catch (IOException e) {
            throw new ProjectException(List.of(Problem.ofFile("standard input", "cannot be read", null)));
        }
    }
}
