package dev.frameworkadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.workbench.Mutation.Unnoticed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases beside our rules, those of a team's own pack, and those of rules written from nothing try all there is to try. */
class ShippedCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "examples/own-rules", "src/test/rules/newcomer"})
    void allHoldAndShowBothSidesOfEveryRule(Path folder) {
        Workbench bench = Workbench.open(folder);
        assertThat(bench.caseProblems()).isEmpty();
        assertThat(bench.test()).isNotEmpty().allSatisfy(result -> assertThat(result.differences()).isEmpty());
        List<Coverage> coverage = bench.coverage();
        assertThat(coverage).hasSize(bench.size()).allSatisfy(it -> {
            assertThat(it.complete()).as(it.rule().name()).isTrue();
            assertThat(it.missing()).isEmpty();
        });
        assertThat(Coverage.share(coverage)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "examples/own-rules", "src/test/rules/newcomer"})
    void noSmallMistakeGoesUnnoticed(Path folder) {
        Mutation mutation = Workbench.open(folder).mutation(percent -> { }).orElseThrow();
        System.out.println(folder + ": " + mutation.tried() + " mistakes, " + mutation.harmless().size() + " of them harmless");
        assertThat(mutation.tried()).isGreaterThan(10);
        assertThat(mutation.unnoticed()).extracting(Unnoticed::guard).isEmpty();
        assertThat(mutation.harmless()).allSatisfy(it -> assertThat(it.why()).isNotBlank());
    }

    @Test
    void theCasesOfferedHoldAndNoticeEveryMistake(@TempDir Path folder) throws IOException {
        Folders.copy(Path.of("rules"), folder);
        for (String file : List.of("guards", "inference", "profiles", "hard", "team", "conflicts", "no")) {
            Files.delete(folder.resolve("cases/" + file + ".yaml"));
        }
        List<Unnoticed> unnoticed = Workbench.open(folder).mutation(percent -> { }).orElseThrow().unnoticed();
        assertThat(unnoticed).hasSizeGreaterThan(50);
        Files.writeString(folder.resolve("cases/offered.yaml"), unnoticed.stream().map(Unnoticed::guard).collect(Collectors.joining()));
        Workbench guarded = Workbench.open(folder);
        assertThat(guarded.caseProblems()).isEmpty();
        assertThat(guarded.test()).allSatisfy(result -> assertThat(result.differences()).isEmpty());
        assertThat(guarded.mutation(percent -> { }).orElseThrow().unnoticed()).isEmpty();
    }

    @Test
    void suggestsAnAsWrittenCaseWhereOnlyThatHelps(@TempDir Path folder) throws IOException {
        Folders.copy(Path.of("rules"), folder);
        for (Path file : Folders.files(folder, "cases/.*")) {
            Files.writeString(file, Files.readString(file).replace("as-written: true", "as-written: false").replaceAll("(?m)^  (verdict|recommended): .*\n", ""));
        }
        List<Unnoticed> unnoticed = Workbench.open(folder).mutation(percent -> { }).orElseThrow().unnoticed();
        assertThat(unnoticed).extracting(Unnoticed::guard).anyMatch(guard -> guard.contains("  as-written: true\n"));
    }
}
