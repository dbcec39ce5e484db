package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules folders that cannot be used. */
class UnusableRulesTest {

    private static final String CLAIMS = """
            claims:
              - id: T01
                place: post 1
                kind: advantage
                gist: Red is warm
                quote: "Red: warm"
            """;

    @TempDir
    private Path folder;

    /** What is done to a folder that was in order, and what is said of it; DIR stands for the folder. */
    record Broken(String what, Function<RulesFolder, RulesFolder> breaking, String said) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Broken> broken() {
        return List.of(
                new Broken("a misspelled fact", rules -> rules.rule("Red is warm", "Wram( yes )", "favour( new Red(), CLEARLY )"),
                        "DIR/rules.drl:14:5  unknown fact `Wram`\n  14 |     Wram( yes )\n     |     ^^^^\n   Did you mean `Warm`? The facts are declared in vocabulary.drl.\n"),
                new Broken("a misspelled framework", rules -> rules.rule("Red is warm", "Warm( yes )", "favour( new Rde(), CLEARLY )"),
                        "DIR/rules.drl:16:32  unknown framework `Rde`\n  16 |     insertLogical( favour( new Rde(), CLEARLY ) );\n"
                                + "     |                                ^^^\n   Did you mean `Red`? It must be declared in vocabulary.drl.\n"),
                new Broken("a misspelled strength", rules -> rules.rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARYL )"),
                        "DIR/rules.drl:16:39  unknown strength `CLEARYL`\n  16 |     insertLogical( favour( new Red(), CLEARYL ) );\n"
                                + "     |                                       ^^^^^^^\n   Did you mean `CLEARLY`? The strengths are those of weights.yaml, in capitals.\n"),
                new Broken("an unknown claim", rules -> rules.rule("Red is warm", "@claims( \"T02\" )", "Warm( yes )", "favour( new Red(), CLEARLY )"),
                        "DIR/rules.drl:12:14  there is no claim `T02`\n  12 |     @claims( \"T02\" )\n     |              ^^^^^\n"
                                + "   Did you mean `T01`? The claims are listed in thread/claims.yaml.\n"),
                new Broken("no `end`", rules -> rules.with("rules.drl", "package advice\nrule \"A\"\nwhen\nthen\n"),
                        "DIR/rules.drl:4:5  `end` is missing after `then`: this rule has none\n   4 | then\n     |     ^\n"
                                + "   A rule reads: rule \"A sentence\" when ... then ... end\n"),
                new Broken("claims that are no YAML", rules -> rules.with("thread/claims.yaml", "claims: [\n"),
                        "DIR/thread/claims.yaml:1:10  the text ends before it is complete\n   1 | claims: [\n     |          ^\n"
                                + "   A value or a closing bracket is missing here.\n"),
                new Broken("a misspelled key of a claim", rules -> rules.with("thread/claims.yaml", CLAIMS + "    note_: x\n"),
                        "DIR/thread/claims.yaml:7:5  unknown key `note_` in a claim\n   7 |     note_: x\n     |     ^^^^^\n"
                                + "   Did you mean `note`?\n"),
                new Broken("a weight in words", rules -> rules.with("weights.yaml", "strengths: {clearly: two}\nverdict: {lean: 1, clear: 4}\n"),
                        "DIR/weights.yaml:1:22  the weight of `clearly` must be a whole number from 0 to 1000, not the text `two`\n"
                                + "   1 | strengths: {clearly: two}\n     |                      ^^^\n"),
                new Broken("no vocabulary", rules -> rules.with("vocabulary.drl", "package advice\n"), "DIR  declares no fact\n   Facts and frameworks are declared in vocabulary.drl; copy it from the shipped rules to begin with.\n"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhatAndWhere(Broken broken) {
        broken.breaking().apply(inOrder());
        Run run = recommend(folder);
        run.assertRefused(ExitCode.RULES);
        assertThat(run.err()).as("one cause, and nothing that follows from it").isEqualTo(broken.said().replace("DIR", folder.toString()));
    }

    @Test
    void aFolderInOrderIsUsed() {
        inOrder();
        assertThat(recommend(folder).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend", "batch", "facts", "sources"})
    void everyCommandRefusesThem(String command) {
        Run run = Run.of(command, "--rules", folder.toString());
        run.assertRefused(ExitCode.RULES);
        assertThat(run.err()).isEqualTo(folder + "  holds no rules: there is no `.drl` file in it\n   `./advise new DIR` creates a folder to start from.\n");
    }

    @Test
    void theWeightsMustBeThere() throws IOException {
        inOrder();
        Files.delete(folder.resolve("weights.yaml"));
        Run run = recommend(folder);
        run.assertRefused(ExitCode.RULES);
        assertThat(run.err()).isEqualTo(folder + "/weights.yaml  there is no such file, so no rule has a weight\n   Copy it from the shipped rules.\n");
    }

    @Test
    void aFolderThatIsNotThereAndAFileAreNamed() throws IOException {
        Run missing = recommend(folder.resolve("rulse"));
        missing.assertRefused(ExitCode.RULES);
        assertThat(missing.err()).startsWith(folder.resolve("rulse") + "  there is no such folder\n");
        Run file = recommend(Files.writeString(folder.resolve("rules.drl"), ""));
        file.assertRefused(ExitCode.RULES);
        assertThat(file.err()).startsWith(folder.resolve("rules.drl") + "  is a file; rules are read from a folder\n");
    }

    private RulesFolder inOrder() {
        return RulesFolder.in(folder).facts("Warm").with("thread/claims.yaml", CLAIMS)
                .rule("Red is a colour", "@claims( \"T01\" )", "Warm( yes )", "favour( new Red(), CLEARLY )");
    }

    private static Run recommend(Path rules) {
        return Run.of("recommend", "--rules", rules.toString());
    }
}
