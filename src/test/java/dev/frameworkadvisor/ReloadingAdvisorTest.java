package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.RulesException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingAdvisorTest {

    private static final Project WARM = Project.unnamed().yes("warm").build();

    @TempDir
    private Path folder;

    private RulesFolder favouring(String framework) {
        return RulesFolder.in(folder).facts("Warm").rule("It suits", "Warm( yes )", "favour( new " + framework + "(), CLEARLY )");
    }

    @Test
    void usesNewRulesOnceTheyAreReloaded() {
        favouring("Red");
        ReloadingAdvisor reloading = ReloadingAdvisor.of(folder);
        Advisor before = reloading.current();
        favouring("Blue");
        assertThat(reloading.current()).isSameAs(before);
        assertThat(reloading.reload()).isEmpty();
        assertThat(reloading.current().recommend(WARM).recommended()).containsExactly("Blue");
        assertThat(before.recommend(WARM).recommended()).containsExactly("Red");
    }

    @Test
    void brokenRulesChangeNothingAndAreExplained() {
        favouring("Red");
        ReloadingAdvisor reloading = ReloadingAdvisor.of(folder);
        Advisor before = reloading.current();
        favouring("Bleu");
        assertThat(reloading.reload()).singleElement().satisfies(problem -> assertThat(problem.toString()).contains("rules.drl:8:32  unknown framework `Bleu`"));
        assertThat(reloading.current()).isSameAs(before);
    }

    @Test
    void rulesThatCannotBeReadAtAllChangeNothing() {
        favouring("Red");
        ReloadingAdvisor reloading = ReloadingAdvisor.of(folder);
        Advisor before = reloading.current();
        favouring("Red").rule("It is deep", "eval( " + "( ".repeat(20_000) + "true" + " )".repeat(20_001), "favour( new Red(), CLEARLY )");
        assertThat(reloading.reload()).isNotEmpty();
        assertThat(reloading.current()).isSameAs(before);
        favouring("Blue");
        assertThat(reloading.reload()).isEmpty();
    }

    @Test
    void theFirstVersionMustHaveNoErrors() {
        favouring("Bleu");
        assertThatThrownBy(() -> ReloadingAdvisor.of(folder)).isInstanceOf(RulesException.class);
        assertThatThrownBy(() -> ReloadingAdvisor.of(folder.resolve("none"))).isInstanceOf(RulesException.class);
    }

    @Test
    void answersComeFromOneVersionDuringAReload() throws Exception {
        favouring("Red");
        ReloadingAdvisor reloading = ReloadingAdvisor.of(folder);
        Set<List<String>> answers = ConcurrentHashMap.newKeySet();
        var done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> asking = IntStream.range(0, 4).<Future<?>>mapToObj(i -> pool.submit(() -> {
                while (!done.get()) {
                    answers.add(reloading.current().recommend(WARM).recommended());
                }
            })).toList();
            for (int i = 0; i < 10; i++) {
                favouring(i % 2 == 0 ? "Blue" : "Red");
                assertThat(reloading.reload()).isEmpty();
            }
            done.set(true);
            for (Future<?> future : asking) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(answers).containsExactlyInAnyOrder(List.of("Red"), List.of("Blue"));
    }

    /** A thousand were measured to stay flat (see CHANGELOG); what leaked a class loader each time would show after these. */
    @Test
    void replacedRulesLeaveNothingBehind() throws InterruptedException {
        favouring("Red");
        ReloadingAdvisor reloading = ReloadingAdvisor.of(folder);
        reload(reloading, 20);
        int classes = classes();
        reload(reloading, 60);
        assertThat(classes()).isLessThan(classes + 100);
    }

    private void reload(ReloadingAdvisor reloading, int times) {
        for (int i = 0; i < times; i++) {
            favouring(i % 2 == 0 ? "Blue" : "Red");
            assertThat(reloading.reload()).isEmpty();
            assertThat(reloading.current().recommend(WARM).recommended()).hasSize(1);
        }
    }

    /** Those that are loaded when the garbage is gone: every version of the rules brings some of its own. */
    private static int classes() throws InterruptedException {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
        return least;
    }
}
