package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command and edit on our pages does what the page says. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "rules/README.md", "examples/own-rules/README.md", "src/bench/README.md"})
    void everyBlockDoesWhatThePageSays(String page, @TempDir Path folder) throws Exception {
        new ExecutedPage(Path.of(page), new Sandbox(folder.resolve("clone"))).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CHANGELOG.md", "rules/README.md", "rules/CHECKS.md",
        "examples/own-rules/README.md", "src/bench/README.md"})
    void everyLinkedFileExists(String page) throws Exception {
        Matcher link = LINK.matcher(Files.readString(Path.of(page)));
        while (link.find()) {
            assertThat(Path.of(page).resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void theReadmeListsEveryCommandAndEveryExitCode(@TempDir Path folder) throws Exception {
        List<String> help = new Sandbox(folder.resolve("clone")).run("./advise --help", true).lines().toList();
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        for (String line : help.subList(help.indexOf("Commands:") + 1, help.size())) {
            Matcher item = Pattern.compile(" {1,2}([a-z]+|[0-9]+) {2,}\\S.*").matcher(line);
            if (item.matches() && !item.group(1).equals("help")) {
                assertThat(readme).as(item.group(1)).anyMatch(row -> row.matches("\\| `?" + item.group(1) + "\\b.*"));
            }
        }
    }
}
