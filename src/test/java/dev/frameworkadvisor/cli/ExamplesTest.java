package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example prints the text beside it, its full text is kept, and every mistake earns the error beside it. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final Path MISTAKES = EXAMPLES.resolve("mistakes");
    private static final Path FULL = Path.of("src/test/resources/full");
    private static final Path SHOP = EXAMPLES.resolve("online-shop.yaml");
    private static final Path SHOP_AS_MARKDOWN = EXAMPLES.resolve("online-shop.md");
    /** Not {@code .json}: it would be taken for a project. */
    private static final Path SHOP_AS_JSON = EXAMPLES.resolve("online-shop.json.txt");

    static List<Path> projects() {
        return Golden.files(EXAMPLES).stream().filter(file -> file.toString().matches(".*\\.(yaml|json)")).toList();
    }

    static List<Path> mistakes() {
        return Golden.files(MISTAKES).stream().filter(file -> !file.toString().matches(".*\\.(txt|md)")).toList();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void anExamplePrintsTheTextBesideIt(Path project) {
        Run run = Run.of("recommend", project.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Golden.check(textOf(project), run.out());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void fullTextHoldsEverything(Path project) {
        Golden.check(FULL.resolve(textOf(project).getFileName()), Run.of("recommend", "--full", project.toString()).out());
    }

    /** The shop fits on one screen. */
    @Test
    void shortTextOfTheShopIsShort() {
        assertThat(Run.of("recommend", SHOP.toString()).out().lines().count()).isLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakePrintsTheErrorBesideIt(Path mistake) {
        Run run = Run.of("recommend", mistake.toString());
        run.assertRefused(ExitCode.PROJECT);
        Golden.check(errorOf(mistake), run.code() + "\n" + run.err());
    }

    @Test
    void theShopReadsWellAsMarkdown() {
        Golden.check(SHOP_AS_MARKDOWN, Run.of("recommend", SHOP.toString(), "--format", "markdown").out());
    }

    @Test
    void theShopIsCompleteAsJson() {
        Golden.check(SHOP_AS_JSON, Run.of("recommend", SHOP.toString(), "--format", "json").out());
    }

    @Test
    void noExpectedTextIsLeftOfAnExampleThatIsGone() {
        assertThat(projects()).hasSizeGreaterThanOrEqualTo(10).extracting(ExamplesTest::textOf).doesNotHaveDuplicates();
        assertThat(mistakes()).isNotEmpty();
        var expected = new ArrayList<>(List.of(SHOP_AS_MARKDOWN, SHOP_AS_JSON));
        projects().forEach(project -> expected.add(textOf(project)));
        mistakes().forEach(mistake -> expected.add(errorOf(mistake)));
        projects().forEach(project -> expected.add(FULL.resolve(textOf(project).getFileName())));
        for (Path folder : List.of(EXAMPLES, MISTAKES, FULL)) {
            Golden.checkNoOther(folder, file -> file.toString().matches(".*\\.(txt|md)") && !file.endsWith("README.md"), expected);
        }
    }

    private static Path textOf(Path project) {
        return project.resolveSibling(project.getFileName().toString().replaceFirst("\\.[a-z]+$", ".txt"));
    }

    private static Path errorOf(Path mistake) {
        return mistake.resolveSibling(mistake.getFileName() + ".txt");
    }
}
