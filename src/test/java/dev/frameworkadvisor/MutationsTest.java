package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.cli.Main;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.workbench.CaseReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is made of a text, reading it ends soon, with a result or with problems that a terminal can show. More inputs with
 * {@code mvn test -Dtest=MutationsTest -Dbounds=full}; the seed is printed, and {@code -Dseed=NUMBER} repeats it.
 */
class MutationsTest {

    private static final int TIMES = "full".equals(System.getProperty("bounds")) ? 20 : 1;
    private static final double MOST_SECONDS = 1;
    private static final String RULES = """
            package advice

            declare Cold extends Answer
                @question( "Is it cold?" ) @also( "icy", "frosty" )
            end

            // What is warm is not cold.
            rule "What is warm is not cold"
                @source( "interpretation" )
            when
                Warm( yes )
                not Cold( yes )
            then
                insertLogical( ruledOut( new Cold() ) );
            end

            rule "Blue is cold"
                @source( "https://example.org/blue" ) @checked( "2026-08-31" )
            when
                ( Cold( yes ) or not Warm( yes ) )
            then
                insertLogical( favour( new Blue(), STRONGLY ) );
            end
            """;
    private static final String CASES = """
            - name: Something warm
              facts:
                warm: yes
                cold: unknown
              verdict: clear
              recommended: [Red]
              reasons: ["Red is warm"]
              silent: ["Blue is cold"]
              inferred:
                cold: no
            """;

    private final Random random = RandomProjects.chance("MutationsTest");

    @TempDir
    private Path folder;

    @Test
    void projects() throws IOException {
        Advisor advisor = Advisor.standard();
        List<String> texts = texts(Path.of("examples"), ".yaml");
        repeat(3000, texts, text -> advisor.read(text, "project"));
    }

    @Test
    void ruleFiles() throws IOException {
        List<String> texts = new ArrayList<>(texts(Path.of("rules"), ".drl"));
        texts.add(RULES);
        RulesFolder rules = RulesFolder.in(folder).facts("Warm").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )");
        repeat(700, texts, text -> {
            RuleBase read = RuleBase.read(RuleFiles.read(rules.with("spoilt.drl", text).path()));
            Stream.concat(read.remarks().stream(), read.beyond().stream()).forEach(MutationsTest::assertPrintable);
        });
    }

    @Test
    void cases() throws IOException {
        RulesFolder rules = RulesFolder.in(folder).facts("Warm", "Cold").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )");
        repeat(700, List.of(CASES), text -> {
            var problems = new ArrayList<Problem>();
            CaseReader.read(RuleBase.read(RuleFiles.read(rules.with("cases/spoilt.yaml", text).path())), problems);
            problems.forEach(MutationsTest::assertPrintable);
        });
    }

    @Test
    void dataOfRules() throws IOException {
        List<String> texts = texts(Path.of("rules"), ".yaml");
        RulesFolder rules = RulesFolder.in(folder).facts("Warm").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )");
        for (String file : List.of("weights.yaml", "thread/claims.yaml", "today/standing.yaml", "pack.yaml")) {
            repeat(150, texts, text -> RuleBase.read(RuleFiles.read(rules.with(file, text).path())));
        }
    }

    @Test
    void linesOfABatch() {
        List<String> texts = List.of("{\"name\":\"Shop\",\"facts\":{\"e-commerce\":\"yes\",\"api-only\":false,\"graphql\":\"unknown\"}}", "{\"facts\":{\"api-only\":true}}", "{\"name\":null}");
        var lines = new StringBuilder();
        int count = 2000 * TIMES;
        for (int i = 0; i < count; i++) {
            lines.append(Mutations.of(texts.get(random.nextInt(texts.size())), texts, random).replace('\n', ' ')).append("x\n");
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(new String[] {"batch", "--brief"}, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isBetween(0, 1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(count).allMatch(line -> line.startsWith("{\"") && line.endsWith("}"))
                .noneMatch(MutationsTest::isHostile);
    }

    private void repeat(int times, List<String> texts, Consumer<String> read) {
        for (int i = 0; i < times * TIMES; i++) {
            // Half a character cannot be written.
            String text = new String(Mutations.of(texts.get(random.nextInt(texts.size())), texts, random).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            // Something else may have kept the machine busy the first time.
            double seconds = seconds(text, read) < MOST_SECONDS ? 0 : seconds(text, read);
            assertThat(seconds).as("seconds for:\n%s", text).isLessThan(MOST_SECONDS);
        }
    }

    private static double seconds(String text, Consumer<String> read) {
        long begun = System.nanoTime();
        try {
            read.accept(text);
        } catch (ProblemsException e) {
            e.problems().forEach(MutationsTest::assertPrintable);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(e + " of this text:\n" + text, e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void assertPrintable(Problem problem) {
        assertThat(problem.toString()).matches(it -> !isHostile(it.replace("\n", "")), "can be printed");
    }

    private static boolean isHostile(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c >= 0x202A && c <= 0x202E);
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file)).sorted().toList();
            var texts = new ArrayList<String>();
            for (Path file : found) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return texts;
        }
    }
}
