package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectReader;
import dev.frameworkadvisor.report.CheckRenderer;
import dev.frameworkadvisor.report.DiffRenderer;
import dev.frameworkadvisor.report.TestRenderer;
import dev.frameworkadvisor.language.RulesException;
import dev.frameworkadvisor.text.Problem;
import dev.frameworkadvisor.text.ProblemsException;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.workbench.Check;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Workbench;
import java.nio.file.Path;
import java.time.LocalDate;
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
    private List<Problem> told = List.of();

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
            CompletableFuture<Check> check = CompletableFuture.supplyAsync(() -> now.check(LocalDate.now()));
            main.out.println("In order: " + now.size() + (now.size() == 1 ? " rule." : " rules."));
            main.out.print(TestRenderer.failures(now.testQuickly(), MOST_FAILURES, main.terminal.width(), main.terminal.styled()));
            main.out.flush();
            Diff effect = diff.join();
            if (effect != null) {
                main.out.print(DiffRenderer.brief(effect, MOST_SHOWN, main.terminal.width(), main.terminal.styled()));
                main.out.flush();
            }
            inOrder = now;
            since = LocalTime.now().format(TIME);
            lookAtProject();
            tell(check.join());
        } catch (RulesException e) {
            main.out.print(whatIsBroken());
            main.out.println(before == null ? "They are broken, and there were none before that were not." : "They are broken; those of " + since + " stay in force.");
        }
    }

    /** Shows what was not there the last time, so that nobody has to read the same again after each save. */
    private void tell(Check check) {
        List<Problem> fresh = check.problems().stream().filter(problem -> !told.contains(problem)).toList();
        if (!fresh.isEmpty()) {
            main.out.print("\n" + CheckRenderer.text(new Check(check.name(), check.files(), check.rules(), fresh)));
        }
        int known = check.problems().size() - fresh.size();
        if (known > 0) {
            main.out.println(known + (known == 1 ? " problem is" : " problems are") + " still there.");
        }
        told = check.problems();
    }

    private String whatIsBroken() {
        try {
            return CheckRenderer.text(Check.of(folder, null, LocalDate.now()));
        } catch (RulesException e) {
            return e.getMessage() + "\n";
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
