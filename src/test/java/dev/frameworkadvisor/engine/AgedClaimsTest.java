package dev.frameworkadvisor.engine;

import static dev.frameworkadvisor.knowledge.TruthValue.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Standing;
import dev.frameworkadvisor.knowledge.Verdict;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim that no longer holds is shown, and weighs nothing; unless the thread is counted as it was written. */
class AgedClaimsTest {

    private RulesFolder folder;

    @BeforeEach
    void begin(@TempDir Path temp) {
        folder = RulesFolder.in(temp).facts("Fast")
                .with("thread/claims.yaml", """
                        claims:
                          - { id: T1, place: post 1, kind: advice, gist: Red is fast, quote: Red is the fastest. }
                          - { id: T2, place: post 2, kind: advice, gist: Red is fast, quote: Nothing is faster than red. }
                        """)
                .with("today/standing.yaml", """
                        checked: 2026-08-31
                        claims:
                          T1: { standing: aged, since: 2024-02-29, note: "Blue has caught up.", source: "The blue book" }
                          T2: { standing: holds, source: "The red book" }
                        """)
                .with("today/blue.drl", """
                        package advice

                        rule "Blue has caught up"
                            @source( "The blue book" )
                            @checked( "2026-08-31" )
                        when
                            Fast( yes )
                        then
                            insertLogical( favour( new Blue(), SLIGHTLY ) );
                        end
                        """);
    }

    @Test
    void aFullyAgedRuleIsShownButWeighsNothing() {
        folder.rule("Red is fast", "@claims( \"T1\" )", "Fast( yes )", "favour( new Red(), STRONGLY )");
        Recommendation today = recommend(Advisor.fromRules(folder.path()));
        assertThat(today.recommended()).containsExactly("Blue");
        Reason red = today.ranking().get(1).reasons().get(0);
        assertThat(red.counts()).isFalse();
        assertThat(red.weight()).isEqualTo(4);
        assertThat(red.points()).isZero();
        assertThat(red.rule().aged()).map(Standing::note).contains("Blue has caught up.");
        assertThat(today.asText()).containsSubsequence("What has aged and no longer counts", "Red is fast",
                "Blue has caught up. (The blue book, checked 2026-08-31)");
        assertThat(today.asMarkdown()).contains("~~").contains("Blue has caught up");
    }

    @Test
    void oneClaimThatStillHoldsKeepsARuleAlive() {
        folder.rule("Red is fast", "@claims( \"T1\", \"T2\" )", "Fast( yes )", "favour( new Red(), STRONGLY )");
        assertThat(folder.load().ask(Map.of("fast", YES)).reasons()).allMatch(Reason::counts);
        assertThat(recommend(Advisor.fromRules(folder.path())).asText()).contains(
                "(T1, no longer holds since 2024-02-29; the rule rests on the rest)", "(T2, still holds)");
        assertThat(recommend(Advisor.fromRules(folder.path())).recommended()).containsExactly("Red");
    }

    @Test
    void ofARuleThatIsHalfAgedItIsSaidWhichHalfHolds() {
        folder.rule("Red is fast", "@claims( \"T1\", \"T2\" )", "Fast( yes )", "favour( new Red(), STRONGLY )");
        Advisor advisor = Advisor.fromRules(folder.path());
        assertThat(advisor.rules()).filteredOn(rule -> rule.name().equals("Red is fast")).singleElement().satisfies(rule -> {
            assertThat(rule.aged()).isEmpty();
            assertThat(rule.agedHalf()).extracting(Claim::id).containsExactly("T1");
        });
        assertThat(recommend(advisor).asMarkdown()).contains("T1, no longer holds since 2024-02-29", "T2, still holds");
    }

    @Test
    void asWrittenCountsTheClaimAndLeavesOutToday() {
        folder.rule("Red is fast", "@claims( \"T1\" )", "Fast( yes )", "favour( new Red(), STRONGLY )");
        Recommendation asWritten = recommend(Advisor.fromRules(folder.path()).asWritten());
        assertThat(asWritten.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(asWritten.recommended()).containsExactly("Red");
        assertThat(asWritten.ranking().get(1).reasons()).isEmpty();
        assertThat(asWritten.explanation().rulesHash()).isNotEqualTo(recommend(Advisor.fromRules(folder.path())).explanation().rulesHash());
    }

    private static Recommendation recommend(Advisor advisor) {
        return advisor.recommend(Project.named("Race").yes("fast").build());
    }
}
