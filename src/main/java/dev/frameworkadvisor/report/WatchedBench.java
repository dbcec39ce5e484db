package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.workbench.Check;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Workbench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules in a folder that is being edited: keeps the last version that worked, and reports on each next one. */
public final class WatchedBench {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST_FILES = 3;

    private final PrintStream out;
    private final int width;
    private final boolean styled;
    private final Path folder;
    private final @Nullable Path file;
    private final Function<Workbench, Map<String, TruthValue>> answers;
    private final boolean all;
    private @Nullable Workbench inUse;
    private String now = "";
    private String since = "";
    private String answered = "";
    private List<Problem> told = List.of();

    /**
     * @param out receives the reports as text, each of them in parts as they are found
     * @param file a project whose recommendation is shown each time; null for none
     * @param answers reads the answers in that file, by the facts of a version
     * @param all whether to show all that fails and changes, however much it is
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public WatchedBench(PrintStream out, Path folder, @Nullable Path file, Function<Workbench, Map<String, TruthValue>> answers,
            boolean all, int width, boolean styled) {
        this.out = out;
        this.width = width;
        this.styled = styled;
        this.folder = folder;
        this.file = file;
        this.answers = answers;
        this.all = all;
    }

    /** Reports on the folder as it is found. */
    public void begin() {
        report("Watching " + folder + (file == null ? "" : " and " + file) + ". Press Ctrl-C to stop.", false);
    }

    /** Reports on what was saved. */
    public void changed(List<String> files) {
        out.println();
        report(String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())))
                + (files.size() > MOST_FILES ? " and " + (files.size() - MOST_FILES) + " more" : ""),
                file != null && files.equals(List.of(file.toString())));
    }

    /** Survives whatever rules throw: they are code, and the next save may mend them. */
    private void report(String what, boolean onlyProject) {
        now = LocalTime.now().format(TIME);
        out.println("-- " + now + "  " + what);
        try {
            if (onlyProject) {
                lookAtProject(inUse);
            } else {
                lookAtRules();
            }
        } catch (Throwable e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            out.println(cause instanceof RulesException ? cause.getMessage() : "Internal error: " + cause);
            if (!onlyProject) {
                out.println(stillInUse());
            }
        }
        out.flush();
    }

    private void lookAtRules() {
        Workbench before = inUse;
        Workbench opened;
        try {
            opened = Workbench.open(folder);
        } catch (RulesException e) {
            out.print(whatIsBroken(e));
            out.println(stillInUse());
            return;
        }
        CompletableFuture<@Nullable Diff> diff = CompletableFuture.supplyAsync(() -> before == null ? null : before.diff(opened, Map.of()));
        CompletableFuture<Check> check = CompletableFuture.supplyAsync(() -> opened.check(LocalDate.now()));
        out.println("OK: " + Outlook.count(opened.size(), "rule") + ".");
        out.print(TestRenderer.failures(opened.testQuickly(), all, width, styled));
        out.flush();
        Diff effect = diff.join();
        if (effect != null) {
            out.print(DiffRenderer.brief(effect, all, width, styled));
            out.flush();
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
            out.print("\n" + CheckRenderer.text(new Check(check.name(), check.files(), check.rules(), fresh)));
        }
        int known = check.problems().size() - fresh.size();
        if (known > 0) {
            out.println(known == 1 ? "1 earlier problem remains." : known + " earlier problems remain.");
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
            String answer = DiffRenderer.answer(bench.rank(answers.apply(bench)));
            out.println(file + ": " + answer + (answered.isEmpty() || answered.equals(answer) ? "" : " (before: " + answered + ")"));
            answered = answer;
        } catch (ProblemsException e) {
            out.println(e.getMessage());
        }
    }
}
