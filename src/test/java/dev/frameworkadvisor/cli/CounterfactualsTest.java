package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Fact;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of {@code whatif} and {@code whynot}, and the stability that {@code recommend} shows. */
class CounterfactualsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOP = "examples/online-shop.yaml";

    @Test
    void whatIfNamesAllSmallestChanges() {
        assertThat(answered("whatif", SHOP, "--want", "fastapi")).isEqualTo("""
                Corner bookshop: Django, clearly

                Fewest changes for FastAPI: 2 answers (13 combinations)
                  - e-commerce: no instead of yes, separate-frontend: yes
                      then FastAPI, by a small lead
                  - separate-frontend: yes, runs-fastapi: yes
                      then FastAPI, clearly
                  - e-commerce: no instead of yes, api-only: yes instead of no
                      then FastAPI, clearly
                  - e-commerce: no instead of yes, openapi: yes
                      then FastAPI, by a small lead
                  - e-commerce: no instead of yes, real-time: yes
                      then FastAPI, by a small lead
                  - e-commerce: no instead of yes, needs-async: yes
                      then FastAPI, by a small lead
                  - e-commerce: no instead of yes, runs-fastapi: yes
                      then FastAPI, clearly
                  - api-only: yes instead of no, own-orm: yes
                      then FastAPI, clearly
                  - api-only: yes instead of no, runs-fastapi: yes
                      then FastAPI, clearly
                  - small-app: yes, runs-fastapi: yes
                      then FastAPI, by a small lead
                ... and 3 more combinations (--all shows them)
                """);
    }

    @Test
    void whatATeamCanChooseComesFirst() {
        Map<String, String> kinds = Advisor.standard().facts().stream().collect(Collectors.toMap(Fact::name, Fact::kind));
        for (String want : List.of("Flask", "FastAPI")) {
            List<Long> given = json("whatif", SHOP, "--want", want).get("changes").valueStream()
                    .map(change -> change.get("set").propertyNames().stream().filter(fact -> !kinds.get(fact).equals(Fact.CHOICE)).count()).toList();
            assertThat(given).isSorted();
        }
    }

    @Test
    void noChangeContradictsItself() {
        JsonNode changes = json("whatif", "--yes", "full-web-app", "--want", "FastAPI").get("changes");
        assertThat(changes).isNotEmpty().allSatisfy(change -> assertThat(change.get("set").path("api-only").asString("")).isNotEqualTo("yes"));
    }

    @Test
    void whatIfKeepsWhatItIsToldToKeep() {
        assertThat(answered("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce", "--keep", "api-only"))
                .contains("\nFewest changes for FastAPI, keeping e-commerce, api-only: 2 answers (5 combinations)\n");
        assertThat(answered("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce,api-only"))
                .isEqualTo(answered("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce", "--keep", "api-only"));
        JsonNode changes = json("whatif", SHOP, "--want", "FastAPI", "--keep", "e-commerce").get("changes");
        assertThat(changes).isNotEmpty().allSatisfy(change -> assertThat(change.get("set").has("e-commerce")).isFalse());
    }

    @Test
    void whatIfSaysWhereNothingCanAndWhereNothingHasTo() {
        List<String> keepAll = new ArrayList<>(List.of("whatif", SHOP, "--want", "Flask"));
        Advisor.standard().facts().forEach(fact -> keepAll.addAll(List.of("--keep", fact.name())));
        assertThat(answered(keepAll.toArray(String[]::new))).contains("\nNo answers lead to Flask, keeping e-commerce, ");
        keepAll.addAll(List.of("--format", "json"));
        JsonNode nothing = JSON.readTree(answered(keepAll.toArray(String[]::new)));
        assertThat(nothing.get("size").isNull()).isTrue();
        assertThat(nothing.get("changes")).isEmpty();
        assertThat(nothing.get("exact").asBoolean()).isTrue();
        assertThat(answered("whatif", SHOP, "--want", "Django")).endsWith("\nDjango is already recommended.\n");
        assertThat(json("whatif", SHOP, "--want", "Django").get("size").asInt()).isZero();
    }

    @Test
    void whatIfWithoutAWishLooksForAnythingElse() {
        assertThat(answered("whatif", SHOP)).contains("\nFewest changes for another recommendation: 2 answers (45 combinations)\n");
        assertThat(answered("whatif", SHOP, "--keep", "e-commerce")).contains("\nFewest changes for another recommendation, keeping e-commerce: ");
        assertThat(json("whatif", SHOP).get("want").isNull()).isTrue();
    }

    @Test
    void tenCombinationsAreShownAndAllOnRequest(@TempDir Path folder) {
        RulesFolder rules = RulesFolder.in(folder);
        for (int i = 1; i <= 23; i++) {
            rules.facts("F" + i).rule("Fact " + i + " calls for red", "F" + i + "( yes )", "favour( new Red(), CLEARLY )");
        }
        String[] many = {"whatif", "--no", "f1", "--want", "red", "--rules", folder.toString()};
        assertThat(json(many).get("changes")).hasSize(23);
        assertThat(answered(many)).contains("Fewest changes for Red alone: 1 answer (23 combinations)\n  - f1: yes instead of no\n")
                .contains("\n  - f10: yes\n").doesNotContain("f11").endsWith("\n... and 13 more combinations (--all shows them)\n");
        assertThat(answered(join(String.join(" ", many), new String[] {"--all"}))).contains("\n  - f23: yes\n").doesNotContain("more combination");
    }

    @Test
    void whyNotShowsMissingAndWinningReasons() {
        String text = answered("whynot", "flask", SHOP);
        assertThat(text).startsWith("""
                Why not Flask? Corner bookshop: Django, clearly

                What would favour Flask, closest first
                """).contains("""
                  +3  Flask is light and includes nothing you don't need (thread/flask.drl:11)
                      if lightweight is yes (not answered)
                """, "\nWhy Django won instead\n  +4  Django has", "\nFewest changes for Flask: 2 answers (22 combinations)\n");
    }

    @Test
    void whyNotKnowsWhatWasSaidAndWhatFollows() {
        String text = answered("whynot", "FastAPI", "--yes", "e-commerce", "--no", "openapi", "--yes", "graphql");
        assertThat(text).contains("if openapi is yes (you said no)");
        JsonNode json = json("whynot", "FASTAPI", "--yes", "e-commerce", "--no", "openapi");
        assertThat(json.get("framework").asString()).isEqualTo("FastAPI");
        assertThat(json.get("missing")).anySatisfy(missing -> assertThat(missing.get("needs").toString())
                .contains("{\"fact\":\"openapi\",\"expected\":\"yes\",\"actual\":\"no\"}"));
        assertThat(json.get("instead").get(0).get("rule").asString()).startsWith("Django has");
        assertThat(json.get("changes")).isNotEmpty();
    }

    @Test
    void anUnmetConditionNamesTheAnswerAndItsOrigin(@TempDir Path folder) {
        RulesFolder.in(folder).facts("Warm", "Wet", "Windy").rule("Warm places are wet", "Warm( yes )\n not Wet( no )", "new Wet()")
                .rule("Red likes calm places", "not Warm( yes )", "favour( new Red(), CLEARLY )")
                .rule("Red likes it dry", "not Wet( yes )\n not Windy( no )", "favour( new Red(), CLEARLY )")
                .rule("Blue likes warmth", "Warm( yes )", "favour( new Blue(), SLIGHTLY )");
        assertThat(answered("whynot", "red", "--yes", "warm", "--no", "windy", "--rules", folder.toString())).contains("""
                  +2  Red likes calm places (rules.drl:12)
                      if warm is not yes (you said yes)
                  +2  Red likes it dry (rules.drl:20)
                      if wet is not yes (yes, implied by warm)
                      if windy is not no (you said no)

                Why Blue won instead
                """);
    }

    @Test
    void theHeadingFitsTheVerdict(@TempDir Path folder) {
        RulesFolder.in(folder).with("third.drl", "package advice\ndeclare Green extends Framework end\n").facts("Warm", "Wet")
                .rule("Red likes warmth", "Warm( yes )", "favour( new Red(), CLEARLY )")
                .rule("Blue likes warmth", "Warm( yes )", "favour( new Blue(), CLEARLY )");
        String tie = answered("whynot", "green", "--yes", "warm", "--rules", folder.toString());
        assertThat(tie).contains("\nNo other rule favours Green.\n", "\nWhat favours Red\n  +2  Red likes", "\nWhat favours Blue\n  +2  Blue likes",
                "\nNo answers lead to Green.\n").doesNotContain("won instead");
        assertThat(answered("whynot", "blue", "--yes", "warm", "--rules", folder.toString())).contains("\nWhat favours Red\n").doesNotContain("favours Blue\n");
        assertThat(answered("whynot", "FastAPI", "--yes", "graphql")).doesNotContain("won instead", "What favours");
        assertThat(answered("whynot", "Django", SHOP)).endsWith("\n\nDjango is already recommended.\n").hasLineCount(3);
    }

    @Test
    void nearerRulesComeFirst() {
        JsonNode missing = json("whynot", "Flask", SHOP).get("missing");
        List<Integer> needs = missing.valueStream().map(it -> it.get("needs").size()).toList();
        assertThat(needs).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown"})
    void recommendShowsTheStability(String format) {
        double share = json("recommend", SHOP).get("holds").get("share").asDouble();
        assertThat(answered("recommend", SHOP, "--format", format)).contains(Math.round(100 * share) + " %");
    }

    @Test
    void recommendNeverRoundsUpToCertainty() {
        var answers = new ArrayList<String>();
        Advisor.standard().facts().stream().limit(20).forEach(fact -> answers.addAll(List.of("--yes", fact.name())));
        for (List<String> asked : List.of(List.<String>of(), List.of("--yes", "graphql"), answers)) {
            String[] command = Stream.concat(Stream.of("recommend"), asked.stream()).toArray(String[]::new);
            assertThat(answered(command).contains(" 100 %")).isFalse();
        }
        var all = new ArrayList<>(List.of("recommend"));
        Advisor.standard().facts().forEach(fact -> all.addAll(List.of("--no", fact.name())));
        assertThat(json(all.toArray(String[]::new)).get("holds").get("share").asDouble()).isEqualTo(1);
    }

    @Test
    void theJsonOfRecommendHoldsTheShare() {
        JsonNode holds = json("recommend", SHOP).get("holds");
        assertThat(holds.get("share").asDouble()).isBetween(0.3, 0.7);
        assertThat(new BigInteger(holds.get("of").asString())).isBetween(BigInteger.TWO.pow(20), BigInteger.TWO.pow(40));
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
            whatif                                        | advise whatif  no project is given                  | Name a project file, or answer facts with `--yes` and `--no`. `./advise whatif --help` shows its usage.
            whynot Flask                                  | advise whynot  no project is given                  | Name a project file, or answer facts with `--yes` and `--no`. `./advise whynot --help` shows its usage.
            whynot                                        | advise whynot  FRAMEWORK is missing                 | `./advise whynot --help` shows its usage.
            whynot Flsk examples/online-shop.yaml         | advise whynot  unknown framework `Flsk`             | Did you mean `Flask`?
            whynot examples/online-shop.yaml Flask        | advise whynot  unknown framework `examples/online-shop.yaml` | It is one of `Django`, `Flask`, `FastAPI`.
            whatif examples/online-shop.yaml --want djago | advise whatif  unknown framework `djago`            | Did you mean `Django`?
            whatif examples/online-shop.yaml --keep asinc | advise whatif  unknown fact `asinc`                 | Did you mean `needs-async`?
            whatif examples/online-shop.yaml --want       | advise whatif  `--want` needs a framework after it | `./advise whatif --help` shows its usage.
            whatif examples/online-shop.yaml --format xml | advise whatif  `--format` cannot be `xml`           | It is one of `text`, `json`.
            whatif --yes e-comerce                        | advise whatif  unknown fact `e-comerce`             | Did you mean `e-commerce`?
            whatif one.yaml two.yaml                      | advise whatif  `two.yaml` is one argument too many  | `./advise whatif --help` shows its usage.
            whynot Flask one.yaml two.yaml                | advise whynot  `two.yaml` is one argument too many  | `./advise whynot --help` shows its usage.
            """)
    void wrongUsageGetsOneSentenceAndOneHint(String arguments, String sentence, String hint) {
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
