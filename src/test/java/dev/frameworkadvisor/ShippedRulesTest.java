package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.workbench.Case;
import dev.frameworkadvisor.workbench.CaseReader;
import dev.frameworkadvisor.workbench.CaseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped knowledge promises. */
class ShippedRulesTest {

    private static final CompiledRules RULES = CompiledRules.load(RuleFiles.shipped(), null);
    private static final CompiledRules AS_WRITTEN = CompiledRules.load(RuleFiles.shipped().asWritten(), null);
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static final List<Case> CASES = CaseReader.read(RULES.rules(), PROBLEMS);

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCaseBesideTheRulesHolds(Case tried) {
        assertThat(CaseResult.of(tried, tried.asWritten() ? AS_WRITTEN : RULES).differences()).as(tried.name() + " at " + tried.place()).isEmpty();
    }

    @Test
    void everyCaseCanBeRead() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(CASES).isNotEmpty();
    }

    /** Cases name the rules that must fire under {@code reasons} or {@code conflicts}, and those that must not under {@code silent}. */
    @Test
    void everyRuleMustFireInACaseAndNotInAnother() {
        Set<String> fire = names(CASES.stream().flatMap(it -> Stream.concat(it.reasons().stream(), Stream.ofNullable(it.conflicts()).flatMap(List::stream))));
        Set<String> silent = names(CASES.stream().flatMap(it -> it.silent().stream()));
        assertThat(RULES.rules().rules()).extracting(Rule::name).filteredOn(it -> !fire.contains(it)).as("no case says that it fires").isEmpty();
        assertThat(RULES.rules().rules()).extracting(Rule::name).filteredOn(it -> !silent.contains(it)).as("no case says that it is silent").isEmpty();
    }

    @Test
    void eachOfFortyNineClaimsHasARuleOrANote() {
        assertThat(RULES.rules().claims()).extracting(Claim::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 49).mapToObj("T%02d"::formatted).toList());
        for (Claim claim : RULES.rules().claims()) {
            boolean carried = RULES.rules().rules().stream().anyMatch(rule -> rule.claims().contains(claim));
            assertThat(carried).as(claim.id() + " is carried by a rule").isEqualTo(claim.quote() != null).isEqualTo(claim.note() == null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T05 T07 T20", "T06 T21", "T04 T22", "T07 T25", "T08 T09 T27 T29", "T10 T11 T12 T28 T30 T45", "T12 T31",
        "T14 T38 T44", "T16 T35", "T13 T36 T48", "T26 T34 T42"})
    void whatTheThreadSaysSeveralTimesIsOneRule(String group) {
        List<String> repeated = List.of(group.split(" "));
        var citing = RULES.rules().rules().stream()
                .filter(rule -> rule.claims().stream().map(Claim::id).filter(repeated::contains).count() > 1).toList();
        assertThat(citing).hasSize(1);
        assertThat(citing.get(0).claims()).extracting(Claim::id).containsAll(repeated);
    }

    @Test
    void everyRuleSaysWhatItRestsOn() {
        for (Rule rule : RULES.rules().rules()) {
            assertThat(rule.claims().isEmpty() && rule.source() == null).as(rule.place()).isFalse();
            if (rule.source() != null && !rule.source().equals("interpretation")) {
                assertThat(rule.checked()).as(rule.place()).isNotNull();
            }
        }
    }

    @Test
    void everyClaimThatArguesIsJudgedToday() {
        assertThat(RULES.rules().claims()).filteredOn(claim -> claim.quote() != null).allSatisfy(claim -> assertThat(claim.today()).isNotNull());
        assertThat(AS_WRITTEN.rules().claims()).allSatisfy(claim -> assertThat(claim.today()).isNull());
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
