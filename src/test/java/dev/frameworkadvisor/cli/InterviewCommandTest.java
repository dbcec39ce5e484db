package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An interview without a terminal: answers come from a file or from standard input, and only the result goes to standard output. */
class InterviewCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOP = "examples/online-shop.yaml";

    @TempDir
    private Path folder;

    static List<Path> projects() {
        return ExamplesTest.projects();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void answersFromAFileLeadToTheSameAsTheFile(Path project) {
        JsonNode interview = JSON.readTree(Run.of("interview", "--answers", project.toString(), "--format", "json").out());
        JsonNode recommendation = JSON.readTree(Run.of("recommend", project.toString(), "--format", "json").out());
        assertThat(interview.get("recommendation").get("recommended")).isEqualTo(recommendation.get("recommended"));
        assertThat(interview.get("recommendation").get("name")).isEqualTo(recommendation.get("name"));
        assertThat(interview.get("stopped").asString()).isIn("certain", "exhausted");
        Project told = Advisor.standard().read(project);
        for (JsonNode asked : interview.get("asked")) {
            var answer = told.answers().get(asked.get("fact").asString());
            assertThat(asked.get("answer").asString()).isEqualTo(answer == null ? "unknown" : answer.word());
        }
    }

    @Test
    void asksOneQuestionAtATime() {
        Run run = Run.with(Map.of(), "y\nno\nq\n", "interview");
        assertThat(run.code()).isZero();
        assertThat(answer(run)).startsWith("Your project: ").isEqualTo(answer(Run.of(recommendAs(List.of("yes", "no")))));
        assertThat(run.err()).startsWith("Answer y (yes), n (no) or ? (don't know). w: why this question, b: back, q: stop.\n\n1. ")
                .contains("\n2. ", "\n3. ", "\nSo far: ", " % of the ways to answer the rest.\n").doesNotContain("\n4. ")
                .containsPattern("\n\nStopped with \\d+ questions left\\.\n\n$");
    }

    /** The facts that an interview asks for first, answered like that. */
    /** What was answered, without the questions to answer next, which an interview does not repeat. */
    private static String answer(Run run) {
        return run.out().split("\n\n(Answer next|`recommend)")[0];
    }

    private static String[] recommendAs(List<String> answers) {
        JsonNode asked = JSON.readTree(Run.with(Map.of(), String.join("\n", answers), "interview", "--format", "json").out()).get("asked");
        return Stream.concat(Stream.of("recommend"), asked.valueStream()
                .flatMap(it -> Stream.of("--" + it.get("answer").asString(), it.get("fact").asString()))).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y n            | yes no
            YES No         | yes no
            ? unknown      | unknown unknown
            w y why n      | yes no
            y b n n        | no no
            b b y back y n | yes no
            maybe y 1 n    | yes no
            y n q y        | yes no
            y n QUIT y     | yes no
            q              | ''
            """)
    void understandsWhatIsTyped(String typed, String answers) {
        Run run = Run.with(Map.of(), typed.replace(' ', '\n') + "\n", "interview", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode interview = JSON.readTree(run.out());
        assertThat(String.join(" ", interview.get("asked").valueStream().map(it -> it.get("answer").asString()).toList())).isEqualTo(answers);
        assertThat(interview.get("stopped").asString()).isEqualTo("quit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "y\n", "\n\n\n", "y\r\nn\r\n", "\u0000\u001b[31m\n"})
    void anEndOfInputIsAnEndLikeAnyOther(String typed) {
        Run run = Run.with(Map.of(), typed, "interview");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Your project: ");
        assertThat(run.err()).contains("Stopped with").doesNotContain("\u001b");
    }

    @Test
    void aLineWithoutEndFillsNoMemory() {
        Run run = Run.with(Map.of(), "y".repeat(3_000_000) + "\nn\n", "interview", "--format", "json");
        assertThat(JSON.readTree(run.out()).get("asked")).hasSize(1);
    }

    @Test
    void saysWhyItAsks() {
        String why = unwrapped(Run.with(Map.of(), "w\n", "interview").err());
        assertThat(why).containsPattern("\\n(1 rule depends|\\d+ rules depend) on your answer[^\\n]*: `[^`]+` \\((Django|Flask|FastAPI) [+-]\\d+[^\\n]*\\)"
                + "[^\\n]*\\.\\nAfter yes: [^\\n]+\\.\\nAfter no: [^\\n]+\\.\\n\\n1\\. ");
        String manyRules = unwrapped(Run.with(Map.of(), "w\n", "interview", "--yes", "e-commerce", "--no", "runs-fastapi", "--no", "runs-flask").err());
        assertThat(manyRules).containsPattern("rules depend on your answer, for example: (`[^`]+` \\([^)]+\\), ){3}and \\d+ more\\.\\n");
    }

    /** Without the breaks between words. */
    private static String unwrapped(String text) {
        return text.replace("\n  ", " ");
    }

    @Test
    void saysThatItIsDoneAndWhy() {
        assertThat(Run.with(Map.of(), "y\n".repeat(40), "interview").err()).containsPattern("\nDone: none of the \\d+ remaining questions can change this\\.\n");
        assertThat(Run.with(Map.of(), "?\n".repeat(60), "interview").err()).contains("\nDone: ");
        String[] all = Stream.concat(Stream.of("interview"), Advisor.standard().facts().stream().flatMap(it -> Stream.of("--no", it.name()))).toArray(String[]::new);
        assertThat(Run.of(all).err()).contains("Done: your answers leave no question open.");
    }

    @Test
    void saysWhichAnswersContradictEachOther() {
        Run run = Run.with(Map.of(), "n\nn\nq\n", "interview", "--yes", "api-only", "--yes", "full-web-app");
        assertThat(unwrapped(run.err()))
                .containsOnlyOnce("\nYour answers contradict each other: An API-only project can't also be a full website (api-only, full-web-app).\nSo far: ");
    }

    @Test
    void linesAreWrappedBetweenWords() {
        for (int width : List.of(40, 80)) {
            Run run = Run.with(Map.of("ADVISE_TTY", "1", "COLUMNS", "" + width), "w\nn\nw\ny\nq\n", "interview", "--yes", "e-commerce");
            assertThat(run.err().lines().mapToInt(String::length).max().orElseThrow()).isBetween(width / 2, width);
        }
    }

    @Test
    void theJsonNamesTheQuestionsThatAreLeft() {
        JsonNode interview = JSON.readTree(Run.with(Map.of(), "q\n", "interview", "--yes", "api-only", "--format", "json").out());
        assertThat(interview.get("open").valueStream().map(JsonNode::asString)).contains("e-commerce").doesNotContain("api-only", "full-web-app");
    }

    @Test
    void whatIsKnownIsNotAsked() {
        JsonNode interview = JSON.readTree(Run.of("interview", SHOP, "--yes", "graphql", "--format", "json", "--answers", SHOP).out());
        assertThat(interview.get("asked").valueStream().map(it -> it.get("fact").asString())).doesNotContain("e-commerce", "api-only", "graphql").isNotEmpty();
        assertThat(Run.with(Map.of(), "q\n", "interview", SHOP).err()).contains("\nSo far: Django, clearly");
    }

    @Test
    void savesWhatRecommendReadsBack() throws IOException {
        Path file = folder.resolve("saved.yaml");
        Run run = Run.with(Map.of(), "name: \"Bob's \\\"shop\\\": #1\"", "interview", "-", "--answers", SHOP, "--save", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("Saved. To see this advice again: ./advise recommend " + file + "\n");
        assertThat(answer(Run.of("recommend", file.toString()))).isEqualTo(answer(run));
        assertThat(run.out()).startsWith("Bob's \"shop\": #1: Django");
        assertThat(Files.readString(file)).contains("  e-commerce: yes  # Is it an online shop");
    }

    @Test
    void overwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("precious.yaml"), "name: precious\n");
        Run.of("interview", "--answers", SHOP, "--save", file.toString()).assertRefused(ExitCode.USAGE);
        assertThat(Files.readString(file)).isEqualTo("name: precious\n");
        assertThat(Run.of("interview", "--answers", SHOP, "--save", file.toString()).err())
                .isEqualTo("advise interview  `" + file + "` already exists\n   Name another file after `--save`.\n");
    }

    @Test
    void reportsUnwritableFileBeforeFirstQuestion() {
        for (String file : List.of(folder.toString(), folder.resolve("no/such/folder.yaml").toString())) {
            Run run = Run.with(Map.of(), "y\n", "interview", "--save", file);
            run.assertRefused(ExitCode.USAGE);
            assertThat(run.err()).hasLineCount(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interview -                          | advise interview  standard input cannot hold both the project and the answers | Put one of them into a file.
            interview - --answers -              | advise interview  standard input cannot hold both the project and the answers | Put one of them into a file.
            interview --answers                  | advise interview  `--answers` needs a file after it  | `./advise interview --help` shows its usage.
            interview --format markdown          | advise interview  `--format` cannot be `markdown`     | It is one of `text`, `json`.
            interview one.yaml two.yaml          | advise interview  `two.yaml` is one argument too many | `./advise interview --help` shows its usage.
            interview --no e-comerce             | advise interview  unknown fact `e-comerce`            | Did you mean `e-commerce`?
            """)
    void wrongUsageGetsOneSentenceAndOneHint(String arguments, String sentence, String hint) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo(sentence + "\n   " + hint + "\n");
    }

    @Test
    void goesByOtherRulesAndByTheThreadAlone() {
        assertThat(Run.with(Map.of(), "y\ny\nq\n", "interview", "--rules", "examples/own-rules").out()).contains("Litestar");
        assertThat(answer(Run.with(Map.of(), "q\n", "interview", "--as-written", "--yes", "graphql")))
                .isEqualTo(answer(Run.of("recommend", "--as-written", "--yes", "graphql")));
    }
}
