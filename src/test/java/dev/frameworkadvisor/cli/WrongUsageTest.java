package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is answered in two lines, not with the whole help. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recommned                                    | advise  unknown command `recommned`                   | Did you mean `recommend`?
            xyz                                          | advise  unknown command `xyz`                         | `./advise --help` shows its usage.
            --verison                                    | advise  unknown option `--verison`                    | Did you mean `--version`?
            recommend --yse e-commerce                   | advise recommend  unknown option `--yse`              | Did you mean `--yes`?
            recommend --ruels=x                          | advise recommend  unknown option `--ruels`            | Did you mean `--rules`?
            recommend --yes                              | advise recommend  `--yes` needs a fact after it      | `./advise recommend --help` shows its usage.
            recommend --yes --no api-only                | advise recommend  `--yes` needs a fact after it      | `./advise recommend --help` shows its usage.
            recommend --yes e-comerce                    | advise recommend  unknown fact `e-comerce`            | Did you mean `e-commerce`?
            recommend --no asinc                         | advise recommend  unknown fact `asinc`                | Did you mean `needs-async`?
            recommend --yes api-only --no api-only       | advise recommend  `api-only` is given to both --yes and --no | Keep one of the two.
            recommend --yes shop                         | advise recommend  unknown fact `shop`                 | Did you mean `e-commerce`?
            recommend --yes rest                         | advise recommend  unknown fact `rest`                 | Did you mean `api-only`?
            recommend --no CMS                           | advise recommend  unknown fact `CMS`                  | Did you mean `publishes-content`?
            recommend --yes graphql,shop                 | advise recommend  unknown fact `shop`                 | Did you mean `e-commerce`?
            recommend --yes sqlalchmy                    | advise recommend  unknown fact `sqlalchmy`            | Did you mean `own-orm`?
            recommend --yes platform                     | advise recommend  unknown fact `platform`             | `./advise facts` lists all facts.
            recommend --yes graphql, --no mvc            | advise recommend  a fact is missing in `--yes graphql,` | Separate facts by one comma and no blank, such as `--yes e-commerce,api-only`.
            recommend --no graphql,,mvc                  | advise recommend  a fact is missing in `--no graphql,,mvc` | Separate facts by one comma and no blank, such as `--no e-commerce,api-only`.
            recommend --yes=                             | advise recommend  `--yes` needs a fact after it, not an empty text | Separate facts by one comma and no blank, such as `--yes e-commerce,api-only`.
            recommend --yes mvc,graphql --no graphql     | advise recommend  `graphql` is given to both --yes and --no | Keep one of the two.
            recommend --yes mvc graphql                  | advise recommend  `graphql` is a fact, not a file     | Write `--yes graphql` or `--no graphql`.
            help recomend                                | advise  unknown command `recomend`                    | Did you mean `recommend`?
            recommend --format xml                       | advise recommend  `--format` cannot be `xml`          | It is one of `text`, `markdown`, `json`, `html`, `adr`.
            recommend --format markdwon                  | advise recommend  `--format` cannot be `markdwon`     | Did you mean `markdown`?
            recommend --format text --format json        | advise recommend  `--format` is given twice           | Keep one of the two.
            recommend one.yaml two.yaml                  | advise recommend  `two.yaml` is one argument too many | `./advise recommend --help` shows its usage.
            batch one two                                | advise batch  `two` is one argument too many          | `./advise batch --help` shows its usage.
            facts e-commerce                             | advise facts  `e-commerce` is one argument too many   | `./advise facts --help` shows its usage.
            sources --format markdown                    | advise sources  `--format` cannot be `markdown`       | It is one of `text`, `json`.
            """)
    void wrongUsageGetsOneSentence(String arguments, String sentence, String hint) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo(sentence + "\n   " + hint + "\n");
    }

    @Test
    void reportsAllUnknownFactsTogether() {
        Run run = Run.of("recommend", "--yes", "e-comerce", "--no", "api_only", "--yes", "e-comerce");
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("""
                advise recommend  unknown fact `e-comerce`
                   Did you mean `e-commerce`?
                advise recommend  unknown fact `api_only`
                   Did you mean `api-only`?
                """);
    }

    @Test
    void factsMayBeSeparatedByCommas() {
        assertThat(Run.of("recommend", "--yes", "e-commerce,graphql", "--no", "api-only, mvc"))
                .isEqualTo(Run.of("recommend", "--yes", "e-commerce", "--yes", "graphql", "--no", "api-only", "--no", "mvc"));
    }

    @Test
    void hostileArgumentsCannotReachTheTerminal() {
        Run.of("recommend", "--yes", "\u001b[31m\u202e").assertRefused(ExitCode.USAGE);
        Run.of("recommend", "--yes", "e-commerce,\u001b[31m,").assertRefused(ExitCode.USAGE);
        Run.of("whatif", "--yes", "mvc", "--keep", "\u001b[31m\u202e").assertRefused(ExitCode.USAGE);
        Run.of("whynot", "\u001b[31m\u202e", "--yes", "mvc").assertRefused(ExitCode.USAGE);
        Run.of("\u001b[31m").assertRefused(ExitCode.USAGE);
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
