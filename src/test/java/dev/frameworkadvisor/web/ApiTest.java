package dev.frameworkadvisor.web;

import static dev.frameworkadvisor.report.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.cli.Main;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API says what the command line says. */
class ApiTest {

    private static final Advisor ADVISOR = Advisor.standard();
    private static Server server;

    @BeforeAll
    static void serve() throws IOException {
        server = Server.start(Advisor::standard, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Path> projects() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void recommendEqualsTheCommandLines(Path project) {
        assertSame(ask("/api/recommend", body(project, Map.of())), printed("recommend", project.toString(),
                "--format", "json"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void whatIfEqualsTheCommandLines(Path project) {
        assertSame(ask("/api/whatif", body(project, Map.of())), printed("whatif", project.toString(), "--format",
                "json"));
    }

    @Test
    void whatIfTakesTheWantedFrameworkAndTheKeptFacts() {
        Path shop = Path.of("examples/online-shop.yaml");
        assertSame(ask("/api/whatif", body(shop, Map.of("want", "fastapi", "keep", List.of("e-commerce", "api-only")))),
                printed("whatif", shop.toString(), "--want", "FastAPI", "--keep", "e-commerce,api-only", "--format",
                        "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Django", "flask", "FASTAPI"})
    void whyNotEqualsTheCommandLines(String framework) {
        Path shop = Path.of("examples/team-chat.yaml");
        assertSame(ask("/api/whynot", body(shop, Map.of("framework", framework))),
                printed("whynot", framework, shop.toString(), "--format", "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "sources"})
    void listsEqualTheCommandLines(String list) {
        assertSame(Wire.get(server, "/api/" + list), printed(list, "--format", "json"));
    }

    @Test
    void rulesHaveTheirTexts() throws IOException {
        JsonNode rules = Wire.get(server, "/api/rules").json();
        assertThat(rules.get("rules").values()).hasSameSizeAs(ADVISOR.rules()).allSatisfy(rule -> {
            assertThat(rule.get("text").asString()).startsWith("rule \"").endsWith("end");
            assertThat(Files.readString(Path.of("rules", rule.get("file").asString())).lines().skip(rule.get("line")
                    .asInt() - 1L)
                    .limit(rule.get("text").asString().lines().count()).toList()).isEqualTo(rule.get("text").asString()
                            .lines().toList());
        });
        assertThat(rules.get("rulesHash")).isEqualTo(Wire.get(server, "/healthz").json().get("rulesHash"))
                .isEqualTo(ask("/api/recommend", "{}").json().get("rulesHash"));
    }

    /** A program that sends all its answers each time is asked what a person at the command line is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "unknown", "mixed"})
    void interviewAsksTheLibrarysQuestionsToTheEnd(String answering) {
        var answers = new LinkedHashMap<String, String>();
        Interview expected = ADVISOR.interview(Project.unnamed().build());
        JsonNode state = ask("/api/interview/next", "{}").json();
        while (!state.get("next").isNull()) {
            Fact next = expected.next().orElseThrow();
            assertThat(state.get("next").get("name").asString()).isEqualTo(next.name());
            assertThat(state.get("why").get("prospects").values()).hasSize(2);
            assertThat(state.get("stopped").isNull()).isTrue();
            TruthValue answer = answering.equals("mixed") ? TruthValue.values()[answers.size() % 3]
                    : TruthValue.parse(answering).orElseThrow();
            answers.put(next.name(), answer.word());
            expected = expected.answer(answer);
            state = ask("/api/interview/next", Json.line(object("facts", answers))).json();
            assertThat(state.get("standing").get("share").asDouble()).isEqualTo(expected.standing().share());
        }
        assertThat(answers).hasSizeGreaterThan(3);
        assertThat(expected.next()).isEmpty();
        assertThat(state.get("stopped").asString()).isEqualToIgnoringCase(expected.stopped().orElseThrow().name());
        assertThat(state.get("text").asString()).startsWith("Done: ");
        assertThat(state.get("standing").get("recommended").values()).extracting(JsonNode::asString)
                .isEqualTo(expected.standing().recommended());
    }

    @Test
    void anInterviewReportsContradictions() {
        JsonNode state = ask("/api/interview/next", "{\"facts\": {\"e-commerce\": true, \"takes-payments\": false}}")
                .json();
        assertThat(state.get("contradictions").values()).singleElement().satisfies(it -> {
            assertThat(it.get("because").values()).extracting(because -> because.get("fact").asString())
                    .containsExactly("e-commerce", "takes-payments");
            assertThat(it.get("text").asString()).startsWith("Your answers contradict each other: ");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "-", textBlock = """
            recommend | {"facts": {"e-comerce": "yes"}}               | 422 | 1:12 | unknown fact `e-comerce` | Did you mean `e-commerce`?
            recommend | {"facts": {"zzzzzzzz": "yes"}}                | 422 | 1:12 | unknown fact `zzzzzzzz` | `GET /api/facts` lists all facts.
            recommend | {"facts": {"e-commerce": "perhaps"}}          | 422 | 1:26 | `e-commerce` must be `yes`, `no` or `unknown`, not the text `perhaps` | Leave the fact out if you don't know.
            recommend | {"facts": {"e-commerce": 1}}                  | 422 | 1:26 | `e-commerce` must be `yes`, `no` or `unknown`, not the text `1` | Leave the fact out if you don't know.
            recommend | {"facts": ["e-commerce"]}                     | 422 | 1:11 | `facts` must be names with answers, not a list | Write `"facts": {"e-commerce": "yes"}`.
            recommend | {"e-commerce": "yes"}                         | 422 | 1:2  | the fact `e-commerce` must be inside `facts` | Write `"facts": {"e-commerce": "yes"}`.
            recommend | {"facts": {"shop": {"e-commerce": "yes"}}}    | 422 | 1:12 | unknown fact `shop` | Write facts directly under `facts`, without groups.
            recommend | {"fact": {}}                                  | 422 | 1:2  | unknown key `fact` in a request | Did you mean `facts`?
            recommend | {"want": "Flask"}                             | 422 | 1:2  | unknown key `want` in a request | The keys are `name`, `facts`, `stability`.
            recommend | {"stability": "perhaps"}                      | 422 | 1:15 | `stability` must be `yes` or `no`, not the text `perhaps` | -
            recommend | {"name": "a", "name": "b"}                    | 422 | 1:15 | `name` is written twice | Keep one of the two.
            recommend | {"name": ["a"]}                               | 422 | 1:10 | `name` must be a text, not a list | -
            recommend | {"name": "\\ud83d"}                           | 422 | 1:10 | `name` contains half a character | -
            recommend | [{"facts": {}}]                               | 422 | 1:1  | a request must be written as keys with values, not as a list | The keys are `name`, `facts`, `stability`.
            recommend | ^^                                            | 400 | -    | the body is empty | Send a JSON object, such as `{"facts": {}}`.
            recommend | {"facts": {"e-commerce": "yes"}               | 400 | 1:1  | the bracket `{` is never closed | Close it with `}`.
            recommend | {"name": "a" "facts": {}}                     | 400 | 1:14 | a comma or a closing bracket is missing before `"facts"` | -
            recommend | {} {}                                         | 400 | 1:4  | `{` does not belong here | Remove it, or put the whole text in quotes.
            whatif    | {"want": "Flusk"}                             | 422 | 1:10 | unknown framework `Flusk` | Did you mean `Flask`?
            whatif    | {"keep": ["e-comerce"]}                       | 422 | 1:11 | unknown fact `e-comerce` | Did you mean `e-commerce`?
            whatif    | {"keep": "e-commerce"}                        | 422 | 1:10 | `keep` must be a list, not the text `e-commerce` | -
            whynot    | {"framework": {"title": "Flask"}}             | 422 | 1:15 | `framework` must be a text, not keys with values | -
            """)
    void mistakesAreReportedWithPlaceAndHint(String question, String body, int status, String place,
            String message, String hint) {
        Wire.Reply reply = ask("/api/" + question, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isEqualTo(message + "." + (hint == null ? "" : " " + hint));
        assertThat(problem.get("problems").values()).singleElement().satisfies(it -> {
            assertThat(it.get("line").isNull() ? null : it.get("line").asInt() + ":" + it.get("column").asInt())
                    .isEqualTo(place);
            assertThat(it.get("message").asString()).isEqualTo(message);
            assertThat(it.get("hint").isNull() ? null : it.get("hint").asString()).isEqualTo(hint);
        });
    }

    @ParameterizedTest
    @CsvSource({"'{}', true", "'{\"stability\": null}', true", "'{\"stability\": true}', true",
            "'{\"stability\": \"no\"}', false", "'{\"stability\": false}', false"})
    void stabilityIsLeftOutOnRequest(String body, boolean expected) {
        assertThat(ask("/api/recommend", body).json().has("holds")).isEqualTo(expected);
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        JsonNode problem = ask("/api/whatif",
                "{\"name\": [],\n \"facts\": {\"a\": 1, \"e-commerce\": 2},\n \"want\": \"x\"}").json();
        assertThat(problem.get("detail").asString()).isEqualTo("The request has 4 problems.");
        assertThat(problem.get("problems").values()).extracting(it -> it.get("line").asInt()).containsExactly(1, 2, 2,
                3);
    }

    @Test
    void whyNotNeedsAFramework() {
        Wire.Reply reply = ask("/api/whynot", "{}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("detail").asString()).isEqualTo("The request has no `framework`.");
    }

    @Test
    void jsonOfAnyShapeIsRead() {
        String spaced = "\t{\r\n\t\"facts\" : {\n\t\t\"e-commerce\" : true ,\r\n \"api-only\":\"\\u006eo\" , "
                + "\"graphql\": \"unknown\" }, \"name\": \"\\ud83d\\ude00 \\/ \u00e9\"}\n\n";
        JsonNode answer = ask("/api/recommend", spaced).json();
        assertThat(answer.get("name").asString()).isEqualTo("\uD83D\uDE00 / \u00e9");
        assertThat(answer.get("unanswered").values()).extracting(JsonNode::asString).contains("graphql")
                .doesNotContain("e-commerce", "api-only");
    }

    /** Rules that never stop firing are no fault of the request, and end no server. */
    @Test
    void rulesThatFireWithoutEndAreNamed(@TempDir Path folder) throws IOException {
        Path rules = RulesFolder.in(folder).facts("Begin")
                .rule("Whatever speaks for red speaks for red", "dev.frameworkadvisor.knowledge.Conclusion()",
                        "favour( new Red(), CLEARLY )")
                .rule("It begins with red", "Begin( yes )", "favour( new Red(), SLIGHTLY )").path();
        Advisor endless = Advisor.fromRules(rules);
        try (Server other = Server.start(() -> endless, "127.0.0.1", 0)) {
            Wire.Reply reply = Wire.post(other, "/api/recommend", "{\"facts\": {\"begin\": \"yes\"}}");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.json().get("detail").asString())
                    .contains("fires without end: `Whatever speaks for red speaks for red`");
            JsonNode answer = Wire.post(other, "/api/recommend", "{}").json();
            assertThat(answer.get("verdict").asString()).isEqualTo("open");
        }
    }

    private static Wire.Reply ask(String path, String body) {
        return Wire.post(server, path, body);
    }

    private static String body(Path project, Map<String, ?> beside) {
        Project read = ADVISOR.read(project);
        var facts = new TreeMap<String, String>();
        read.answers().forEach((fact, answer) -> facts.put(fact, answer.word()));
        Map<String, Object> body = object("name", read.name(), "facts", facts);
        body.putAll(beside);
        return Json.line(body);
    }

    private static void assertSame(Wire.Reply reply, JsonNode printed) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json()).isEqualTo(printed);
    }

    private static JsonNode printed(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Main.run(arguments, InputStream.nullInputStream(), new PrintStream(out, true,
                StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()), Map.of());
        assertThat(code).isZero();
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
