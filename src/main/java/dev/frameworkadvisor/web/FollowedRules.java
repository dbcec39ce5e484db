package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.ReloadingAdvisor;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.report.WatchedBench;
import dev.frameworkadvisor.workbench.Watch;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rules in a folder that someone edits while the page is open. Each save is checked, tested and compared. While the
 * rules are broken, the last ones that worked stay in use.
 */
public final class FollowedRules implements Supplier<Advisor> {

    private static final int WIDTH = 100;

    private final Path folder;
    private final ReloadingAdvisor advisor;
    private volatile Report report = new Report(0, "");

    /**
     * What the last save changed.
     *
     * @param number the number of reports so far
     * @param text as {@code watch} prints it; empty before the first save
     */
    record Report(int number, String text) {
    }

    private FollowedRules(Path folder) {
        this.folder = folder;
        this.advisor = ReloadingAdvisor.of(folder);
    }

    /**
     * Begins to follow a folder, on a thread of its own. Rules are code: follow only folders that you would run a
     * program from.
     *
     * @throws RulesException if its rules cannot be used, with every problem found
     */
    public static FollowedRules begin(Path folder) {
        var rules = new FollowedRules(folder);
        var watch = new Watch(folder, null);
        var thread = new Thread(() -> rules.follow(watch), "followed rules");
        thread.setDaemon(true);
        thread.start();
        return rules;
    }

    /** The advisor with the last rules that worked. */
    @Override
    public Advisor get() {
        return advisor.current();
    }

    Report report() {
        return report;
    }

    /** Hides the path of the folder from those who can reach the page. */
    private String withoutFolder(String text) {
        return text.replace(folder + File.separator, "").replace(folder.toString(), "the rules folder");
    }

    private void follow(Watch watch) {
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var bench = new WatchedBench(out, folder, null, vocabulary -> Map.of(), false, WIDTH, false);
        bench.begin();
        try {
            while (true) {
                List<String> changes = watch.await();
                advisor.reload();
                written.reset();
                bench.changed(changes);
                report = new Report(report.number() + 1, withoutFolder(written.toString(StandardCharsets.UTF_8).strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
