package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is printed as JSON keeps to the published schema, and the schema keeps to the contract. */
class RecommendationSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RecommendationSchemaTest.class.getResourceAsStream("/framework-advisor/recommendation.schema.json"));

    static List<Path> projects() {
        return ExamplesTest.projects();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void everyExampleKeepsToIt(Path project) {
        assertThat(validate(JSON.readTree(Run.of("recommend", project.toString(), "--format", "json").out()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void projectsByChanceKeepToItAndUseAllOfIt(boolean asWritten) {
        Advisor advisor = asWritten ? Advisor.standard().asWritten() : Advisor.standard();
        var verdicts = new TreeSet<String>();
        var parts = new TreeSet<String>();
        for (var project : RandomProjects.of(advisor.facts(), 400, RandomProjects.chance("recommendation schema"))) {
            JsonNode json = JSON.readTree(Json.line(JsonRenderer.tree(advisor.recommend(project).explanation())));
            assertThat(validate(json)).as(project.toString()).isEmpty();
            verdicts.add(json.get("verdict").asString());
            json.properties().stream().filter(part -> !part.getValue().isEmpty()).forEach(part -> parts.add(part.getKey()));
        }
        assertThat(verdicts).as("verdicts met").contains("clear", "lean", "toss-up");
        assertThat(parts).as("lists met that were not empty").contains("ranking", "inferred", "conflicts", "unanswered");
    }

    /** A schema that lets everything through would pass the tests above. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | name verdict recommended ranking inferred conflicts companions cautions unanswered rulesHash
            /ranking/0                  | framework score reasons
            /ranking/0/reasons/0        | rule stance strength weight counts file line claims quote source aged because
            /ranking/0/reasons/0/because/0 | fact answer origin
            /inferred/0                 | fact answer rule because
            /companions/0               | rule name because
            /cautions/0                 | rule because
            """)
    void itAsksForEveryFieldOfTheContract(String parent, String fields) {
        for (String field : fields.split(" ")) {
            JsonNode shop = shop();
            assertThat(((ObjectNode) shop.at(parent)).remove(field)).as(field).isNotNull();
            assertThat(validate(shop)).as(parent + "/" + field + " is missing").isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /verdict                      | "certain"
            /verdict                      | "toss-up"
            /recommended                  | []
            /name                         | 3
            /rulesHash                    | "12"
            /ranking/0/score              | "17"
            /ranking/0/reasons/0/stance   | "for"
            /ranking/0/reasons/0/counts   | "yes"
            /ranking/0/reasons/0/line     | 0
            /ranking/0/reasons/0/aged     | "2021-11-04"
            /ranking/0/reasons/0/because/0/origin | "guessed"
            /inferred/0/answer            | "unknown"
            /unanswered/0                 | "two words"
            /holds                        | "firmly"
            /holds/share                  | 1.5
            """)
    void itRefusesOtherValues(String place, String value) {
        JsonNode shop = shop();
        int parent = place.lastIndexOf('/');
        String last = place.substring(parent + 1);
        JsonNode holder = shop.at(place.substring(0, parent));
        if (holder instanceof ObjectNode object) {
            object.set(last, JSON.readTree(value));
        } else {
            ((ArrayNode) holder).set(Integer.parseInt(last), JSON.readTree(value));
        }
        assertThat(validate(shop)).as(place + " = " + value).isNotEmpty();
    }

    @Test
    void fieldsMayBeAdded() {
        JsonNode shop = shop();
        ((ObjectNode) shop).put("new", 1);
        ((ObjectNode) shop.at("/ranking/0/reasons/0")).put("new", 1);
        assertThat(validate(shop)).isEmpty();
    }

    private static JsonNode shop() {
        return JSON.readTree(Run.of("recommend", "--yes", "e-commerce", "--format", "json").out());
    }

    private static List<String> validate(JsonNode json) {
        return SCHEMA.validate(json).stream().map(Error::toString).toList();
    }
}
