package dev.frameworkadvisor.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Reason.Stance;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded from scores. */
class VerdictTest {

    private static final Weights WEIGHTS = new Weights(Map.of(), 1, 4);

    @ParameterizedTest(name = "{0}: {1}, {2} (lean from {3}, clear from {4})")
    @CsvSource(delimiter = '|', textBlock = """
            7 3 0    | clear   | A     | 1 | 4
            7 4 0    | lean    | A     | 1 | 4
            7 6 0    | lean    | A     | 1 | 4
            7 7 0    | toss-up | A B   | 1 | 4
            7 7 7    | toss-up | A B C | 1 | 4
            0 7 7    | toss-up | B C   | 1 | 4
            0 0 4    | clear   | C     | 1 | 4
            -1 0 -5  | lean    | B     | 1 | 4
            0 0 -4   | toss-up | A B   | 1 | 4
            -2 -2 -2 | toss-up | A B C | 1 | 4
            7 6 5    | toss-up | A B   | 2 | 4
            7 6 6    | toss-up | A B C | 2 | 4
            7 5 0    | lean    | A     | 2 | 4
            7 5 0    | clear   | A     | 2 | 2
            4        | clear   | A     | 1 | 4
            1        | lean    | A     | 1 | 4
            """)
    void theLeadDecides(String scores, String verdict, String recommended, int lean, int clear) {
        List<Integer> points = Arrays.stream(scores.split(" ")).map(Integer::valueOf).toList();
        List<String> titles = Stream.of("A", "B", "C").limit(points.size()).toList();
        List<Reason> reasons = IntStream.range(0, points.size()).mapToObj(i -> reason(titles.get(i), points.get(i), true)).toList();
        Ranking ranking = new Weights(Map.of(), lean, clear).rank(titles, reasons);
        assertThat(ranking.verdict().word()).isEqualTo(verdict);
        assertThat(ranking.recommended()).containsExactly(recommended.split(" "));
        assertThat(ranking.frameworks()).extracting(Ranked::score).containsExactlyElementsOf(points.stream().sorted((a, b) -> b - a).toList());
    }

    @Test
    void withNothingSaidTheQuestionIsOpenForAll() {
        Ranking ranking = WEIGHTS.rank(List.of("B", "A"), List.of());
        assertThat(ranking.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(ranking.recommended()).containsExactly("B", "A");
    }

    @Test
    void aReasonThatNoLongerCountsLeavesItOpenToo() {
        Ranking ranking = WEIGHTS.rank(List.of("A", "B"), List.of(reason("A", 4, false)));
        assertThat(ranking.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(ranking.frameworks()).extracting(Ranked::score).containsExactly(0, 0);
        assertThat(ranking.frameworks().get(0).reasons()).hasSize(1);
    }

    @Test
    void reasonsThatCancelAreATossUp() {
        Ranking ranking = WEIGHTS.rank(List.of("A", "B"), List.of(reason("A", 2, true), reason("A", -2, true)));
        assertThat(ranking.verdict()).isEqualTo(Verdict.TOSS_UP);
        assertThat(ranking.recommended()).containsExactly("A", "B");
    }

    private static Reason reason(String framework, int points, boolean counts) {
        var rule = new Rule(framework + points + counts, "rules.drl", 1, List.of(), "interpretation", null);
        return new Reason(framework, new Justification(rule, List.of()), points < 0 ? Stance.DISCOURAGE : Stance.FAVOUR, "clearly",
                Math.abs(points), counts);
    }
}
