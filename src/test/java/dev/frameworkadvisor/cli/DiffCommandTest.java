package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.report.DiffRenderer;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Folders;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        return run.out().replace(temp + "/", "").replaceFirst("recommendation\nthan before", "recommendation than before").replaceFirst("than\nbefore", "than before").replaceFirst("before to\nafter", "before to after");
    }

    @Test
    void describesAnEditFromTheWholeToTheParts() throws IOException {
        Folders.edit(after.path().resolve("rules.drl"), "favour( new Blue(), CLEARLY )", "favour( new Blue(), STRONGLY )");
        Path file = Files.writeString(temp.resolve("pool.yaml"), "facts: { deep: yes, warm: yes }\n");
        Run run = diff(file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEmpty();
        assertThat(said(run)).isEqualTo("""
                after gives another recommendation than before for 11.1 % of projects
                That is 1 of 9 projects, counted exactly. For another 22.2 %, the same is recommended, but more or
                  less clearly.
                A project answers each fact with yes, no or not at all.

                Recommended before and after
                  Red or Blue  ->  Blue  11.1 %

                The simplest project for each of these changes
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
                That holds for all 9 projects, counted exactly.
                A project answers each fact with yes, no or not at all.

                No rule, fact, framework or weight changed.
                """);
    }

    @Test
    void aMarginMayChangeAdviceWithoutAnyRule() {
        after.with("weights.yaml", "strengths: { slightly: 1, clearly: 2, strongly: 4, hugely: 9 }\nverdict: { lean: 3, clear: 4 }\n");
        Run run = diff();
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("the same rules fire with the same weights, but the margins of the verdict changed", """
                Weights
                  verdict: lean: 1 -> 3
                  hugely: 9 (new)
                """);
    }

    @Test
    void aClaimThatAgesIsNamed() {
        String claims = """
                claims:
                  - { id: T1, place: post 1, kind: advice, gist: Red is warm, quote: Red is warm. }
                  - { id: T2, place: post 2, kind: advice, gist: Red is hot, quote: Red is hot. }
                """;
        for (RulesFolder folder : new RulesFolder[] {before, after}) {
            folder.with("thread/claims.yaml", claims).rule("Red is hot", "@claims( \"T1\" )", "Warm( yes )", "favour( new Red(), CLEARLY )");
        }
        before.with("today/standing.yaml", "checked: 2026-08-31\nclaims:\n  T1: { standing: holds, source: A book }\n  T2: { standing: holds, source: A book }\n");
        after.with("today/standing.yaml", """
                checked: 2026-09-30
                claims:
                  T1: { standing: aged, since: 2026-09-01, note: It cooled down., source: A book }
                  T2: { standing: holds, source: Another book }
                """);
        assertThat(said(diff())).contains("""
                Rules
                  changed  Red is hot (rules.drl:19)

                Claims
                  T1 (Red is warm): holds -> aged since 2026-09-01, another note
                  T2 (Red is hot): another source
                """);
        assertThat(JsonMapper.shared().readTree(diff("--format", "json").out()).get("claims").size()).isEqualTo(2);
    }

    @Test
    void rulesThatWereEditedAreNamedFirst() throws IOException {
        before.facts("A", "B", "C", "D", "E");
        after.facts("A", "B", "C", "D", "E");
        for (String fact : List.of("A", "B", "C", "D", "E")) {
            before.rule("It may be " + fact, "Deep( yes )\n    " + fact + "( yes )", "favour( new Blue(), CLEARLY )");
            after.rule("It may be " + fact, "Deep( yes )\n    " + fact + "( yes )\n    not Warm( yes )", "favour( new Blue(), CLEARLY )");
        }
        Path file = Files.writeString(temp.resolve("all.yaml"), "facts: { deep: yes, warm: yes, a: yes, b: yes, c: yes, d: yes, e: yes }\n");
        Folders.edit(after.path().resolve("rules.drl"), "favour( new Blue(), CLEARLY )", "favour( new Blue(), SLIGHTLY )");
        assertThat(diff(file.toString()).out()).doesNotContain(" more rules").contains("by: It may be E");
    }

    @Test
    void allIsListedOnDemand() {
        assertThat(Run.of("diff", "rules", "examples/own-rules", "--all").out()).doesNotContain("... and ");
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
        assertThat(run.out()).contains("of 27 projects, counted exactly.", """
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
    void visitsAllProjectsOfRulesBeyondOurLanguage() {
        count();
        JsonNode json = JsonMapper.shared().readTree(diff("--format", "json").out());
        assertThat(json.get("exact").booleanValue()).isTrue();
        assertThat(json.get("flows").toString()).isEqualTo("[{\"from\":[\"Red\",\"Blue\"],\"to\":[\"Blue\"],\"count\":\"1\"}]");
    }

    @Test
    void samplesProjectsIfThereAreMany() {
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
        assertThat(diff().out()).contains("estimated from a sample of the 6,561 projects (right to within 2.", " goes beyond the rule language.");
    }

    @Test
    void versionsTooComplexToCountTogetherAreCalledSo() {
        var none = new Diff.Edit(List.of(), List.of(), List.of());
        var difference = new Difference(BigInteger.valueOf(6561), BigInteger.TEN, 0.1, false, 0.023, BigInteger.ZERO, List.of(), List.of());
        var diff = new Diff(difference, List.of(), none, none, none, List.of(), List.of(), "the two versions together are too complex to count", Map.of());
        assertThat(DiffRenderer.render(diff, "before", "after", false, 100, false)).contains(
                "That is estimated from a sample of the 6,561 projects (right to within 2.3 %), because the two\n  versions together are too complex to count.");
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
        assertThat(run.out()).contains(" of 36,472,996,377,170,786,403 projects, counted exactly.", "  examples/own-rules/tide-tables.yaml: ", "Frameworks\n  added    Litestar\n");
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
    void reportsBrokenRulesOfBothVersions() {
        before.rule("Red is warmer", "Wram( yes )", "favour( new Red(), CLEARLY )");
        after.rule("Blue is deeper", "Deep( yes )", "favour( new Bleu(), CLEARLY )");
        Run run = diff();
        run.assertRefused(ExitCode.RULES);
        assertThat(run.err()).contains("before/rules.drl:22:5  unknown fact `Wram`", "after/rules.drl:24:32  unknown framework `Bleu`");
    }
}
