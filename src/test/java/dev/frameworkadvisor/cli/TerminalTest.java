package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal gets: bold letters and its own width. Nobody else gets either. */
class TerminalTest {

    private static final String ESCAPE = "\u001b";
    private static final String[] SHOP = {"recommend", "examples/online-shop.yaml"};

    static List<Map<String, String>> plain() {
        return List.of(Map.of(), Map.of("TERM", "xterm-256color", "COLUMNS", "60"), Map.of("ADVISE_TTY", "1", "NO_COLOR", "1"),
                Map.of("ADVISE_TTY", "1", "TERM", "dumb"), Map.of("ADVISE_TTY", "0"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void isPlainWithoutTerminalOrColour(Map<String, String> environment) {
        for (String command : List.of("recommend", "facts", "sources", "--help", "recommend --help", "batch", "nonsense", "")) {
            Run run = Run.with(environment, "", command.split(" "));
            assertThat(run.out() + run.err()).as(command).doesNotContain(ESCAPE);
        }
        assertThat(Run.with(environment, "", SHOP).out()).doesNotContain(ESCAPE);
    }

    @Test
    void terminalGetsBoldHeadingsOnly() {
        Run styled = Run.with(Map.of("ADVISE_TTY", "1"), "", SHOP);
        assertThat(styled.lines()).first().asString().startsWith(ESCAPE + "[1m").endsWith(ESCAPE + "[0m");
        assertThat(styled.out().replaceAll(ESCAPE + "\\[[019]m", "")).isEqualTo(Run.of(SHOP).out());
        assertThat(Run.with(Map.of("ADVISE_TTY", "1", "NO_COLOR", ""), "", SHOP)).as("NO_COLOR counts when it is not empty").isEqualTo(styled);
    }

    @Test
    void markdownAndJsonAreForFilesAndNeverStyled() {
        for (String format : List.of("markdown", "json")) {
            String[] asked = Stream.concat(Stream.of(SHOP), Stream.of("--format", format)).toArray(String[]::new);
            assertThat(Run.with(Map.of("ADVISE_TTY", "1", "COLUMNS", "40"), "", asked)).isEqualTo(Run.of(asked));
        }
    }

    @Test
    void aHostileNameIsShownAndNotObeyed() {
        String project = "{\"name\": \"\\u001b[2J\\u0007\\u202e\\n## <b>evil</b>\", \"facts\": {\"e-commerce\": \"yes\"}}";
        for (String format : List.of("text", "markdown")) {
            Run run = Run.with(Map.of("ADVISE_TTY", "1"), project, "recommend", "-", "--format", format);
            assertThat(run.code()).isZero();
            assertThat(run.out().replaceAll(ESCAPE + "\\[[019]m", "")).doesNotContain(ESCAPE, "\u0007", "\u202e", "\n## <", "\n## \\<");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 200})
    void linesFitTheTerminal(int width) {
        var environment = Map.of("ADVISE_TTY", "1", "NO_COLOR", "1", "COLUMNS", String.valueOf(width));
        for (String answer : List.of("--yes", "--no", "")) {
            String[] asked = Stream.concat(Stream.of("recommend"), Advisor.standard().facts().stream().filter(fact -> !answer.isEmpty())
                    .flatMap(fact -> Stream.of(answer, fact.name()))).toArray(String[]::new);
            Run run = Run.with(environment, "", asked);
            assertThat(run.lines()).allSatisfy(line -> assertThat(line.length() <= width || !line.strip().contains(" ")).as(line).isTrue());
            assertThat(words(run)).as("the words at any width").isEqualTo(words(Run.of(asked)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "sources"})
    void listsFitIt(String command) {
        Run run = Run.with(Map.of("ADVISE_TTY", "1", "NO_COLOR", "1", "COLUMNS", "60"), "", command);
        // A path and its line are one word.
        assertThat(run.lines()).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(line.length() <= 60 || !line.strip().contains(" ")).as(line).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "wide", "", "99999999999", "10"})
    void aWidthThatCannotBeIsNotBelieved(String columns) {
        Run run = Run.with(Map.of("ADVISE_TTY", "1", "NO_COLOR", "1", "COLUMNS", columns), "", SHOP);
        assertThat(run.code()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.length() > 30);
    }

    /** Bars are as long as there is room; all else is the same. */
    private static String words(Run run) {
        return run.out().replaceAll("[█\\s]+", " ");
    }
}
