package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Project files that are wrong in ways that no example file shows: too large, hostile, or not there. */
class UnusableProjectTest {

    @TempDir
    private Path folder;
    private Path file;

    /** Its text, and what is said of it behind the file's name. */
    record Wrong(String what, String text, String said) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Wrong> wrongs() {
        return List.of(
                new Wrong("over 1 MiB", "# " + "x".repeat(1 << 20), "  is larger than 1 MiB"),
                new Wrong("brackets without end", "[".repeat(500_000), ":1:18  this is nested too deeply"),
                new Wrong("braces without end", "{a: ".repeat(200_000), ":1:66  this is nested too deeply"),
                new Wrong("indentation without end", IntStream.range(0, 1000).mapToObj(i -> " ".repeat(i) + "a:").collect(Collectors.joining("\n")),
                        ":17:17  this is nested too deeply"),
                new Wrong("aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ":2:8  this refers to another part of the file (`*a`)"),
                new Wrong("itself inside itself", "facts: &all\n  e-commerce: *all\n", ":2:15  this refers to another part of the file (`*all`)"),
                new Wrong("no text", "name: a\0b\n", ":1:8  this text contains a control character (U+0000)"),
                new Wrong("a name without end", "name: " + "x".repeat(201) + "\n", ":1:7  `name` is longer than 200 characters"),
                new Wrong("a mark for byte order", "\uFEFFfact: {}\n", ":1:1  unknown key `fact` in a project\n   1 | fact: {}\n     | ^^^^\n   Did you mean `facts`?"),
                new Wrong("synonyms of facts", "facts:\n  shop: yes\n  cms: no\n", """
                        :2:3  unknown fact `shop`
                           2 |   shop: yes
                             |   ^^^^
                           Did you mean `e-commerce`?
                        """),
                new Wrong("line ends of Windows", "name: x\r\nfact: {}\r\n", ":2:1  unknown key `fact` in a project\n   2 | fact: {}\n     | ^^^^\n"),
                new Wrong("wide letters", "facts: {电商: yes, e-comerce: yes}\n",
                        ":1:18  unknown fact `e-comerce`\n   1 | facts: {电商: yes, e-comerce: yes}\n     |                    ^^^^^^^^^\n   Did you mean `e-commerce`?"),
                new Wrong("escape sequences in a fact", "facts: {\"\\e[2J\\u202e\": yes}\n", ":1:9  unknown fact `\uFFFD[2J\uFFFD`"),
                new Wrong("a place far to the right", "{\"name\": \"" + "x".repeat(150) + "\", \"fact\": {}}\n",
                        ":1:164  unknown key `fact` in a project\n   1 | " + "x".repeat(36) + "\", \"fact\": {}}\n     | " + " ".repeat(39) + "^^^^^^\n"));
    }

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("project.yaml");
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void saysWhatAndWhere(Wrong wrong) throws IOException {
        Files.writeString(file, wrong.text());
        Run run = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.of("recommend", file.toString()));
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).contains(file + wrong.said());
    }

    @Test
    void bytesOfAnotherEncodingAreShownInTheirLine() throws IOException {
        Files.write(file, "name: Café\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("recommend", file.toString());
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).isEqualTo(file + """
                :1:10  this is not UTF-8 text
                   1 | name: Caf\uFFFD
                     |          ^
                   Save the file as UTF-8 in your editor.
                """);
    }

    @Test
    void ofThousandsOfMistakesTheFirstAreShownAndSoon() throws IOException {
        Files.writeString(file, "facts:\n" + IntStream.range(0, 30_000).mapToObj(i -> "  unheard-of-" + i + ": yes\n").collect(Collectors.joining()));
        Run run = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.of("recommend", file.toString()));
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).contains("`unheard-of-19`").doesNotContain("`unheard-of-20`").endsWith("... and 29,980 more problems\n");
    }

    @Test
    void aFolderIsNoProject() {
        Run run = Run.of("recommend", folder.toString());
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).isEqualTo(folder + "  is a folder, not a file\n   Name a file in it.\n");
    }

    @Test
    void ofAFileThatIsNotThereTheNearestIsNamed() throws IOException {
        Files.writeString(folder.resolve("online-shop.yaml"), "");
        Run run = Run.of("recommend", folder.resolve("onlineshop.yaml").toString());
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).isEqualTo(folder.resolve("onlineshop.yaml") + "  there is no such file\n   Did you mean `" + folder.resolve("online-shop.yaml") + "`?\n");
    }

    @Test
    void standardInputIsReadWithTheSameCare() {
        Run run = Run.with(Map.of(), "facts: {e-comerce: yes}", "recommend", "-");
        run.assertRefused(ExitCode.PROJECT);
        assertThat(run.err()).startsWith("standard input:1:9  unknown fact `e-comerce`");
    }
}
