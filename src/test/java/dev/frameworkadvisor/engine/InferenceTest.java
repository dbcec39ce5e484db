package dev.frameworkadvisor.engine;

import static dev.frameworkadvisor.knowledge.TruthValue.NO;
import static dev.frameworkadvisor.knowledge.TruthValue.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.frameworkadvisor.knowledge.Advice.Conflict;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Premise.Origin;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts follow from facts, and yield to what was said. */
class InferenceTest {

    private RulesFolder folder;

    @BeforeEach
    void begin(@TempDir Path temp) {
        folder = RulesFolder.in(temp).facts("Rain", "Wet", "Slippery", "Dry")
                .rule("Rain makes wet", "Rain( yes ) not Wet( no )", "new Wet()")
                .rule("What is wet is slippery", "Wet( yes ) not Slippery( no )", "new Slippery()")
                .rule("What is slippery calls for red", "Slippery( yes )", "favour( new Red(), CLEARLY )");
    }

    @Test
    void aFactFollowsFromAFactThatFollows() {
        Findings findings = folder.load().ask(Map.of("rain", YES));
        assertThat(findings.inferences()).extracting(Inference::fact).containsExactly("wet", "slippery");
        assertThat(findings.reasons()).singleElement().satisfies(reason -> assertThat(reason.justification().because())
                .containsExactly(new Premise("slippery", YES, Origin.INFERRED)));
    }

    @Test
    void aSoftInferenceYieldsToANoWithoutAWord() {
        Findings findings = folder.load().ask(Map.of("rain", YES, "wet", NO));
        assertThat(findings.inferences()).isEmpty();
        assertThat(findings.reasons()).isEmpty();
        assertThat(findings.advice()).isEmpty();
    }

    @Test
    void unguardedInferenceYieldsAndReportsConflict() {
        Findings findings = folder.rule("It rains, yet nothing is to be wet", "Rain( yes ) Wet( no )", "conflict()").load()
                .ask(Map.of("rain", YES, "wet", NO));
        assertThat(findings.inferences()).isEmpty();
        assertThat(findings.advice()).singleElement().isInstanceOf(Conflict.class).satisfies(conflict -> assertThat(conflict.justification().because())
                .containsExactly(new Premise("rain", YES, Origin.STATED), new Premise("wet", NO, Origin.STATED)));
    }

    @Test
    void aFactCanBeRuledOut() {
        Findings findings = folder.rule("What is wet is not dry", "Wet( yes ) not Dry( yes )", "ruledOut( new Dry() )").load()
                .ask(Map.of("wet", YES));
        assertThat(findings.inferences()).extracting(Inference::fact, Inference::answer).contains(tuple("dry", NO));
    }

    @Test
    void aFactThatWasSaidAndAlsoFollowsWasSaid() {
        Findings findings = folder.load().ask(Map.of("rain", YES, "wet", YES));
        assertThat(findings.inferences()).extracting(Inference::fact).containsExactly("slippery");
        assertThat(findings.inferences().get(0).justifications().get(0).because()).containsExactly(new Premise("wet", YES, Origin.STATED));
    }

    @Test
    void namesEveryJustifyingRuleAndCountsFactOnce() {
        Findings findings = folder.facts("Hose").rule("A hose makes wet", "Hose( yes ) not Wet( no )", "new Wet()").load()
                .ask(Map.of("rain", YES, "hose", YES));
        assertThat(findings.inferences().get(0).justifications()).extracting(it -> it.rule().name())
                .containsExactly("Rain makes wet", "A hose makes wet");
        assertThat(findings.inferences()).hasSize(2);
        assertThat(findings.reasons()).hasSize(1);
    }

    @Test
    void whatWasConcludedTooEarlyIsWithdrawn() {
        // `dry` holds until `wet` follows: only what is left in the end may be told.
        Findings findings = folder.rule("What is not known to be wet is dry", "not Wet( yes )", "new Dry()")
                .rule("What is dry calls for blue", "Dry( yes )", "favour( new Blue(), CLEARLY )").load().ask(Map.of("rain", YES));
        assertThat(findings.inferences()).extracting(Inference::fact).containsExactly("wet", "slippery");
        assertThat(findings.fired()).doesNotContain("What is dry calls for blue");
    }

    @Test
    void statedAnswerWinsOverUnguardedInference() {
        Findings findings = RulesFolder.in(folder.path()).facts("Rain", "Wet", "Slippery")
                .rule("Rain always makes wet", "Rain( yes )", "new Wet()")
                .rule("What is wet is slippery", "Wet( yes )", "new Slippery()")
                .rule("What is wet calls for red", "Wet( yes )", "favour( new Red(), CLEARLY )")
                .rule("What is not wet calls for blue", "not Wet( yes )", "favour( new Blue(), CLEARLY )").load()
                .ask(Map.of("rain", YES, "wet", NO));
        assertThat(findings.advice()).singleElement().isInstanceOf(Conflict.class).satisfies(conflict -> {
            assertThat(conflict.justification().rule().name()).isEqualTo("Rain always makes wet");
            assertThat(conflict.justification().because()).extracting(Premise::fact).contains("rain");
        });
        assertThat(findings.inferences()).isEmpty();
        assertThat(findings.reasons()).extracting(reason -> reason.rule().name()).containsExactly("What is not wet calls for blue");
    }

    @Test
    void twoRulesThatInferOppositesAreAConflict() {
        Map<String, TruthValue> said = Map.of("rain", YES, "wet", YES);
        Findings findings = RulesFolder.in(folder.path()).facts("Rain", "Wet", "Dry")
                .rule("Rain leaves nothing dry", "Rain( yes )", "ruledOut( new Dry() )")
                .rule("What is wet was dry before", "Wet( yes )", "new Dry()").load().ask(said);
        assertThat(findings.advice()).isNotEmpty().allMatch(Conflict.class::isInstance);
        assertThat(List.copyOf(findings.fired())).isEqualTo(List.of("Rain leaves nothing dry", "What is wet was dry before"));
    }
}
