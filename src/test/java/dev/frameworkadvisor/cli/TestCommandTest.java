package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.workbench.Folders;
import dev.frameworkadvisor.workbench.Workbench;
import java.io.IOException;
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

/** {@code advise test}: a test runner for rules. */
class TestCommandTest {

    private static final String HOLDING = """
            - name: A warm room
              facts: { warm: yes }
              verdict: lean
              recommended: [Red]
              reasons: [Red is warm]
              silent: [Blue is deep]
            - name: A deep one
              facts: { deep: yes }
              recommended: [Blue]
              reasons: [Blue is deep]
              silent: [Red is warm]
            """;

    @TempDir
    private Path folder;
    private RulesFolder rules;

    @BeforeEach
    void write() {
        rules = RulesFolder.in(folder).facts("Warm", "Deep").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )")
                .rule("Blue is deep", "Deep( yes )", "favour( new Blue(), CLEARLY )").with("cases/all.yaml", HOLDING);
    }

    @Test
    void theShippedCasesHold() {
        Run run = Run.of("test");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).contains("ok    cases/hard.yaml        12").last().asString().matches("All [0-9]+ cases pass\\.");
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatWouldMendIt() {
        rules.with("cases/wrong.yaml", """
                - name: Both
                  facts: { warm: yes, deep: yes }
                  verdict: lean
                  recommended: [Red]
                  silent: [Blue is deep]
                """);
        Run run = Run.of("test", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                ok    cases/all.yaml    2
                FAIL  cases/wrong.yaml  0 of 1

                FAIL  Both (cases/wrong.yaml:1)
                      verdict: expected lean, got toss-up
                      recommended: expected [Red], got [Red, Blue]
                      this rule should not fire but does: Blue is deep
                        rules.drl:11 fires because of deep: yes
                      Red 2
                        +2  Red is warm (rules.drl:3)
                      Blue 2
                        +2  Blue is deep (rules.drl:11)
                      Any one of these changes would make the case pass:
                        Blue is deep (rules.drl:11), with `slightly` instead of `clearly`
                        Red is warm (rules.drl:3), with `strongly` instead of `clearly`

                1 of 3 cases fails.
                """);
    }

    /** Runs the cases of the shipped rules after an edit of one file. */
    private Run testShippedRulesWith(String file, String before, String after) throws IOException {
        Folders.copy(Path.of("rules"), folder.resolve("shipped"));
        Folders.edit(folder.resolve("shipped").resolve(file), before, after);
        return Run.of("test", folder.resolve("shipped").toString());
    }

    @Test
    void aChangedWeightIsNamedAsTheCommonCause() throws IOException {
        Run run = testShippedRulesWith("weights.yaml", "clearly: 2", "clearly: 3");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("failing cases pass:\n      `clearly` worth 2 instead of 3 in weights.yaml\n      No other case would fail.\n",
                "; --all shows them in full\n");
        assertThat(run.lines()).filteredOn(line -> line.contains("expected")).hasSizeBetween(5, 10);
        assertThat(run.lines()).hasSizeLessThan(70);
        Run all = Run.of("test", folder.resolve("shipped").toString(), "--all");
        assertThat(all.lines()).hasSizeGreaterThan(200);
        assertThat(JsonMapper.shared().readTree(Run.of("test", folder.resolve("shipped").toString(), "--format", "json").out()).get("cause").get("change")
                .stringValue()).isEqualTo("`clearly` worth 2 instead of 3 in weights.yaml");
    }

    @Test
    void aChangedStrengthIsNamedAsTheCommonCause() throws IOException {
        assertThat(testShippedRulesWith("thread/team.drl", "new Django(), FIRMLY", "new Django(), SLIGHTLY").out()).contains("failing cases pass:\n      rule \"A team that knows Django",
                "with `firmly`");
    }

    @Test
    void allCommandsCountTheSameRules() {
        String checked = Run.of("check", "rules").out().replaceFirst(".* no problems in ([0-9]+) rules and [0-9]+ files\n", "$1");
        JsonNode covered = JsonMapper.shared().readTree(Run.of("test", "rules", "--coverage", "--format", "json").out()).get("coverage").get("rules");
        assertThat(checked).isEqualTo(String.valueOf(covered.size())).isEqualTo(String.valueOf(Workbench.open(Path.of("rules")).size()))
                .isEqualTo(String.valueOf(Advisor.standard().rules().size()));
    }

    @Test
    void aTurnedConditionIsNamedAsTheCommonCause() throws IOException {
        assertThat(testShippedRulesWith("thread/django.drl", "    ECommerce( yes )\n", "    ECommerce( no )\n").out()).contains("failing cases pass:\n      rule \"Django has much of what a shop",
                "if it asks for\n        e-commerce: yes\n");
    }

    @Test
    void showsWhatASilentRuleLacks() {
        rules.with("cases/wrong.yaml", """
                - name: Cold
                  facts: { warm: no }
                  reasons: [Red is warm]
                  inferred: { deep: yes }
                """);
        assertThat(Run.of("test", folder.toString()).out()).contains("""
                      this rule should fire but does not: Red is warm
                        rules.drl:3 needs warm: yes (it is no)
                      inferred: expected deep: yes, got nothing
                """);
    }

    @Test
    void reportsBrokenCaseFilesAndRunsTheOthers() {
        rules.with("cases/broken.yaml", """
                - name: A typo
                  facts: { wram: yes }
                - name: Another
                  facts: { warm: yes }
                  recommended: [Rde]
                - name: Fine
                  facts: {}
                """);
        Run run = Run.of("test", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains(folder + "/cases/broken.yaml:2:12  unknown fact `wram`", "Did you mean `warm`?", "broken.yaml:5:17  unknown framework `Rde`")
                .doesNotContain("Exception", "\tat ");
        assertThat(run.lines()).last().isEqualTo("All 3 cases pass.");
    }

    @Test
    void coverageListsForEachRuleTheCasesThatTryIt() {
        Run run = Run.of("test", folder.toString(), "--coverage");
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("""
                Coverage: all 2 rules fire in a case and almost fire in another (100 %)
                  Red is warm (rules.drl:3)
                      fires in A warm room
                      almost fires in A deep one, which lacks warm: yes (not answered)
                  Blue is deep (rules.drl:11)
                      fires in A deep one
                      almost fires in A warm room, which lacks deep: yes (not answered)
                """);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "66.6, 0", "66.7, 1", "100, 1"})
    void thresholdCountsRulesWithBothKindsOfCases(String threshold, int code) {
        rules.facts("Odd").rule("Nobody tries this", "Odd( yes )\n    Warm( yes )", "favour( new Red(), CLEARLY )");
        rules.with("cases/more.yaml", "- { name: Odd, facts: { odd: yes } }\n");
        Run run = Run.of("test", folder.toString(), "--threshold", threshold);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).contains("""
                Coverage: 2 of 3 rules fire in a case and almost fire in another (67 %)
                  ! Nobody tries this (rules.drl:19)
                      almost fires in A warm room, which lacks odd: yes (not answered); Odd, which lacks warm: yes
                        (not answered)
                      no case fires it; add one with { warm: yes, odd: yes }
                """);
    }

    @Test
    void missedMistakesComeWithACaseThatCatchesThem() {
        Run run = Run.of("test", folder.toString(), "--mutate");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(" mistakes tried: ", " missed, ", """
                # rules.drl:3  "Red is warm": its strength becomes slightly
                """, """
                  facts: { warm: yes, deep: yes }
                  verdict: toss-up
                  recommended: [Red, Blue]
                """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void progressIsShownWhereALineCanBeWrittenOver() {
        Run run = Run.with(Map.of("ADVISE_PROGRESS", "1"), "", "test", folder.toString(), "--mutate");
        assertThat(run.err()).contains("\rtrying mistakes: ", " %").endsWith("\r\u001b[K");
    }

    @Test
    void asJsonItHoldsAllThat() {
        rules.with("cases/wrong.yaml", "- { name: Cold, facts: { warm: no }, recommended: [Red], reasons: [Red is warm] }\n");
        Run run = Run.of("test", folder.toString(), "--coverage", "--mutate", "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("passed").intValue()).isEqualTo(2);
        assertThat(json.get("failed").intValue()).isEqualTo(1);
        JsonNode failed = json.get("cases").get(2);
        assertThat(failed.get("name").stringValue()).isEqualTo("Cold");
        assertThat(failed.get("place").stringValue()).isEqualTo("cases/wrong.yaml:1");
        assertThat(failed.get("holds").booleanValue()).isFalse();
        assertThat(failed.get("differences").get(0).toString())
                .isEqualTo("{\"what\":\"recommended\",\"expected\":[\"Red\"],\"actual\":[\"Red\",\"Blue\"],\"why\":[]}");
        assertThat(failed.get("differences").get(1).get("why").get(0).stringValue()).isEqualTo("rules.drl:3 needs warm: yes (it is no)");
        assertThat(failed.get("rules").get(0).get("change").stringValue()).isEqualTo("if it fires: it needs warm: yes (it is no)");
        JsonNode rule = json.get("coverage").get("rules").get(0);
        assertThat(rule.get("rule").stringValue()).isEqualTo("Red is warm");
        assertThat(rule.get("fires").get(0).stringValue()).isEqualTo("A warm room");
        assertThat(rule.get("almost").size()).isEqualTo(2);
        assertThat(json.get("coverage").get("share").doubleValue()).isEqualTo(1);
        JsonNode mutation = json.get("mutation");
        assertThat(mutation.get("tried").intValue())
                .isEqualTo(mutation.get("noticed").intValue() + mutation.get("unnoticed").size() + mutation.get("harmless").size());
        assertThat(mutation.get("unnoticed").get(0).propertyNames()).containsExactly("rule", "file", "line", "mistake", "case");
    }

    @Test
    void aFolderWithoutCasesHoldsNothing() {
        RulesFolder.in(folder.resolve("bare")).facts("Warm").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )");
        Run run = Run.of("test", folder.resolve("bare").toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines()).last().isEqualTo("There are no cases.");
    }

    @Test
    void rulesBeyondOurLanguageAreTestedButNotMutated() {
        rules.rule("Two answers call for red", "accumulate( Answer( yes ); $n : count( 1 ); $n > 1 )", "favour( new Red(), SLIGHTLY )");
        Run run = Run.of("test", folder.toString(), "--coverage", "--mutate");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("All 2 cases pass.", "no case fires it\n")
                .endsWith("Mutation: no mistakes were tried, because these rules can't be counted exactly; see the warnings of `./advise check`.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            test --threshold 101    | 2 | `--threshold` must be from 0 to 100
            test --threshold -1     | 2 | `--threshold` must be from 0 to 100
            test --threshold NaN    | 2 | `--threshold` must be from 0 to 100
            test --threshold half   | 2 | `--threshold` cannot be `half`
            test one two            | 2 | `two` is one argument too many
            test --mutat            | 2 | unknown option `--mutat`
            test no-such-folder     | 4 | no-such-folder  there is no such folder
            test pom.xml            | 4 | pom.xml  is a file
            test src/main/java      | 4 | holds no rules
            """)
    void badInputIsRefused(String arguments, int code, String said) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(code);
        assertThat(run.err()).contains(said);
    }

    @Test
    void brokenRulesAreRefusedBeforeAnyCaseRuns() {
        rules.rule("Red is warmer", "Wram( yes )", "favour( new Red(), CLEARLY )");
        for (List<String> arguments : List.of(List.of("test", folder.toString()), List.of("test", folder.toString(), "--format", "json", "--mutate"))) {
            Run run = Run.of(arguments.toArray(String[]::new));
            run.assertRefused(ExitCode.RULES);
            assertThat(run.err()).contains("unknown fact `Wram`");
        }
    }
}
