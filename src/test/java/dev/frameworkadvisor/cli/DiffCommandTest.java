package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.workbench.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code advise diff}: what an edit does. */
class DiffCommandTest {

    @TempDir
    private Path temp;
    private RulesFolder before;
    private RulesFolder after;

    @BeforeEach
    void write() {
        before = folder("before");
        after = folder("after");
    }

    private RulesFolder folder(String name) {
        return RulesFolder.in(temp.resolve(name)).facts("Warm", "Deep").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )")
                .rule("Blue is deep", "Deep( yes )", "favour( new Blue(), CLEARLY )")
                .with("cases/all.yaml", "- { name: A warm room, facts: { warm: yes } }\n- { name: Both, facts: { warm: yes, deep: yes } }\n");
    }

    private Run diff(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "diff";
        arguments[1] = before.path().toString();
        arguments[2] = after.path().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    /** What was printed, as if the folders stood here: their long names make lines break elsewhere. */
    private String said(Run run) {
        return run.out().replace(temp + "/", "").replaceFirst("something else than\nbefore", "something else than before").replaceFirst("before to\nafter", "before to after");
    }

    @Test
    void anEditIsToldFromTheWholeToTheParts() throws IOException {
        Folders.edit(after.path().resolve("rules.drl"), "favour( new Blue(), CLEARLY )", "favour( new Blue(), STRONGLY )");
        Path file = Files.writeString(temp.resolve("pool.yaml"), "facts: { deep: yes, warm: yes }\n");
        Run run = diff(file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEmpty();
        assertThat(said(run)).isEqualTo("""
                after recommends something else than before for 11.1 % of all projects
                That is 1 of the 9 projects that can be described, counted exactly. For another 22.2 % the same is
                  recommended, but more or less clearly than before.

                Recommended before and after
                  Red or Blue  ->  Blue  11.1 %

                The simplest project that changes, for each of these
                  warm, deep
                      Red or Blue -> Blue
                      by: Blue is deep (rules.drl:11)

                Named projects that change
                  pool.yaml: Red or Blue -> Blue
                      by: Blue is deep (rules.drl:11)
                  Both: Red or Blue -> Blue
                      by: Blue is deep (rules.drl:11)

                Rules
                  changed  Blue is deep (rules.drl:11)
                """);
    }

    @Test
    void asJsonItHasThePublishedForm() {
        after.facts("Odd").rule("Odd things are red", "Odd( yes )", "favour( new Red(), SLIGHTLY )");
        Run run = diff("--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.propertyNames()).startsWith("profiles", "changed", "share", "exact", "flows", "examples", "rules");
        assertThat(json.get("profiles").stringValue()).isEqualTo("27");
        assertThat(json.get("changed").stringValue()).isEqualTo("5");
        assertThat(json.get("share").doubleValue()).isEqualTo(5 / 27.0);
        assertThat(json.get("exact").booleanValue()).isTrue();
        assertThat(json.get("flows").toString()).isEqualTo("[{\"from\":[\"Red\",\"Blue\"],\"to\":[\"Red\"],\"count\":\"5\"}]");
        assertThat(json.get("examples").toString()).isEqualTo(
                "[{\"facts\":{\"odd\":\"yes\"},\"before\":[\"Red\",\"Blue\"],\"after\":[\"Red\"],\"because\":[\"Odd things are red\"]}]");
        assertThat(json.get("rules").toString()).isEqualTo("{\"added\":[\"Odd things are red\"],\"removed\":[],\"changed\":[]}");
        assertThat(json.get("facts").get("added").toString()).isEqualTo("[\"odd\"]");
        assertThat(json.get("frameworks").get("added").isEmpty()).isTrue();
        assertThat(json.get("moved").isEmpty()).isTrue();
        assertThat(json.has("bound")).isFalse();
    }

    @Test
    void whatChangesNothingIsSaidToChangeNothing() throws IOException {
        Files.writeString(after.path().resolve("rules.drl"), Files.readString(after.path().resolve("rules.drl")) + "\n// a comment\n");
        Run run = diff();
        assertThat(run.code()).isZero();
        assertThat(said(run)).isEqualTo("""
                No recommendation changes from before to after
                The same is recommended for each of the 9 projects that can be described, counted exactly.

                No rule, fact, framework or weight is another.
                """);
    }

    @Test
    void aMarginMayChangeAdviceWithoutAnyRule() {
        after.with("weights.yaml", "strengths: { slightly: 1, clearly: 2, strongly: 4, hugely: 9 }\nverdict: { lean: 3, clear: 4 }\n");
        Run run = diff();
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("the same rules fire, and weigh as before: the margins are others", """
                Weights
                  verdict: lean: 1 -> 3
                  hugely: 9, which is new
                """);
    }

    @Test
    void aFactAndAFrameworkMayGo() {
        before.facts("Odd").with("green.drl", """
                package advice
                declare Green extends Framework end
                rule "Green is odd"
                    @source( "interpretation" )
                when
                    Odd( yes )
                then
                    insertLogical( favour( new Green(), CLEARLY ) );
                end
                """).with("cases/green.yaml", "- { name: An odd thing, facts: { odd: yes } }\n");
        Run run = diff();
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("of the 27 projects that can be described", """
                  Green               ->  Red or Blue
                """.stripTrailing(), "  An odd thing: Green -> Red or Blue\n      by: Green is odd (green.drl:3)\n", """
                Rules
                  removed  Green is odd (green.drl:3)

                Facts
                  removed  odd

                Frameworks
                  removed  Green
                """);
    }

    @Test
    void aProjectMaySpeakOfAFactThatOneVersionLacks() throws IOException {
        after.facts("Odd").rule("Odd things are red", "Odd( yes )", "favour( new Red(), CLEARLY )");
        Path file = Files.writeString(temp.resolve("odd.yaml"), "facts: { odd: yes }\n");
        assertThat(said(diff(file.toString()))).contains("  odd.yaml: Red or Blue -> Red\n");
    }

    @Test
    void rulesThatCannotBeReadAsLogicAreVisitedWhereTheyAreFew() {
        count();
        JsonNode json = JsonMapper.shared().readTree(diff("--format", "json").out());
        assertThat(json.get("exact").booleanValue()).isTrue();
        assertThat(json.get("flows").toString()).isEqualTo("[{\"from\":[\"Red\",\"Blue\"],\"to\":[\"Blue\"],\"count\":\"1\"}]");
    }

    @Test
    void andSampledWhereTheyAreMany() {
        before.facts("A", "B", "C", "D", "E", "F");
        after.facts("A", "B", "C", "D", "E", "F");
        count();
        JsonNode json = JsonMapper.shared().readTree(diff("--format", "json").out());
        assertThat(json.get("exact").booleanValue()).isFalse();
        double bound = json.get("bound").doubleValue();
        assertThat(bound).isBetween(0.001, 0.05);
        double truth = 1 / 9.0;
        assertThat(json.get("share").doubleValue()).isBetween(truth - bound, truth + bound);
        assertThat(json.get("examples").get(0).get("facts").toString()).isEqualTo("{\"warm\":\"no\",\"deep\":\"no\"}");
        assertThat(diff().out()).contains("estimated from a sample", "right to within 2.");
    }

    private void count() {
        for (RulesFolder folder : new RulesFolder[] {before, after}) {
            folder.rule("Two answers call for red", "accumulate( Answer( yes ); $n : count( 1 ); $n > 1 )", "favour( new Red(), SLIGHTLY )");
        }
        after.rule("Whoever says neither takes blue", "Warm( no )\n    Deep( no )", "favour( new Blue(), SLIGHTLY )");
    }

    @Test
    void theShippedRulesAgainstATeamsOwnPack() {
        Run run = Run.of("diff", "rules", "examples/own-rules", "examples/online-shop.yaml", "examples/own-rules/tide-tables.yaml");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("of the 68,630,377,364,883 projects", "  examples/own-rules/tide-tables.yaml: ", "Frameworks\n  added    Litestar\n");
        assertThat(run.out()).doesNotContain("  examples/online-shop.yaml: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diff                          | 2 | OLD is missing
            diff rules                    | 2 | NEW is missing
            diff rules rules --format xml | 2 | `--format` cannot be `xml`
            diff rules no-such-folder     | 4 | no-such-folder  there is no such folder
            diff no-such-folder rules     | 4 | no-such-folder  there is no such folder
            diff rules pom.xml            | 4 | pom.xml  is a file
            diff rules rules no-such.yaml | 3 | no-such.yaml  there is no such file
            diff rules rules examples     | 3 | examples  is a folder
            diff rules rules examples/mistakes/misspelled-fact.yaml examples/mistakes/not-yaml.yaml | 3 | Did you mean `e-commerce`
            """)
    void badInputIsRefused(String arguments, int code, String said) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(code);
        assertThat(run.err()).contains(said);
    }

    @Test
    void rulesThatAreBrokenAreToldOfBothVersions() {
        before.rule("Red is warmer", "Wram( yes )", "favour( new Red(), CLEARLY )");
        after.rule("Blue is deeper", "Deep( yes )", "favour( new Bleu(), CLEARLY )");
        Run run = diff();
        run.assertRefused(ExitCode.RULES);
        assertThat(run.err()).contains("before/rules.drl:22:5  unknown fact `Wram`", "after/rules.drl:24:32  unknown framework `Bleu`");
    }
}
