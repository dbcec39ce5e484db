package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three formats say the same, and {@code --as-written} says what the thread said. */
class FormatsTest {

    /** Whoever says yes to all hears all that there is to say. */
    private static final String[] ALL = Stream.concat(Stream.of("recommend"),
            Advisor.standard().facts().stream().flatMap(fact -> Stream.of("--yes", fact.name()))).toArray(String[]::new);

    @Test
    void textAndMarkdownNameEveryRuleThatJsonNames() {
        String text = words(Run.of(and("--full")).out());
        String markdown = words(Run.of(and("--format", "markdown")).out().replace("\\", "").replace("<br>", ""));
        List<String> rules = json(ALL).findValues("rule").stream().map(JsonNode::asString).distinct().toList();
        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> assertThat(text).contains(rule)).allSatisfy(rule -> assertThat(markdown).contains(rule));
    }

    @Test
    void whatHasAgedIsShownAndWeighsNothing() {
        List<JsonNode> aged = reasons(json(ALL)).stream().filter(reason -> !reason.get("counts").asBoolean()).toList();
        assertThat(aged).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.get("aged").get("because").asString()).isNotBlank();
            assertThat(reason.get("weight").asInt()).isPositive();
            assertThat(words(Run.of(and("--full")).out())).containsPattern("What has aged.*" + Pattern.quote(reason.get("rule").asString()));
            assertThat(Run.of(and("--format", "markdown")).out()).contains("~~" + reason.get("rule").asString() + "~~");
        });
        json(ALL).get("ranking").values().forEach(ranked -> assertThat(ranked.get("score").asInt()).isEqualTo(
                ranked.get("reasons").values().stream().filter(reason -> reason.get("counts").asBoolean())
                        .mapToInt(reason -> (reason.get("stance").asString().equals("favour") ? 1 : -1) * reason.get("weight").asInt()).sum()));
    }

    @Test
    void asWrittenOnlyTheThreadCounts() {
        JsonNode written = json(and("--as-written"));
        List<JsonNode> reasons = reasons(written);
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.get("counts").asBoolean()).isTrue();
            assertThat(reason.get("aged").isNull()).isTrue();
        });
        assertThat(written.findValues("file")).extracting(JsonNode::asString).noneMatch(file -> file.startsWith("today/"));
        assertThat(json(ALL).findValues("file")).extracting(JsonNode::asString).anyMatch(file -> file.startsWith("today/"));
        assertThat(reasons(json(ALL)).stream().filter(reason -> !reason.get("counts").asBoolean()).map(reason -> reason.get("rule")))
                .isSubsetOf(reasons.stream().map(reason -> reason.get("rule")).toList());
        assertThat(written.get("rulesHash")).isNotEqualTo(json(ALL).get("rulesHash"));
    }

    private static JsonNode json(String... arguments) {
        Run run = Run.of(Stream.concat(Stream.of(arguments), Stream.of("--format", "json")).toArray(String[]::new));
        assertThat(run.code()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private static List<JsonNode> reasons(JsonNode recommendation) {
        return recommendation.get("ranking").values().stream().flatMap(ranked -> ranked.get("reasons").values().stream()).toList();
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(ALL), Stream.of(more)).toArray(String[]::new);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
