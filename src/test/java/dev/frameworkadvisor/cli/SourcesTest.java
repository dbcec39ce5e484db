package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code advise sources}: every claim of the thread, with the rules that carry it or why none does. */
class SourcesTest {

    private static final Set<String> RULES = Advisor.standard().rules().stream().map(Rule::name).collect(Collectors.toSet());
    private static final List<JsonNode> CLAIMS = List.copyOf(
            new JsonMapper().readTree(Run.of("sources", "--format", "json").out()).get("claims").values());

    @Test
    void allFortyNineAreThereInTheOrderOfTheThread() {
        assertThat(CLAIMS).extracting(claim -> claim.get("id").asString())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 49).mapToObj("T%02d"::formatted).toList());
    }

    @Test
    void eachHasTheFieldsOfTheContract() {
        assertThat(CLAIMS).allSatisfy(claim -> {
            assertThat(claim.propertyNames()).contains("id", "gist", "quote", "place", "frameworks", "rules", "note");
            assertThat(claim.get("gist").asString()).isNotBlank();
            assertThat(claim.get("place").asString()).matches("post ([1-9]|10)\\b.*");
            assertThat(claim.get("frameworks").isArray() && claim.get("rules").isArray()).isTrue();
            assertThat(claim.get("frameworks").values()).extracting(JsonNode::asString).isSubsetOf("Django", "Flask", "FastAPI");
        });
    }

    @Test
    void eachIsCarriedByARuleAndQuotedOrSaysWhyNot() {
        assertThat(CLAIMS).allSatisfy(claim -> {
            boolean argues = !claim.get("rules").isEmpty();
            assertThat(claim.get("quote").isString()).isEqualTo(argues);
            assertThat(claim.get("note").isString()).isEqualTo(!argues);
            assertThat(claim.get("rules").values()).extracting(JsonNode::asString).isSubsetOf(RULES).doesNotHaveDuplicates();
        });
        assertThat(CLAIMS).extracting(claim -> claim.get("rules").isEmpty()).contains(true, false);
    }

    @Test
    void theTextSaysTheSame() {
        Run run = Run.of("sources");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        String[] parts = run.out().split("(?m)^(?=T[0-9]{2}  )");
        assertThat(parts).hasSameSizeAs(CLAIMS);
        for (int i = 0; i < parts.length; i++) {
            JsonNode claim = CLAIMS.get(i);
            String words = parts[i].replaceAll("\\s+", " ");
            assertThat(words).startsWith(claim.get("id").asString()).contains(claim.get("gist").asString(), claim.get("place").asString());
            assertThat(words).contains(claim.get("rules").isEmpty() ? claim.get("note").asString() : claim.get("quote").asString());
            claim.get("rules").values().forEach(rule -> assertThat(words).contains(rule.asString()));
        }
    }
}
