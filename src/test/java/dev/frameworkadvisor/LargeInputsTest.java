package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.workbench.CaseReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The time to read an input grows with its size, not with its square. That shows with large inputs, which take a minute or two:
 * {@code mvn test -Dtest=LargeInputsTest -Dbounds=full}.
 */
class LargeInputsTest {

    private static final boolean FULL = "full".equals(System.getProperty("bounds"));
    /** The largest input, in characters. */
    private static final int SIZE = FULL ? 240_000 : 20_000;
    /** What takes no longer is fast enough, and too short to be compared on a busy machine. */
    private static final double FLOOR_SECONDS = 0.5;
    private static final double MOST_GROWTH = 3;
    private static final int TRIES = 3;
    /** What a person can read of many problems. */
    private static final int MOST_SHOWN = 40_000;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> projects() {
        Advisor advisor = Advisor.standard();
        return each(LargeInputs.projects(), text -> advisor.read(text, "project"));
    }

    @TestFactory
    Stream<DynamicTest> ruleFiles() {
        return each(LargeInputs.rules(), text -> {
            RuleBase rules = RuleBase.read(RuleFiles.read(RulesFolder.in(folder).facts("Warm").with("large.drl", "package advice\n" + text).path()));
            rules.remarks();
            rules.beyond();
        });
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return each(LargeInputs.cases(), text -> {
            Path written = RulesFolder.in(folder).facts("Warm").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )").with("cases/large.yaml", text).path();
            CaseReader.read(RuleBase.read(RuleFiles.read(written)), new ArrayList<>());
        });
    }

    private Stream<DynamicTest> each(Map<String, IntFunction<String>> kinds, Consumer<String> read) {
        return kinds.entrySet().stream().map(kind -> DynamicTest.dynamicTest(kind.getKey(),
                () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> grows(kind.getValue(), read))));
    }

    /** Smaller inputs are tried only if the largest takes long at all, and all again if something else may have kept the machine busy. */
    private static void grows(IntFunction<String> kind, Consumer<String> read) {
        List<Double> growth = List.of();
        for (int i = 0; i < TRIES; i++) {
            double most = seconds(kind.apply(SIZE), read);
            if (most < FLOOR_SECONDS) {
                return;
            }
            double half = seconds(kind.apply(SIZE / 2), read);
            growth = List.of(half / seconds(kind.apply(SIZE / 4), read), most / half);
            if (growth.stream().allMatch(it -> it < MOST_GROWTH)) {
                return;
            }
        }
        assertThat(growth).as("growth at each doubling").allMatch(it -> it < MOST_GROWTH);
    }

    /** The best of several tries. */
    private static double seconds(String text, Consumer<String> read) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && (i == 0 || best > FLOOR_SECONDS); i++) {
            long begun = System.nanoTime();
            try {
                read.accept(text);
            } catch (ProblemsException e) {
                assertThat(e.getMessage().length()).isLessThan(MOST_SHOWN);
                assertThat(e.inOneLine().length()).isLessThan(MOST_SHOWN);
                assertThat(e.problems()).extracting(Problem::message).doesNotContainNull();
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }
}
