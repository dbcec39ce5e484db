package dev.frameworkadvisor.engine;

import static dev.frameworkadvisor.knowledge.TruthValue.NO;
import static dev.frameworkadvisor.knowledge.TruthValue.UNKNOWN;
import static dev.frameworkadvisor.knowledge.TruthValue.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers have three values, and a rule can ask for each. */
class AnswersTest {

    private static CompiledRules rules;

    @BeforeAll
    static void load(@TempDir Path folder) {
        rules = RulesFolder.in(folder).facts("Sweet", "Sour")
                .rule("It is so", "Sweet( yes )", "caution()")
                .rule("It is not so", "Sweet( no )", "caution()")
                .rule("It is not known to be so", "not Sweet( yes )", "caution()")
                .rule("It is not known to be otherwise", "not Sweet( no )", "caution()")
                .rule("One of two is so", "( Sweet( yes ) or Sour( yes ) )", "caution()").load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YES     | It is so, It is not known to be otherwise, One of two is so
            NO      | It is not so, It is not known to be so
            UNKNOWN | It is not known to be so, It is not known to be otherwise
            """)
    void aRuleSeesWhatWasSaid(TruthValue said, String fired) {
        assertThat(rules.ask(Map.of("sweet", said)).fired()).containsExactlyInAnyOrder(fired.split(", "));
    }

    @Test
    void notToHaveSaidIsTheSameAsUnknown() {
        assertThat(rules.ask(Map.of())).isEqualTo(rules.ask(Map.of("sweet", UNKNOWN, "sour", UNKNOWN)));
    }

    @Test
    void aRuleThatHoldsInTwoWaysArguesOnceForBoth() {
        var both = rules.ask(Map.of("sweet", YES, "sour", YES)).advice().stream()
                .filter(it -> it.justification().rule().name().equals("One of two is so")).toList();
        assertThat(both).hasSize(1);
        assertThat(both.get(0).justification().because()).extracting(it -> it.fact()).containsExactly("sweet", "sour");
        assertThat(rules.ask(Map.of("sweet", NO, "sour", YES)).fired()).isEqualTo(
                Set.of("It is not so", "It is not known to be so", "One of two is so"));
    }
}
