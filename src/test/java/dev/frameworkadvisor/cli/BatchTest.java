package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code advise batch}: a line in, a line out. */
class BatchTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOP = "{\"name\":\"Shop\",\"facts\":{\"e-commerce\":\"yes\"}}";

    @Test
    void answersInOrderAndAsRecommendDoes() {
        Run run = batch(SHOP + "\n{\"facts\":{\"api-only\":true,\"openapi\":\"Yes\"}}\n{}\n");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<JsonNode> alone = List.of(JSON.readTree(Run.with(Map.of(), SHOP, "recommend", "-", "--format", "json").out()),
                JSON.readTree(Run.of("recommend", "--yes", "api-only", "--yes", "openapi", "--format", "json").out()),
                JSON.readTree(Run.of("recommend", "--format", "json").out()));
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            // `recommend` may add what would take a batch too long.
            ((ObjectNode) alone.get(i)).retain(answers.get(i).propertyNames());
            assertThat(answers.get(i)).isEqualTo(alone.get(i));
        }
        assertThat(answers.get(0).propertyNames()).contains("name", "verdict", "recommended", "ranking", "inferred", "conflicts", "companions",
                "cautions", "unanswered", "rulesHash");
    }

    @Test
    void briefGivesTheSameVerdictsWithoutReasons() {
        String lines = String.join("\n", SHOP, "{\"facts\":{\"e-comerce\":\"yes\"}}", "{\"facts\":{\"modular\":\"yes\"}}", "{}");
        List<JsonNode> whole = answers(batch(lines));
        List<JsonNode> brief = answers(Run.with(Map.of(), lines, "batch", "--brief"));
        whole.stream().filter(it -> it.has("verdict")).forEach(it -> ((ObjectNode) it).retain("name", "verdict", "recommended"));
        assertThat(brief).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"facts":{"e-comerce":"yes"}}      | unknown fact `e-comerce`. Did you mean `e-commerce`?
            {"facts":{"e-commerce":"maybe"}}   | `e-commerce` must be `yes`, `no` or `unknown`, not the text `maybe`. Leave the fact out if you don't know.
            {"facts":{"a":1},"b":2}            | unknown key `b` in a project. The keys are `name`, `facts`. unknown fact `a`. `./advise facts` lists all facts.
            {"facts":{"mvc":1,"mvc":1}}        | `mvc` is written twice. Keep one of the two. `mvc` must be `yes`, `no` or `unknown`, not the text `1`. Leave the fact out if you don't know.
            [1]                                | this is not a JSON object.
            e-commerce                         | this is not a JSON object.
            {"facts":{"e-commerce":"yes"       | the bracket `{` is never closed. Close it with `}`.
            {"name":"\\ud83d"}                | `name` contains half a character.
            {"facts":{"\\ud83d":"yes"}}       | unknown fact `\uFFFD`. `./advise facts` lists all facts.
            {} {}                              | `{` does not belong here. Remove it, or put the whole text in quotes.
            """)
    void reportsABadLineAndGoesOn(String bad, String error) {
        Run run = batch(SHOP + "\n" + bad + "\n" + SHOP + "\n");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEmpty();
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).isEqualTo(answers.get(2)).isEqualTo(answers(batch(SHOP)).get(0));
        assertThat(answers.get(1)).isEqualTo(JSON.readTree("{\"line\":2}").withObject("").put("error", error));
    }

    @Test
    void blankLinesAreCountedAndNotAnswered() {
        Run run = batch("\n  \n\uFEFF" + SHOP + "\r\n\r\n[]\r\n" + SHOP);
        assertThat(answers(run)).extracting(answer -> answer.path("line").asInt(0)).containsExactly(0, 5, 0);
        assertThat(batch("").out()).isEmpty();
        assertThat(batch("\n\n")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aLineWithoutEndIsRefusedAndFillsNoMemory() {
        Run run = batch("{\"name\":\"" + "x".repeat(3 << 20) + "\"}\n" + SHOP);
        assertThat(run.out()).startsWith("{\"line\":1,\"error\":\"this line is larger than 1 MiB.\"}");
        assertThat(answers(run)).hasSize(2);
    }

    @Test
    void reportsInvalidBytesLineByLine() {
        Run run = Run.with(Map.of(), ("{\"name\":\"Café\"}\n" + SHOP).getBytes(StandardCharsets.ISO_8859_1), "batch");
        assertThat(run.out()).startsWith("{\"line\":1,\"error\":\"this is not UTF-8 text. ");
        assertThat(answers(run)).hasSize(2);
    }

    @Test
    void aNameComesBackAsItWent() {
        String name = "tab\t \"quotes\" \\ / 書店 😀 \u001b[31m \u202e \u2028 é \u0000 'x' # & *a !b |";
        String line = JSON.writeValueAsString(Map.of("name", name));
        assertThat(answers(batch(line))).singleElement().extracting(answer -> answer.get("name").asString()).isEqualTo(name);
        assertThat(batch(line).out()).hasLineCount(1);
    }

    @Test
    void readsFilesAndSaysWhenThereIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("many.jsonl"), SHOP);
        assertThat(Run.of("batch", file.toString())).isEqualTo(batch(SHOP)).isEqualTo(Run.with(Map.of(), SHOP, "batch", "-"));
        Run.of("batch", folder.toString()).assertRefused(ExitCode.PROJECT);
        Run.of("batch", folder.resolve("none").toString()).assertRefused(ExitCode.PROJECT);
    }

    @Test
    void progressIsShownToATerminalAloneAndWipedOut() {
        Run run = Run.with(Map.of("ADVISE_PROGRESS", "1"), SHOP, "batch");
        assertThat(run.err()).endsWith("\r\u001b[K");
        assertThat(run.out()).isEqualTo(batch(SHOP).out());
    }

    /** As when the output goes into {@code head}. */
    @Test
    void stopsSoonWhenOutputIsClosed() {
        var written = new AtomicInteger();
        var closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                written.incrementAndGet();
                throw new IOException("closed");
            }
        }, true, StandardCharsets.UTF_8);
        var lines = new ByteArrayInputStream((SHOP + "\n").repeat(5_000).getBytes(StandardCharsets.UTF_8));
        int code = Main.run(new String[] {"batch"}, lines, closed, closed, Map.of());
        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(written.get()).isLessThan(100);
        assertThat(lines.available()).as("bytes left unread").isPositive();
    }

    private static Run batch(String lines) {
        return Run.with(Map.of(), lines, "batch");
    }

    private static List<JsonNode> answers(Run run) {
        return run.lines().stream().map(JSON::readTree).toList();
    }
}
