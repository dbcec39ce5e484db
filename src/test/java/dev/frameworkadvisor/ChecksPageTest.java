package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code rules/CHECKS.md} explains every problem code, and no other. */
class ChecksPageTest {

    private static final Path PAGE = Path.of("rules/CHECKS.md");

    @Test
    void explainsEveryCodeInOrder() throws IOException {
        List<String> explained = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("### ")).map(line -> line.substring(4)).toList();
        assertThat(explained).containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::word).toList());
    }

    @Test
    void separatesErrorsFromWarnings() throws IOException {
        String page = Files.readString(PAGE);
        int warnings = page.indexOf("## Warnings");
        assertThat(Code.values()).allSatisfy(code ->
                assertThat(page.indexOf("### " + code.word() + "\n") > warnings).isEqualTo(code.isWarning()));
    }

    @Test
    void givesAWrongAndARightExample() throws IOException {
        for (String entry : Files.readString(PAGE).split("\n### ")) {
            if (!entry.startsWith("# ")) {
                assertThat(entry).contains("\n- wrong: ", "\n- right: ");
                assertThat(entry.split("\n## ")[0].strip().lines()).as(entry).hasSizeBetween(5, 7);
            }
        }
    }
}
