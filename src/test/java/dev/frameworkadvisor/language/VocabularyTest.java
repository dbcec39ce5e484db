package dev.frameworkadvisor.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.Fact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hint for an unknown fact. */
class VocabularyTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Fact("has-garden", "Do you have a garden?", "Home", Fact.PROJECT, List.of("yard", "back-yard")),
            new Fact("yarn", "Do you knit?", "Home", Fact.CHOICE, List.of("knitting")),
            new Fact("often-away", "Are you often away?", "Days", Fact.PROJECT, List.of("travels"))),
            List.of("Dog", "Cat"));

    @ParameterizedTest
    @CsvSource({"yard, has-garden", "Back_Yard, has-garden", "backyard, has-garden", "knitting, yarn", "yrn, yarn",
            "garden, has-garden",
        "HAS_GARDEN, has-garden", "kniting, yarn", "travles, often-away"})
    void anExactSynonymGoesBeforeSimilarSpelling(String written, String meant) {
        assertThat(VOCABULARY.hint(written)).isEqualTo("Did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource({"sailing", "xyz", "''", "\u001b[31m"})
    void givesNoHintIfNoFactIsSimilar(String written) {
        assertThat(VOCABULARY.hint(written)).isNull();
    }
}
