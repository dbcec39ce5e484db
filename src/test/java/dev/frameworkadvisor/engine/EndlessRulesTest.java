package dev.frameworkadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change what they wait for are stopped, and named. */
class EndlessRulesTest {

    private static final Map<String, TruthValue> SAID = Map.of("begin", TruthValue.YES);

    @TempDir
    private Path folder;

    @Test
    void aRuleThatForbidsItsOwnConditionIsRefused() {
        RulesFolder rules = RulesFolder.in(folder).facts("Begin", "Light")
                .rule("Whoever has no light lights one", "Begin( yes ) not Light( yes )", "new Light()");
        assertThatThrownBy(rules::load).isInstanceOf(RulesException.class)
                .hasMessageContaining("rules.drl:").hasMessageContaining("the rule `Whoever has no light lights one` infers what it depends on itself");
    }

    @Test
    void aRuleThatWaitsForWhatItConcludesIsNamed() {
        CompiledRules rules = RulesFolder.in(folder).facts("Begin")
                .rule("Whatever speaks for red speaks for red", "dev.frameworkadvisor.knowledge.Conclusion()", "favour( new Red(), CLEARLY )")
                .rule("It begins with red", "Begin( yes )", "favour( new Red(), SLIGHTLY )").load();
        assertThatThrownBy(() -> rules.ask(SAID)).isInstanceOf(RulesException.class)
                .hasMessageContaining("fires without end: `Whatever speaks for red speaks for red`").hasMessageNotContaining("It begins");
        assertThat(rules.ask(Map.of()).fired()).isEmpty();
    }

    @Test
    void onlyRulesThatUndoEachOtherAreRefused() {
        RulesFolder rules = RulesFolder.in(folder).facts("Begin", "Hen", "Egg", "Feather", "Omelette")
                .rule("Where it begins there is a feather", "Begin( yes )", "new Feather()")
                .rule("Where there is no hen there is an egg", "Begin( yes ) not Hen( yes )", "new Egg()")
                .rule("From an egg comes a hen", "Egg( yes )", "new Hen()")
                .rule("From an egg comes an omelette", "Egg( yes )", "new Omelette()")
                .rule("A hen calls for red", "Hen( yes )", "favour( new Red(), CLEARLY )");
        assertThatThrownBy(rules::load).isInstanceOf(RulesException.class)
                .hasMessageContaining("`From an egg comes a hen`").hasMessageContaining("`Where there is no hen there is an egg`")
                .hasMessageNotContainingAny("omelette", "feather", "red");
    }
}
