package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.report.Json;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document describes the routes that there are, and the answers that they give. */
class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "http://advisor.example/api/";
    private static final JsonNode DOCUMENT = JSON.readTree(resource("openapi.json"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(
                    BASE + "openapi.json", resource("openapi.json"),
                    BASE + "recommendation.schema.json", resource("recommendation.schema.json"))));
    private static Server server;

    @BeforeAll
    static void serve() throws IOException {
        server = Server.start(Advisor::standard, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void servedDocumentIsThePublishedOne() {
        assertThat(Wire.get(server, "/api/openapi.json").json()).isEqualTo(DOCUMENT);
        assertThat(Wire.get(server, "/api/recommendation.schema.json").json())
                .isEqualTo(JSON.readTree(resource("recommendation.schema.json")));
        assertThat(DOCUMENT.get("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void describesExactlyTheServedRoutes() {
        var routes = new TreeSet<String>();
        Javalin.create(config -> new Api(Advisor::standard).serve(config.routes))
                .unsafe.internalRouter.allHttpHandlers().stream()
                .map(it -> it.endpoint).filter(it -> it.method == HandlerType.GET || it.method == HandlerType.POST)
                .forEach(it -> routes.add(it.method + " " + it.path));
        var described = new TreeSet<String>();
        DOCUMENT.get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(method -> described.add(method.getKey().toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(8);
    }

    @Test
    void referencesResolveAndEveryComponentIsUsed() {
        List<String> references = DOCUMENT.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(it -> {
            JsonNode target = it.startsWith("#") ? DOCUMENT : JSON.readTree(resource(it.split("#")[0]));
            assertThat(target.at(it.contains("#") ? it.substring(it.indexOf('#') + 1) : "").isMissingNode()).as(it)
                    .isFalse();
        });
        Set<String> used = new HashSet<>(references);
        DOCUMENT.get("components").properties().forEach(kind -> kind.getValue().properties()
                .forEach(part -> assertThat(used).contains("#/components/" + kind.getKey() + "/" + part.getKey())));
        assertThat(DOCUMENT.findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    static List<String> examples() {
        return DOCUMENT.get("paths").properties().stream().filter(it -> it.getValue().has("post"))
                .map(Map.Entry::getKey).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesGetDescribedAnswers(String path) {
        JsonNode content = DOCUMENT.at("/paths").get(path).at("/post/requestBody/content").get("application/json");
        assertThat(problems(content.get("schema").get("$ref").asString(), content.get("example"))).isEmpty();
        assertAnswers(path, "post", Wire.post(server, path, content.get("example").toString()));
    }

    @Test
    void listsMatchTheirSchemas() {
        DOCUMENT.get("paths").properties().stream().filter(it -> it.getValue().has("get"))
                .forEach(it -> assertAnswers(it.getKey(), "get", Wire.get(server, it.getKey())));
    }

    @Test
    void randomProjectsGetDescribedAnswers() {
        for (var project : RandomProjects.of(Advisor.standard().facts(), 40,
                RandomProjects.chance("OpenAPI document"))) {
            var facts = new TreeMap<String, String>();
            project.answers().forEach((fact, answer) -> facts.put(fact, answer.word()));
            for (String path : examples()) {
                Map<String, Object> body = Json.object("facts", facts);
                if (path.equals("/api/whynot")) {
                    body.put("framework", "Flask");
                }
                assertAnswers(path, "post", Wire.post(server, path, Json.line(body)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            /api/recommend      | {                           | 400
            /api/whatif         | {"want": "x", "keep": ["y"]} | 422
            /api/whynot         | {}                          | 422
            /api/interview/next | []                          | 422
            """)
    void problemsMatchTheirSchema(String path, String body, int status) {
        Wire.Reply reply = Wire.post(server, path, body);
        assertThat(reply.status()).isEqualTo(status);
        assertAnswers(path, "post", reply);
        assertAnswers(path, "post", Wire.post(server, path, "{}", "Origin: http://evil.example"));
        assertAnswers(path, "post", Wire.post(server, path, "{}", "Accept: text/html"));
    }

    /** A schema that lets everything through would pass the tests above. */
    @ParameterizedTest
    @CsvSource({"WhatIf, /api/whatif, recommended verdict want size changes exact",
            "WhyNot, /api/whynot, framework recommended verdict missing against instead size changes exact",
        "Interview, /api/interview/next, next why standing stopped text open contradictions rulesHash"})
    void everyFieldIsRequired(String schema, String path, String fields) {
        String body = DOCUMENT.at("/paths").get(path).at("/post/requestBody/content").get("application/json")
                .get("example").toString();
        JsonNode answer = Wire.post(server, path, body).json();
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder(fields.split(" "));
        for (String field : fields.split(" ")) {
            ObjectNode without = answer.deepCopy().asObject();
            without.remove(field);
            assertThat(problems("#/components/schemas/" + schema, without)).as(field + " is missing").isNotEmpty();
            without.put(field, 3.5);
            assertThat(problems("#/components/schemas/" + schema, without)).as(field + " is a number").isNotEmpty();
        }
    }

    /** The status is described, and the body keeps to its schema. */
    private static void assertAnswers(String path, String method, Wire.Reply reply) {
        JsonNode described = DOCUMENT.get("paths").get(path).get(method).get("responses")
                .get(String.valueOf(reply.status()));
        assertThat(described).as(path + " " + reply.status()).isNotNull();
        if (described.has("$ref")) {
            described = DOCUMENT.at(described.get("$ref").asString().substring(1));
        }
        JsonNode content = described.get("content").get(reply.header("Content-Type"));
        assertThat(content).as(path + " " + reply.header("Content-Type")).isNotNull();
        if (content.get("schema").has("$ref")) {
            assertThat(problems(content.get("schema").get("$ref").asString(), reply.json())).as(path + ": "
                    + reply.body()).isEmpty();
        }
    }

    private static List<String> problems(String reference, JsonNode json) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + (reference.startsWith("#") ? "openapi.json" : "")
                + reference));
        return schema.validate(json).stream().map(Error::toString).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String resource(String name) {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/framework-advisor/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
