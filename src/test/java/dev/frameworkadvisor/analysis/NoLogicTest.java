package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Interview.Stop;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that count cannot be read as logic: answers about them are right, or say that they are not exact. */
class NoLogicTest {

    private static final List<String> FACTS = IntStream.rangeClosed('a', 'n').mapToObj(letter -> "" + (char) letter).toList();

    @TempDir
    private Path temp;

    /** Red from the third yes on, Blue for whoever says no to the first fact. */
    private Space counting(int facts) {
        Space space = Space.of(RulesFolder.in(temp).facts(FACTS.stream().limit(facts).map(it -> it.toUpperCase(Locale.ROOT)).toArray(String[]::new))
                .rule("Three answers of yes call for red", "accumulate( Answer( yes ); $n : count( 1 ); $n > 2 )", "favour( new Red(), CLEARLY )")
                .rule("Blue is for those without the first", "A( no )", "favour( new Blue(), SLIGHTLY )").load());
        assertThat(space.exact()).isFalse();
        return space;
    }

    @Test
    void inASmallSpaceAllIsVisitedAndExact() {
        Space space = counting(6);
        Random random = RandomProjects.chance("counting rules");
        for (int i = 0; i < 20; i++) {
            int[] said = random.ints(6, 0, 3).toArray();
            Map<String, TruthValue> stated = WholeSpace.stated(said, FACTS);
            int[] open = IntStream.range(0, 6).filter(fact -> said[fact] == Facts.UNSAID).toArray();
            List<Integer> now = expected(said);
            var same = new AtomicLong();
            WholeSpace.answers(said, open, project -> same.addAndGet(expected(project).equals(now) ? 1 : 0));
            Stability stability = space.stability(stated);
            assertThat(stability.exact()).isTrue();
            assertThat(stability.bound()).isNull();
            assertThat(stability.share()).isEqualTo(same.get() / Math.pow(2, open.length), within(1e-15));
            Counterfactuals whatIf = space.whatIf(stated, "Blue", Set.of());
            assertThat(whatIf.exact()).isTrue();
            assertThat(whatIf.size()).isEqualTo(IntStream.rangeClosed(0, 6).filter(size -> WholeSpace.changed(said, List.of(), size).stream()
                    .anyMatch(project -> expected(project).equals(List.of(1)))).boxed().findFirst().orElse(null));
        }
    }

    @Test
    void inALargeOneTheTruthIsWithinTheBound() {
        Space space = counting(14);
        int[] said = new int[14];
        said[0] = Facts.NO;
        int[] open = IntStream.range(1, 14).toArray();
        var same = new AtomicLong();
        WholeSpace.answers(said, open, project -> same.addAndGet(expected(project).equals(List.of(1)) ? 1 : 0));
        Stability stability = space.stability(WholeSpace.stated(said, FACTS));
        assertThat(stability.exact()).isFalse();
        assertThat(stability.bound()).isLessThan(0.05);
        assertThat(stability.share()).isEqualTo(same.get() / Math.pow(2, 13), within(stability.bound()));
    }

    @Test
    void untriedChangesAreNotCalledImpossible() {
        Space space = counting(12);
        int[] said = new int[12];
        Arrays.fill(said, Facts.YES);
        Counterfactuals whatIf = space.whatIf(WholeSpace.stated(said, FACTS), "Blue", Set.of());
        assertThat(whatIf.size()).isNull();
        assertThat(whatIf.exact()).isFalse();
        assertThat(whatIf.searched()).isBetween(3, 9);
    }

    @Test
    void anInterviewStillStopsTruthfully() {
        Space space = counting(12);
        Interview interview = space.interview(Map.of());
        for (int i = 0; interview.next().isPresent(); i++) {
            interview = interview.answer(i % 2 == 0 ? TruthValue.YES : TruthValue.NO);
        }
        assertThat(interview.stopped()).contains(Stop.CERTAIN);
        int[] said = space.facts().digits(interview.answers());
        int[] open = interview.open().stream().mapToInt(space.facts()::indexOf).toArray();
        WholeSpace.completions(said, open, project -> assertThat(expected(project)).isEqualTo(List.of(0)));
    }

    private static List<Integer> expected(int[] said) {
        boolean red = Arrays.stream(said).filter(digit -> digit == Facts.YES).count() > 2;
        return red ? List.of(0) : said[0] == Facts.NO ? List.of(1) : List.of(0, 1);
    }
}
