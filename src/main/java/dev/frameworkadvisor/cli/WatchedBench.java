package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectReader;
import dev.frameworkadvisor.explanation.DiffRenderer;
import dev.frameworkadvisor.explanation.TestRenderer;
import dev.frameworkadvisor.rules.RulesException;
import dev.frameworkadvisor.source.ProblemsException;
import dev.frameworkadvisor.source.Source;
import dev.frameworkadvisor.workbench.CaseResult;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Workbench;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The rules in a folder that is being edited: keeps the last version that was in order, and reports on each next one. */
final class WatchedBench {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** The first few flows and examples tell an editor enough; `diff` has the rest. */
    private static final int MOST_SHOWN = 3;
    private static final int MOST_FAILURES = 8;

    private final Main main;
    private final Path folder;
    private final @Nullable Path file;
    private @Nullable Workbench inOrder;
    private String since = "";
    private String standing = "";

    WatchedBench(Main main, Path folder, @Nullable Path file) {
        this.main = main;
        this.folder = folder;
        this.file = file;
    }

    /** Reports on the folder as it is found. */
    void begin() {
        main.out.println("Watching " + folder + (file == null ? "" : " and " + file) + ". Ctrl-C ends it.");
        lookAtRules();
        main.out.flush();
    }

    /** Reports on what was saved. */
    void changed(List<String> files) {
        main.out.println();
        main.out.println("-- " + LocalTime.now().format(TIME) + "  " + String.join(", ", files.subList(0, Math.min(MOST_SHOWN, files.size())))
                + (files.size() > MOST_SHOWN ? " and " + (files.size() - MOST_SHOWN) + " more" : ""));
        if (file != null && files.equals(List.of(file.toString()))) {
            lookAtProject();
        } else {
            lookAtRules();
        }
        main.out.flush();
    }

    private void lookAtRules() {
        Workbench before = inOrder;
        try {
            Workbench now = Workbench.open(folder);
            CompletableFuture<@Nullable Diff> diff = CompletableFuture.supplyAsync(() -> before == null ? null : before.diff(now, Map.of()));
            List<CaseResult> results = now.testQuickly();
            main.out.println("In order: " + now.size() + (now.size() == 1 ? " rule." : " rules."));
            if (!now.caseProblems().isEmpty()) {
                main.out.println(new ProblemsException(now.caseProblems()).getMessage());
            }
            main.out.print(TestRenderer.failures(results, MOST_FAILURES, main.terminal.width(), main.terminal.styled()));
            main.out.flush();
            Diff effect = diff.join();
            if (effect != null) {
                main.out.print(DiffRenderer.brief(effect, MOST_SHOWN, main.terminal.width(), main.terminal.styled()));
            }
            inOrder = now;
            since = LocalTime.now().format(TIME);
            lookAtProject();
        } catch (RulesException e) {
            main.out.println(e.getMessage());
            main.out.println(before == null ? "These rules are broken; there were none before that were not." : "These rules are broken; those of " + since + " stay in force.");
        }
    }

    private void lookAtProject() {
        Workbench now = inOrder;
        if (file == null || now == null) {
            return;
        }
        try {
            String answer = DiffRenderer.answer(now.rank(ProjectReader.read(Source.read(file), now.vocabulary()).answers()));
            main.out.println(file + ": " + answer + (standing.isEmpty() || standing.equals(answer) ? "" : " (it was " + standing + ")"));
            standing = answer;
        } catch (ProblemsException e) {
            main.out.println(e.getMessage());
        }
    }
}
