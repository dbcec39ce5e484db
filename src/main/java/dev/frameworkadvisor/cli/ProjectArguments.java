package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The project that a command is about: a file, and answers on the command line, which override those in the file. */
final class ProjectArguments {

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "Project file, YAML or JSON; - for standard input (default: no file).")
    private @Nullable String file;

    @Option(names = "--yes", paramLabel = "FACT",
            description = "Answer this fact with yes; separate several by commas.")
    private List<String> yes = new ArrayList<>();

    @Option(names = "--no", paramLabel = "FACT", description = "Answer this fact with no; separate several by commas.")
    private List<String> no = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws Usage.Wrong if there is neither a file nor an answer */
    void require() {
        if (file == null && yes.isEmpty() && no.isEmpty()) {
            CommandLine called = command.commandLine();
            throw Usage.wrong(called, "no project is given",
                    "Name a project file, or answer facts with `--yes` and `--no`. " + Usage.help(called));
        }
    }

    /** Whether it is read from standard input. */
    boolean fromStandardInput() {
        return "-".equals(file);
    }

    /** @throws Usage.Wrong with every fact that is unknown, or given to both options */
    Project read(Advisor advisor, InputStream in) {
        var facts = new FactNames(command.commandLine(), advisor);
        List<String> holding = facts.of("--yes", yes);
        List<String> failing = facts.of("--no", no);
        facts.refuseBoth("--yes", holding, "--no", failing);
        facts.finish();
        if (file != null && facts.known(file) && !Files.exists(Path.of(file))) {
            throw Usage.wrong(command.commandLine(), "`" + file + "` is a fact, not a file",
                    "Write `--yes " + file + "` or `--no " + file + "`.");
        }
        Project project = file == null ? Project.unnamed().build() : read(file, advisor, in);
        return project.toBuilder().yes(holding.toArray(String[]::new)).no(failing.toArray(String[]::new)).build();
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
            Source source = Source.read(in, "standard input");
            return advisor.read(source.text(), source.name());
        } catch (ProjectException e) {
            throw e;
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        } catch (IOException e) {
            throw new ProjectException(List.of(Problem.ofFile("standard input", "cannot be read", null)));
        }
    }
}
