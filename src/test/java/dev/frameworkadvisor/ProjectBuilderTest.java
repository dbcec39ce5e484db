package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs build projects with the same care as the command line. */
class ProjectBuilderTest {

    @Test
    void yesAndNoForOneFactAreRefused() {
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> Project.named("Shop").yes("mvc", "e-commerce").no("graphql", "e-commerce")
                .no("mvc").build())
                .withMessage("""
                        Shop  `e-commerce` is answered both yes and no
                           Keep one of the two.
                        Shop  `mvc` is answered both yes and no
                           Keep one of the two.""");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> Project.unnamed().no("\u001b[31m").yes("\u001b[31m").build())
                .withMessageStartingWith("project  `\uFFFD[31m` is answered");
    }

    @Test
    void theSameAnswerMayBeGivenTwice() {
        assertThat(Project.unnamed().yes("mvc").yes("mvc", "mvc").build().answers())
                .isEqualTo(Map.of("mvc", TruthValue.YES));
    }

    @Test
    void anAnswerThatIsTakenBackMayChange() {
        assertThat(Project.unnamed().yes("mvc").unknown("mvc").no("mvc").build().answers())
                .isEqualTo(Map.of("mvc", TruthValue.NO));
        assertThat(Project.unnamed().yes("mvc").no("mvc").unknown("mvc").build().answers()).isEmpty();
    }

    @Test
    void aCopyMayAnswerDifferently() {
        Project before = Project.unnamed().yes("mvc", "graphql").build();
        assertThat(before.toBuilder().no("mvc").build().answers())
                .isEqualTo(Map.of("mvc", TruthValue.NO, "graphql", TruthValue.YES));
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> before.toBuilder().no("mvc").yes("mvc").build());
    }

    @Test
    void unknownFactsAreRefusedWithTheFactThatWasMeant() {
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> Advisor.standard().recommend(Project.unnamed().yes("shop").build()))
                .withMessage("project  unknown fact `shop`\n   Did you mean `e-commerce`?");
    }
}
