package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.fact.ProjectException;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.ProblemsException;
import dev.frameworkadvisor.source.Source;
import dev.frameworkadvisor.source.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    Project read(Advisor advisor, InputStream in) {
        List<String> names = advisor.facts().stream().map(fact -> fact.name()).toList();
        for (String fact : Stream.concat(yes.stream(), no.stream()).toList()) {
            if (!names.contains(fact)) {
                throw wrong("unknown fact `" + fact + "`\n   " + Suggestion.maybe(fact, names, "`./advise facts` lists all facts."));
            }
            if (yes.contains(fact) && no.contains(fact)) {
                throw wrong("`" + fact + "` is said to be so with --yes and not to be so with --no");
            }
        }
        Project project = file == null ? Project.unnamed().build() : file.equals("-") ? standardInput(advisor, in) : advisor.read(Path.of(file));
        return project.toBuilder().yes(yes.toArray(String[]::new)).no(no.toArray(String[]::new)).build();
    }

    private Project standardInput(Advisor advisor, InputStream in) {
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

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
