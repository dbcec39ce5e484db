package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.WatchedBench;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.workbench.Watch;
import dev.frameworkadvisor.workbench.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reruns check, test and diff on every save. */
@Command(name = "watch", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Reruns check, test and diff on every save.",
            "While the rules are broken, the last version that worked stays in use. Press Ctrl-C to stop."})
final class WatchCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(index = "0", paramLabel = "DIR", description = "The rules folder. Rules are code: use only folders you trust.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "A project file; its recommendation is shown each time.")
    private @Nullable String file;

    @Option(names = "--all", description = "Show every failing case and every change instead of the first few.")
    private boolean all;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            Workbench.open(folder);
        }
        Path project = file == null ? null : existing(file);
        var watch = new Watch(folder, project);
        var watched = new WatchedBench(main.out, folder, project, bench -> answers(bench, project), all,
                main.terminal.width(), main.terminal.styled());
        watched.begin();
        try {
            while (!main.out.checkError()) {
                List<String> changes = watch.await();
                watched.changed(changes);
            }
            return ExitCode.PROBLEMS;
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED;
        }
    }

    private static Map<String, TruthValue> answers(Workbench bench, Path project) {
        try {
            return bench.read(Source.read(project));
        } catch (ProblemsException e) {
            throw Usage.explained(e);
        }
    }

    /** A file that may be wrong, and be put right while we watch, but has to be there. */
    private static Path existing(String file) {
        try (InputStream opened = Source.open(Source.path(file), file)) {
            return Source.path(file);
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
