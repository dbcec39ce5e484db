package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectReader;
import dev.frameworkadvisor.language.RulesException;
import dev.frameworkadvisor.report.CheckRenderer;
import dev.frameworkadvisor.report.DiffRenderer;
import dev.frameworkadvisor.report.TestRenderer;
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
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The rules in a folder that is being edited: keeps the last version that worked, and reports on each next one. */
final class WatchedBench {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST_FILES = 3;

    private final Main main;
    private final Path folder;
    private final @Nullable Path file;
    private final boolean all;
    private @Nullable Workbench inUse;
    private String now = "";
    private String since = "";
    private String answered = "";
    private List<Problem> told = List.of();

    /** @param all whether to show all that fails and changes, however much it is */
    WatchedBench(Main main, Path folder, @Nullable Path file, boolean all) {
        this.main = main;
        this.folder = folder;
        this.file = file;
        this.all = all;
    }

    /** Reports on the folder as it is found. */
    void begin() {
        report("Watching " + folder + (file == null ? "" : " and " + file) + ". Press Ctrl-C to stop.", false);
    }

    /** Reports on what was saved. */
    void changed(List<String> files) {
        main.out.println();
        report(String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())))
                + (files.size() > MOST_FILES ? " and " + (files.size() - MOST_FILES) + " more" : ""),
                file != null && files.equals(List.of(file.toString())));
    }

    /** Survives whatever rules throw: they are code, and the next save may mend them. */
    private void report(String what, boolean onlyProject) {
        now = LocalTime.now().format(TIME);
        main.out.println("-- " + now + "  " + what);
        try {
            if (onlyProject) {
                lookAtProject(inUse);
            } else {
                lookAtRules();
            }
        } catch (Throwable e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            main.out.println(cause instanceof RulesException ? cause.getMessage() : "Internal error: " + cause);
            if (!onlyProject) {
                main.out.println(stillInUse());
            }
        }
        main.out.flush();
    }

    private void lookAtRules() {
        Workbench before = inUse;
        Workbench opened;
        try {
            opened = Workbench.open(folder);
        } catch (RulesException e) {
            main.out.print(whatIsBroken(e));
            main.out.println(stillInUse());
            return;
        }
        CompletableFuture<@Nullable Diff> diff = CompletableFuture.supplyAsync(() -> before == null ? null : before.diff(opened, Map.of()));
        CompletableFuture<Check> check = CompletableFuture.supplyAsync(() -> opened.check(LocalDate.now()));
        main.out.println("OK: " + opened.size() + (opened.size() == 1 ? " rule." : " rules."));
        main.out.print(TestRenderer.failures(opened.testQuickly(), all, main.terminal.width(), main.terminal.styled()));
        main.out.flush();
        Diff effect = diff.join();
        if (effect != null) {
            main.out.print(DiffRenderer.brief(effect, all, main.terminal.width(), main.terminal.styled()));
            main.out.flush();
        }
        lookAtProject(opened);
        tell(check.join());
        inUse = opened;
        since = now;
    }

    private String stillInUse() {
        return since.isEmpty() ? "Rules broken; there is no earlier version to use." : "Rules broken; still using the version of " + since + ".";
    }

    /** Shows only what is new since the last save. */
    private void tell(Check check) {
        List<Problem> fresh = check.problems().stream().filter(problem -> !told.contains(problem)).toList();
        if (!fresh.isEmpty()) {
            main.out.print("\n" + CheckRenderer.text(new Check(check.name(), check.files(), check.rules(), fresh)));
        }
        int known = check.problems().size() - fresh.size();
        if (known > 0) {
            main.out.println(known == 1 ? "1 earlier problem remains." : known + " earlier problems remain.");
        }
        told = check.problems();
    }

    private String whatIsBroken(RulesException found) {
        Check check = Check.of(folder, null, LocalDate.now());
        return check.broken() ? CheckRenderer.text(check) : found.getMessage() + "\n";
    }

    private void lookAtProject(@Nullable Workbench bench) {
        if (file == null || bench == null) {
            return;
        }
        try {
            String answer = DiffRenderer.answer(bench.rank(ProjectReader.read(Source.read(file), bench.vocabulary()).answers()));
            main.out.println(file + ": " + answer + (answered.isEmpty() || answered.equals(answer) ? "" : " (before: " + answered + ")"));
            answered = answer;
        } catch (ProblemsException e) {
            main.out.println(e.getMessage());
        }
    }
}
