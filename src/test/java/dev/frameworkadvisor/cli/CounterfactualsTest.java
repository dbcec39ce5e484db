package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.engine.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code whatif}, {@code whynot} and the line {@code How firmly} of {@code recommend} tell. */
class CounterfactualsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOP = "examples/online-shop.yaml";

    @Test
    void whatIfNamesAllSmallestChanges() {
        assertThat(answered("whatif", SHOP, "--want", "fastapi")).isEqualTo("""
                Corner bookshop: Django, clearly

                The least that would make it FastAPI: 2 answers, in 6 ways
                  e-commerce: no instead of yes, api-only: yes instead of no
                      then FastAPI, clearly
                  e-commerce: no instead of yes, openapi: yes
                      then FastAPI, clearly
                  e-commerce: no instead of yes, real-time: yes
                      then FastAPI, clearly
                  e-commerce: no instead of yes, needs-async: yes
                      then FastAPI, clearly
                  e-commerce: no instead of yes, high-performance: yes
                      then FastAPI, by a small lead
                  e-commerce: no instead of yes, knows-fastapi: yes
                      then FastAPI, by a small lead
                """);
    }

    @Test
    void whatIfKeepsWhatItIsToldToKeep() {
        assertThat(answered("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce", "--keep", "api-only"))
                .contains("The least that would make it FastAPI with e-commerce, api-only kept as they are: 3 answers\n");
        JsonNode changes = json("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce").get("changes");
        assertThat(changes).isNotEmpty().allSatisfy(change -> assertThat(change.get("set").has("e-commerce")).isFalse());
    }

    @Test
    void whatIfSaysWhereNothingCanAndWhereNothingHasTo() {
        List<String> keepAll = new ArrayList<>(List.of("whatif", SHOP, "--want", "Flask"));
        Advisor.standard().facts().forEach(fact -> keepAll.addAll(List.of("--keep", fact.name())));
        assertThat(answered(keepAll.toArray(String[]::new))).contains("Nothing can make it Flask with e-commerce");
        keepAll.addAll(List.of("--format", "json"));
        JsonNode nothing = JSON.readTree(answered(keepAll.toArray(String[]::new)));
        assertThat(nothing.get("size").isNull()).isTrue();
        assertThat(nothing.get("changes")).isEmpty();
        assertThat(nothing.get("exact").asBoolean()).isTrue();
        assertThat(answered("whatif", SHOP, "--want", "Django")).endsWith("\nIt is Django already: nothing has to change\n");
        assertThat(json("whatif", SHOP, "--want", "Django").get("size").asInt()).isZero();
    }

    @Test
    void whatIfWithoutAWishLooksForAnythingElse() {
        assertThat(answered("whatif", SHOP)).isEqualTo("""
                Corner bookshop: Django, clearly

                The least that would change it: 1 answer
                  e-commerce: no instead of yes
                      then Django, Flask or FastAPI: nothing you said tells them apart
                """);
        assertThat(json("whatif", SHOP).get("want").isNull()).isTrue();
    }

    @Test
    void theFirstTwentyWaysAreShownAndAllAreInTheJson(@TempDir Path folder) {
        RulesFolder rules = RulesFolder.in(folder);
        for (int i = 1; i <= 23; i++) {
            rules.facts("F" + i).rule("Fact " + i + " calls for red", "F" + i + "( yes )", "favour( new Red(), CLEARLY )");
        }
        String[] many = {"whatif", "--no", "f1", "--want", "red", "--rules", folder.toString()};
        assertThat(json(many).get("changes")).hasSize(23);
        assertThat(answered(many)).contains("The least that would make it Red alone: 1 answer, in 23 ways\n  f1: yes instead of no\n")
                .contains("\n  f20: yes\n").doesNotContain("f21").endsWith("\n... and 3 more; --format json lists them all\n");
    }

    @Test
    void whyNotTellsWhatWasMissingAndWhatWeighedInstead() {
        String text = answered("whynot", "flask", SHOP);
        assertThat(text).startsWith("""
                Why not Flask? Corner bookshop: Django, clearly

                What would speak for Flask, nearest first
                """).contains("""
                  +3  Flask is light and brings nothing that you do not need
                      needs lightweight: you did not say
                """, "\nWhat weighed instead, for Django\n  +4  Django gives a shop", "\nThe least that would make it Flask: 2 answers, in ");
    }

    @Test
    void whyNotKnowsWhatWasSaidAndWhatFollows() {
        String text = answered("whynot", "FastAPI", "--yes", "e-commerce", "--no", "openapi", "--yes", "graphql");
        assertThat(text).contains("needs openapi: you said no");
        JsonNode json = json("whynot", "FASTAPI", "--yes", "e-commerce", "--no", "openapi");
        assertThat(json.get("framework").asString()).isEqualTo("FastAPI");
        assertThat(json.get("missing")).anySatisfy(missing -> assertThat(missing.get("needs").toString())
                .contains("{\"fact\":\"openapi\",\"expected\":\"yes\",\"actual\":\"no\"}"));
        assertThat(json.get("instead").get(0).get("rule").asString()).startsWith("Django gives a shop");
        assertThat(json.get("changes")).isNotEmpty();
    }

    @Test
    void nearerRulesComeFirst() {
        JsonNode missing = json("whynot", "Flask", SHOP).get("missing");
        List<Integer> needs = missing.valueStream().map(it -> it.get("needs").size()).toList();
        assertThat(needs).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown"})
    void recommendTellsHowFirmlyItHolds(String format) {
        String text = answered("recommend", SHOP, "--format", format);
        assertThat(text.replaceAll("\\s+", " ")).contains(
                "How firmly: it stays Django in 84 % of all ways to answer the 25 open questions. No answer alone can overturn it, only several together.");
    }

    @Test
    void recommendNeverRoundsUpToCertainty() {
        var answers = new ArrayList<String>();
        Advisor.standard().facts().stream().limit(20).forEach(fact -> answers.addAll(List.of("--yes", fact.name())));
        for (List<String> asked : List.of(List.<String>of(), List.of("--yes", "graphql"), answers)) {
            String[] command = Stream.concat(Stream.of("recommend"), asked.stream()).toArray(String[]::new);
            double share = json(command).get("holds").get("share").asDouble();
            assertThat(answered(command).contains(" 100 %")).isFalse();
            assertThat(answered(command).replaceAll("\\s+", " ").contains("however the ")).isEqualTo(share == 1);
        }
        var all = new ArrayList<>(List.of("recommend"));
        Advisor.standard().facts().forEach(fact -> all.addAll(List.of("--no", fact.name())));
        assertThat(answered(all.toArray(String[]::new))).contains("How firmly: every question is answered");
        assertThat(json(all.toArray(String[]::new)).get("holds").get("of").asString()).isEqualTo("3^0");
    }

    @Test
    void theJsonOfRecommendHoldsTheShare() {
        JsonNode holds = json("recommend", SHOP).get("holds");
        assertThat(holds.get("share").asDouble()).isBetween(0.8, 0.9);
        assertThat(holds.get("of").asString()).isEqualTo("3^25");
        assertThat(holds.get("exact").asBoolean()).isTrue();
        assertThat(holds.get("couldOverturn")).isEmpty();
    }

    @Test
    void aBatchIsNotSlowedDownByIt() {
        Run run = Run.with(Map.of(), "{\"facts\":{\"e-commerce\":\"yes\"}}\n", "batch");
        assertThat(run.code()).isZero();
        assertThat(JSON.readTree(run.out()).has("holds")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whatif                                        | advise whatif  nothing is said of a project         | Name a project file, or say something with `--yes` and `--no`; `./advise whatif --help` shows how it is called.
            whynot Flask                                  | advise whynot  nothing is said of a project         | Name a project file, or say something with `--yes` and `--no`; `./advise whynot --help` shows how it is called.
            whynot                                        | advise whynot  FRAMEWORK is missing                 | `./advise whynot --help` shows how it is called.
            whynot Flsk examples/online-shop.yaml         | advise whynot  unknown framework `Flsk`             | Did you mean `Flask`? It is one of `Django`, `Flask`, `FastAPI`.
            whynot examples/online-shop.yaml Flask        | advise whynot  unknown framework `examples/online-shop.yaml` | It is one of `Django`, `Flask`, `FastAPI`.
            whatif examples/online-shop.yaml --want djago | advise whatif  unknown framework `djago`            | Did you mean `Django`? It is one of `Django`, `Flask`, `FastAPI`.
            whatif examples/online-shop.yaml --keep asinc | advise whatif  unknown fact `asinc`                 | Did you mean `needs-async`? `./advise facts` lists all facts.
            whatif examples/online-shop.yaml --want       | advise whatif  `--want` needs a FRAMEWORK behind it | `./advise whatif --help` shows how it is called.
            whatif examples/online-shop.yaml --format xml | advise whatif  `--format` cannot be `xml`           | It is one of `text`, `json`.
            whatif --yes e-comerce                        | advise whatif  unknown fact `e-comerce`             | Did you mean `e-commerce`? `./advise facts` lists all facts.
            whatif one.yaml two.yaml                      | advise whatif  `two.yaml` is one argument too many  | `./advise whatif --help` shows how it is called.
            whynot Flask one.yaml two.yaml                | advise whynot  `two.yaml` is one argument too many  | `./advise whynot --help` shows how it is called.
            """)
    void aWrongCallIsToldInOneSentenceAndOneHint(String arguments, String sentence, String hint) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo(sentence + "\n   " + hint + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatif", "whynot Flask", "interview", "interview --answers"})
    void wrongFilesAreRefusedAsEverywhere(String command) {
        for (String file : List.of("no-such-file.yaml", "examples", "examples/mistakes/misspelled-fact.yaml", "examples/mistakes/not-utf8.yaml",
                "examples/mistakes/alias-bomb.yaml", "examples/mistakes/wrong-key.yaml", "examples/mistakes/list-at-top.yaml", "\u001b[31m.yaml")) {
            Run.of((command + " " + file).split(" ")).assertRefused(ExitCode.PROJECT);
            if (file.contains("mistakes")) {
                assertThat(Run.of((command + " " + file).split(" ")).err()).isEqualTo(Run.of("recommend", file).err());
            }
        }
        Run.of((command + " " + SHOP + " --rules no-such-folder").split(" ")).assertRefused(ExitCode.RULES);
        Run.of((command + " " + SHOP + " --rules examples").split(" ")).assertRefused(ExitCode.RULES);
    }

    @Test
    void projectsAreReadFromStandardInputToo() {
        String shop = "name: Corner bookshop\nfacts: {e-commerce: yes, api-only: no}";
        assertThat(Run.with(Map.of(), shop, "whatif", "-")).isEqualTo(Run.of("whatif", SHOP));
        assertThat(Run.with(Map.of(), shop, "whynot", "Flask", "-")).isEqualTo(Run.of("whynot", "Flask", SHOP));
    }

    @Test
    void theyGoByATeamsOwnRules() {
        String[] own = {"--rules", "examples/own-rules", "--format", "json"};
        assertThat(json(join("whatif examples/own-rules/tide-tables.yaml --want django", own)).get("changes")).isNotEmpty();
        JsonNode whyNot = json(join("whynot litestar examples/online-shop.yaml", own));
        assertThat(whyNot.get("framework").asString()).isEqualTo("Litestar");
        assertThat(whyNot.get("missing")).isNotEmpty();
    }

    private static String[] join(String command, String[] more) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    private static String answered(String... command) {
        Run run = Run.of(command);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    private static JsonNode json(String... command) {
        boolean asked = List.of(command).contains("--format");
        return JSON.readTree(answered(asked ? command : join(String.join(" ", command), new String[] {"--format", "json"})));
    }
}
