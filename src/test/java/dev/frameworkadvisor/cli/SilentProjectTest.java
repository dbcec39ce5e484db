package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Project files without answers are accepted, and the verdict is open. */
class SilentProjectTest {

    private static final String OPEN = Run.of("recommend").out();

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "\uFEFF", "---\n", "{}", "null", "~", "name:\nfacts:\n", "{\"name\": null, \"facts\": null}",
        "facts: {e-commerce: unknown}", "facts: {e-commerce: UNKNOWN, api-only: Unknown}"})
    void isOpen(String text) {
        Run run = Run.with(Map.of(), text, "recommend", "-");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(OPEN).startsWith("Your project: no recommendation yet: your answers favour none of them\n");
        assertThat(Run.with(Map.of(), text, "recommend", "-", "--format", "json").out()).contains("\"verdict\" : \"open\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "YES", "true", "True", "TRUE", "\"yes\"", "'true'"})
    void anAnswerMayBeWrittenInAnyCase(String yes) {
        assertThat(Run.with(Map.of(), "facts: {e-commerce: " + yes + "}", "recommend", "-")).isEqualTo(Run.of("recommend", "--yes", "e-commerce"));
        String no = yes.replace("yes", "no").replace("Yes", "No").replace("YES", "NO").replaceAll("(?i)true", "false");
        assertThat(Run.with(Map.of(), "facts: {e-commerce: " + no + "}", "recommend", "-")).isEqualTo(Run.of("recommend", "--no", "e-commerce"));
    }

    @Test
    void whatTheCommandLineSaysWinsOverTheFile() {
        assertThat(Run.with(Map.of(), "facts: {e-commerce: yes, graphql: yes}", "recommend", "-", "--no", "e-commerce"))
                .isEqualTo(Run.of("recommend", "--no", "e-commerce", "--yes", "graphql"));
    }
}
