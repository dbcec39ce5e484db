package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How firmly a recommendation holds is counted right. */
class StabilityTest {

    private static final int PROJECTS = 60;
    private static final int MOST_OPEN = 10;

    static List<Rules> rules() {
        return List.of(Rules.SHIPPED, Rules.OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isTheShareThatWhoeverAnswersInAllWaysFinds(Rules rules) {
        Random random = RandomProjects.chance("stability, by " + rules);
        for (int i = 0; i < PROJECTS; i++) {
            Map<String, TruthValue> stated = nearlyAllAnswered(rules, random, i % (MOST_OPEN + 1));
            int[] said = rules.space().facts().digits(stated);
            int[] open = IntStream.range(0, said.length).filter(fact -> said[fact] == Facts.UNSAID).toArray();
            List<Integer> now = rules.space().judge(said).recommended();
            var same = new AtomicLong();
            WholeSpace.completions(said, open, project -> same.addAndGet(rules.space().judge(project).recommended().equals(now) ? 1 : 0));
            Stability stability = rules.space().stability(stated);
            assertThat(stability.of()).isEqualTo("3^" + open.length);
            assertThat(stability.exact()).isTrue();
            assertThat(stability.share()).as(stated.toString()).isEqualTo(same.get() / Math.pow(3, open.length), within(1e-15));
            assertThat(stability.share() == 1).isEqualTo(same.get() == Math.pow(3, open.length));
            assertThat(stability.couldOverturn()).as(stated.toString()).isEqualTo(overturning(rules, stated, open));
        }
    }

    /** By sessions, one for each answer to each open fact. */
    private static List<String> overturning(Rules rules, Map<String, TruthValue> stated, int[] open) {
        List<String> now = rules.advisor().recommend(new Project(null, stated)).recommended();
        return Arrays.stream(open).mapToObj(rules.facts()::get).filter(fact -> List.of(TruthValue.YES, TruthValue.NO).stream().anyMatch(answer -> {
            var then = new HashMap<>(stated);
            then.put(fact, answer);
            return !rules.advisor().recommend(new Project(null, then)).recommended().equals(now);
        })).toList();
    }

    private static Map<String, TruthValue> nearlyAllAnswered(Rules rules, Random random, int open) {
        var facts = new ArrayList<>(rules.facts());
        Collections.shuffle(facts, random);
        var stated = new HashMap<String, TruthValue>();
        // A few yeses and many noes: where all is yes, nothing that is left matters.
        facts.stream().skip(open).forEach(fact -> stated.put(fact, random.nextInt(4) == 0 ? TruthValue.YES : TruthValue.NO));
        return stated;
    }
}
