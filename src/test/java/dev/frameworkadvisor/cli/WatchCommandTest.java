package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.RulesFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code advise watch}: after each save, what it does. */
@Timeout(120)
class WatchCommandTest {

    @TempDir
    private Path temp;
    private RulesFolder rules;
    private Path project;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Thread watching;
    private int read;

    @BeforeEach
    void begin() throws IOException {
        rules = RulesFolder.in(temp.resolve("rules")).facts("Warm", "Deep").rule("Red is warm", "Warm( yes )", "favour( new Red(), CLEARLY )")
                .with("cases/all.yaml", "- { name: A warm room, facts: { warm: yes }, recommended: [Red] }\n");
        project = Files.writeString(temp.resolve("room.yaml"), "facts: { warm: yes }\n");
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        watching = new Thread(() -> code.complete(Main.run(new String[] {"watch", rules.path().toString(), project.toString()},
                new ByteArrayInputStream(new byte[0]), out, out, Map.of())));
        watching.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    /** What is printed next, up to a text. */
    private String next(String last) throws InterruptedException {
        while (true) {
            String all = printed.toString(StandardCharsets.UTF_8).replace(temp + "/", "");
            int at = all.indexOf(last, read);
            if (at >= 0) {
                String next = all.substring(read, at + last.length());
                read = at + last.length();
                return next;
            }
            Thread.sleep(10);
        }
    }

    private void favour(String strength) {
        rules.with("more.drl", """
                package advice
                rule "Blue is deep"
                    @source( "interpretation" )
                when
                    Warm( yes )
                then
                    insertLogical( favour( new Blue(), %s ) );
                end
                """.formatted(strength));
    }

    @Test
    void eachSaveIsFollowedByItsEffect() throws Exception {
        assertThat(next("3 warnings\n").replaceFirst("[0-9:]{8}", "04:27:06")).startsWith("""
                -- 04:27:06  Watching rules and room.yaml. Press Ctrl-C to stop.
                OK: 1 rule.
                The only case passes.
                room.yaml: Red, by a small lead

                rules/vocabulary.drl:6:9  warning: `Warm` has no question  [no-question]
                """);
        favour("STRONGLY");
        String effect = next("3 earlier problems remain.\n");
        assertThat(effect).matches("(?s)\n-- [0-9:]{8}  more\\.drl\nOK: 2 rules\\..*").contains("""
                FAIL  A warm room (cases/all.yaml:1)
                      recommended: expected [Red], got [Blue]
                1 of 1 case fails.
                Another recommendation for 33.3 % of projects.
                """, "  Red  ->  Blue  33.3 %\n", "      by: Blue is deep (more.drl:2)\n", "  added    Blue is deep (more.drl:2)\n", "room.yaml: Blue, by a small lead");
    }

    @Test
    void brokenRulesLeaveTheLastGoodOnesInUse() throws Exception {
        String begun = next("by a small lead\n").substring(3, 11);
        favour("STRONGYL");
        assertThat(next("still using the version of " + begun + ".\n")).contains("more.drl:7:", "unknown strength `STRONGYL`", "rules: 1 error\nRules broken; ");
        favour("SLIGHTLY");
        // Compared with the last that were in order, not with the broken ones.
        assertThat(next("room.yaml: ")).contains("No recommendation changes", "  added    Blue is deep (more.drl:2)\n");
    }

    @Test
    void noticesNewReplacedAndDeletedFiles() throws Exception {
        next("by a small lead\n");
        rules.with("deep/down/more.drl", "package advice\n\nrule \"Blue is deep\"\n    @source( \"interpretation\" )\nwhen\n    Deep( yes )\nthen\n"
                + "    insertLogical( favour( new Blue(), CLEARLY ) );\nend\n");
        assertThat(next("room.yaml: ")).contains("  deep/down/more.drl\n", "  added    Blue is deep (deep/down/more.drl:3)\n");
        Path file = rules.path().resolve("deep/down/more.drl");
        Path saved = Files.writeString(rules.path().resolve("deep/down/.more.drl.swp"), Files.readString(file).replace("CLEARLY", "SLIGHTLY"));
        Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(next("room.yaml: ")).contains("  deep/down/more.drl\n", "  changed  Blue is deep (deep/down/more.drl:3)\n");
        Files.delete(file);
        assertThat(next("room.yaml: ")).contains("  deep/down/more.drl\n", "  removed  Blue is deep (deep/down/more.drl:3)\n");
    }

    @Test
    void severalFilesSavedTogetherAreOneEdit() throws Exception {
        next("by a small lead\n");
        for (int i = 0; i < 5; i++) {
            rules.with("more" + i + ".drl", "package advice\n");
            Thread.sleep(20);
        }
        assertThat(next("room.yaml: ")).contains("  more0.drl, more1.drl, more2.drl and 2 more\n");
        Thread.sleep(500);
        assertThat(printed.toString(StandardCharsets.UTF_8).split("\n-- ")).hasSize(2);
    }

    @Test
    void theProjectIsWatchedToo() throws Exception {
        next("by a small lead\n");
        Files.writeString(project, "facts: { warm: no }\n");
        assertThat(next("(before: Red, by a small lead)\n")).contains("room.yaml: no recommendation yet: your answers favour none of them (before:");
        Files.writeString(project, "facts: { wram: no }\n");
        assertThat(next("Did you mean `warm`?")).contains("room.yaml:1:10  unknown fact `wram`");
    }

    @Test
    void manyFailuresAreCounted() throws Exception {
        next("by a small lead\n");
        rules.with("cases/more.yaml", "- { name: Wrong, facts: { warm: yes }, recommended: [Blue] }\n".repeat(20));
        assertThat(next("20 of 21 cases fail.\n")).contains("... and 5 more failing cases; --all shows them in full\n");
        assertThat(Run.of("watch", "--all", "no-such-folder").code()).isEqualTo(ExitCode.RULES);
    }

    @Test
    void rulesThatFailInAnyWayAreSurvived() throws Exception {
        String begun = next("by a small lead\n").substring(3, 11);
        rules.with("more.drl", "package advice\nrule \"It fails\"\n    @source( \"interpretation\" )\nwhen\n    Warm( yes )\nthen\n"
                + "    if ( true ) throw new StackOverflowError();\nend\n");
        assertThat(next("still using the version of " + begun + ".\n")).contains("more.drl");
        rules.with("more.drl", "package advice\nrule \"It is deep\"\n    @source( \"interpretation\" )\nwhen\n    eval( " + "( ".repeat(20_000) + "true"
                + " )".repeat(20_001) + "\nthen\n    insertLogical( favour( new Red(), CLEARLY ) );\nend\n");
        assertThat(next("still using the version of " + begun + ".\n")).contains("this is nested more than 50 levels deep");
        favour("SLIGHTLY");
        assertThat(next("room.yaml: ")).contains("more.drl\nOK: 2 rules.\n");
    }

    @Test
    void itEndsWhenItIsInterrupted() throws Exception {
        next("by a small lead\n");
        watching.interrupt();
        assertThat(code.get()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            watch                          | 2 | DIR is missing
            watch no-such-folder           | 4 | no-such-folder  there is no such folder
            watch pom.xml                  | 4 | pom.xml  is a file
            watch rules no-such.yaml       | 3 | no-such.yaml  there is no such file
            watch rules examples           | 3 | examples  is a folder
            watch rules a.yaml b.yaml      | 2 | `b.yaml` is one argument too many
            watch rules --format json      | 2 | unknown option `--format`
            """)
    void badInputIsRefused(String arguments, int expected, String said) {
        Run run = Run.of(arguments.split(" "));
        run.assertRefused(expected);
        assertThat(run.err()).contains(said);
    }
}
