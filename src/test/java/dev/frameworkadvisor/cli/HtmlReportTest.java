package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code recommend --format html} writes a report as one file. */
class HtmlReportTest {

    private static final Path REPORTS = Path.of("src/test/resources/report");

    /** Without the style sheet, which changes for other reasons. */
    @ParameterizedTest
    @CsvSource({
        "clear,         examples/online-shop.yaml",
        "toss-up,       examples/team-chat.yaml",
        "open,          examples/blank-page.yaml",
        "aged,          examples/graphql-only.yaml",
        "contradicting, --yes e-commerce --yes api-only --no takes-payments"})
    void reportMatchesItsGoldenFile(String report, String arguments) {
        Run run = Run.of(("recommend --format html " + arguments).split(" "));
        assertThat(run.err()).isEmpty();
        Golden.check(REPORTS.resolve(report + ".html"),
                run.out().replaceFirst("(?s)<style>.*?</style>", "<style></style>"));
    }
}
