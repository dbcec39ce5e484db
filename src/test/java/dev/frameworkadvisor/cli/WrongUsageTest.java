package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is answered in two lines, not with the whole help. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recommned                                    | advise  unknown command `recommned`                   | Did you mean `recommend`? `./advise --help` shows how it is called.
            xyz                                          | advise  unknown command `xyz`                         | `./advise --help` shows how it is called.
            --verison                                    | advise  unknown option `--verison`                    | Did you mean `--version`? `./advise --help` shows how it is called.
            recommend --yse e-commerce                   | advise recommend  unknown option `--yse`              | Did you mean `--yes`? `./advise recommend --help` shows how it is called.
            recommend --ruels=x                          | advise recommend  unknown option `--ruels`            | Did you mean `--rules`? `./advise recommend --help` shows how it is called.
            recommend --yes                              | advise recommend  `--yes` needs a FACT behind it      | `./advise recommend --help` shows how it is called.
            recommend --yes --no api-only                | advise recommend  `--yes` needs a FACT behind it      | `./advise recommend --help` shows how it is called.
            recommend --yes e-comerce                    | advise recommend  unknown fact `e-comerce`            | Did you mean `e-commerce`? `./advise facts` lists all facts.
            recommend --no asinc                         | advise recommend  unknown fact `asinc`                | Did you mean `needs-async`? `./advise facts` lists all facts.
            recommend --yes api-only --no api-only       | advise recommend  `api-only` stands behind `--yes` and behind `--no` | Keep one of the two.
            recommend --format xml                       | advise recommend  `--format` cannot be `xml`          | It is one of `text`, `markdown`, `json`.
            recommend --format markdwon                  | advise recommend  `--format` cannot be `markdwon`     | Did you mean `markdown`? It is one of `text`, `markdown`, `json`.
            recommend --format text --format json        | advise recommend  `--format` is given twice           | Keep one of the two.
            recommend one.yaml two.yaml                  | advise recommend  `two.yaml` is one argument too many | `./advise recommend --help` shows how it is called.
            batch one two                                | advise batch  `two` is one argument too many          | `./advise batch --help` shows how it is called.
            facts e-commerce                             | advise facts  `e-commerce` is one argument too many   | `./advise facts --help` shows how it is called.
            sources --format markdown                    | advise sources  `--format` cannot be `markdown`       | It is one of `text`, `json`.
            """)
    void isToldInOneSentenceAndOneHint(String arguments, String sentence, String hint) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo(sentence + "\n   " + hint + "\n");
    }

    @Test
    void everyUnknownFactIsToldAtOnce() {
        Run run = Run.of("recommend", "--yes", "e-comerce", "--no", "api_only", "--yes", "e-comerce");
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("""
                advise recommend  unknown fact `e-comerce`
                   Did you mean `e-commerce`? `./advise facts` lists all facts.
                advise recommend  unknown fact `api_only`
                   Did you mean `api-only`? `./advise facts` lists all facts.
                """);
    }

    @Test
    void hostileArgumentsCannotReachTheTerminal() {
        Run.of("recommend", "--yes", "\u001b[31m\u202e").assertRefused(ExitCode.USAGE);
        Run.of("recommend", "\u001b[31m.yaml").assertRefused(ExitCode.PROJECT);
        Run.of("recommend", "--rules", "\u001b[31m").assertRefused(ExitCode.RULES);
    }

    @Test
    void withoutACommandTheyAreListed() {
        Run run = Run.of();
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).startsWith("Usage: advise").contains("recommend", "batch", "facts", "sources");
    }
}
