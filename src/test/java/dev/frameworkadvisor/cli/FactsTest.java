package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Fact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code advise facts}: the vocabulary, with its questions. */
class FactsTest {

    /** Fixed: project files and other programs are written in these words. */
    private static final String NAMES = "api-only full-web-app small-app e-commerce database-driven needs-orm own-orm user-accounts admin-site "
            + "takes-payments strong-security graphql openapi real-time needs-async high-performance lightweight rapid-development batteries-included "
            + "modular reusable-parts mvc beginner-team relies-on-docs knows-django knows-flask knows-fastapi "
            + "server-pages separate-frontend publishes-content non-sql-store typed-requests background-jobs serverless small-machine runs-django "
            + "runs-flask runs-fastapi handed-over";

    @Test
    void asJsonItHasEveryFactWithItsFields() {
        Run run = Run.of("facts", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode json = new JsonMapper().readTree(run.out());
        List<JsonNode> facts = List.copyOf(json.get("facts").values());
        assertThat(facts).extracting(fact -> fact.get("name").asString()).containsExactlyInAnyOrder(NAMES.split(" "));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.propertyNames()).contains("name", "question", "group", "kind", "also");
            assertThat(fact.get("kind").asString()).isIn(Fact.KINDS);
            assertThat(fact.get("also").valueStream().map(JsonNode::asString)).allSatisfy(it -> assertThat(it).matches("[a-z-]+"));
            assertThat(fact.get("question").asString()).matches("\\p{Lu}.{8,}\\?");
            assertThat(fact.get("group").asString()).matches("\\p{Lu}\\w*( \\w+)*");
        });
        assertThat(json.get("frameworks").values()).extracting(JsonNode::asString).containsExactly("Django", "Flask", "FastAPI");
    }

    @Test
    void asTextItHasEveryFactOnceUnderItsGroup() {
        Run run = Run.of("facts");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        String group = "";
        for (Fact fact : Advisor.standard().facts()) {
            List<String> lines = run.lines().stream().filter(line -> line.matches("  " + fact.name() + " .*")).toList();
            assertThat(lines).as(fact.name()).singleElement().asString().endsWith("  " + fact.question());
            assertThat(run.out().indexOf("\n  " + fact.name() + " ")).as(fact.name() + " stands under " + fact.group())
                    .isGreaterThan(("\n" + run.out()).indexOf("\n" + fact.group() + "\n"));
            group = fact.group();
        }
        assertThat(run.lines()).contains(group).last().isEqualTo("Frameworks: Django, Flask, FastAPI");
    }

    @Test
    void theFactsAreThoseOfTheRulesInUse(@TempDir Path folder) {
        RulesFolder.in(folder).facts("Warm", "VeryBright");
        assertThat(Run.of("facts", "--rules", folder.toString()).lines())
                .anyMatch(line -> line.startsWith("  warm ")).anyMatch(line -> line.startsWith("  very-bright ")).last().isEqualTo("Frameworks: Red, Blue");
        assertThat(Run.of("recommend", "--rules", folder.toString(), "--yes", "very-bright").code()).isZero();
    }
}
