package dev.frameworkadvisor.engine;

import static dev.frameworkadvisor.knowledge.TruthValue.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets that are loaded at the same time, or one after the other, know nothing of each other. */
class ManyLoadsTest {

    private static final int THREADS = 64;

    @TempDir
    private Path temp;

    @Test
    void sixtyFourThreadsEachLoadTheirOwnRules() throws Exception {
        var start = new CyclicBarrier(THREADS);
        List<Callable<String>> loads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            // The same names everywhere, except for what each folder must answer.
            RulesFolder folder = RulesFolder.in(temp.resolve("rules" + i)).facts("Asked")
                    .rule("Folder " + i + " speaks", "Asked( yes )", i % 2 == 0 ? "favour( new Red(), CLEARLY )" : "new Asked" + i + "()")
                    .facts("Asked" + i);
            loads.add(() -> {
                start.await();
                return String.join(", ", folder.load().ask(Map.of("asked", YES)).fired());
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = pool.invokeAll(loads);
            for (int i = 0; i < THREADS; i++) {
                assertThat(answers.get(i).get()).isEqualTo("Folder " + i + " speaks");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void droppedRulesLeaveNoClassLoaderBehind() throws InterruptedException {
        RulesFolder folder = RulesFolder.in(temp).facts("Asked").rule("It speaks", "Asked( yes )", "favour( new Red(), CLEARLY )");
        List<WeakReference<ClassLoader>> dropped = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            dropped.add(loadedAndAsked(folder));
        }
        // One more, since what was used last may rightly be remembered.
        loadedAndAsked(folder);
        for (int i = 0; i < 50 && dropped.stream().anyMatch(it -> it.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(dropped).allMatch(it -> it.get() == null);
    }

    private static WeakReference<ClassLoader> loadedAndAsked(RulesFolder folder) {
        CompiledRules rules = folder.load();
        assertThat(rules.ask(Map.of("asked", YES)).reasons()).hasSize(1);
        return new WeakReference<>(rules.answer("asked").getClass().getClassLoader());
    }
}
