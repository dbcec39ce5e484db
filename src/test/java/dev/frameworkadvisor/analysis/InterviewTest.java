package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.analysis.Interview.Asked;
import dev.frameworkadvisor.analysis.Interview.Stop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interview asks what matters, and stops when it may. */
class InterviewTest {

    private static final int PROJECTS = 200;
    private static final int COMPLETIONS = 50;

    static List<Rules> rules() {
        return List.of(Rules.SHIPPED, Rules.OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatWasNotAskedCannotChangeTheRecommendation(Rules rules) {
        Random random = RandomProjects.chance("interviews, by " + rules);
        var begun = new HashMap<List<Asked>, Interview>();
        int examples = 0;
        for (Project example : rules.examples()) {
            Interview interview = hold(rules, example.answers(), begun);
            examples += interview.asked().size();
            check(rules, interview, random);
        }
        int answered = 0;
        int projects = rules == Rules.SHIPPED ? PROJECTS : PROJECTS / 10;
        for (int i = 0; i < projects; i++) {
            var all = new HashMap<String, TruthValue>();
            rules.facts().forEach(fact -> all.put(fact, random.nextBoolean() ? TruthValue.YES : TruthValue.NO));
            Interview interview = hold(rules, all, begun);
            answered += interview.asked().size();
            check(rules, interview, random);
        }
        System.out.printf("of %d questions, interviews ask %.1f on average about the examples, and %.1f about random projects with all answers%n",
                rules.facts().size(), (double) examples / rules.examples().size(), (double) answered / projects);
        assertThat((double) examples / rules.examples().size()).isLessThan(rules.facts().size() * 0.75);
    }

    /** Interviews that begin alike are the same up to there. */
    private static Interview hold(Rules rules, Map<String, TruthValue> told, Map<List<Asked>, Interview> begun) {
        Interview interview = begun.computeIfAbsent(List.of(), any -> rules.space().interview(Map.of()));
        while (interview.next().isPresent()) {
            var asked = new ArrayList<>(interview.asked());
            asked.add(new Asked(interview.next().get().name(), told.getOrDefault(interview.next().get().name(), TruthValue.UNKNOWN)));
            Interview before = interview;
            interview = begun.computeIfAbsent(asked, any -> before.answer(asked.get(asked.size() - 1).answer()));
        }
        return interview;
    }

    private static void check(Rules rules, Interview interview, Random random) {
        assertThat(interview.asked()).extracting(Asked::fact).doesNotHaveDuplicates();
        assertThat(interview.stopped()).contains(interview.open().isEmpty() ? Stop.EXHAUSTED : Stop.CERTAIN);
        assertThat(interview.asked().size() + interview.open().size()).isEqualTo(rules.facts().size());
        List<String> recommended = rules.advisor().recommend(new Project(null, interview.answers())).recommended();
        assertThat(interview.standing().recommended()).isEqualTo(recommended);
        for (int i = 0; i < COMPLETIONS; i++) {
            var completed = new HashMap<>(interview.answers());
            interview.open().forEach(fact -> completed.put(fact, TruthValue.values()[random.nextInt(3)]));
            assertThat(rules.advisor().recommend(new Project(null, completed)).recommended()).as(interview.answers() + " became " + completed)
                    .isEqualTo(recommended);
        }
    }

    @Test
    void itDoesNotStopBeforeItIsCertain() {
        Random random = RandomProjects.chance("interviews under way");
        for (Project example : Rules.SHIPPED.examples()) {
            Interview interview = Rules.SHIPPED.space().interview(Map.of());
            while (interview.next().isPresent()) {
                assertThat(interview.stopped()).isEmpty();
                assertThat(interview.standing().share()).isLessThan(1);
                interview = interview.answer(random.nextInt(4) == 0 ? TruthValue.UNKNOWN
                        : example.answers().getOrDefault(interview.next().get().name(), TruthValue.NO));
            }
            assertThat(interview.standing().share()).isEqualTo(1);
        }
    }

    @Test
    void aProspectIsWhatTheAnswerBrings() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of());
        for (int i = 0; i < 5; i++) {
            for (Interview.Prospect prospect : interview.prospects()) {
                Interview.Standing then = interview.answer(prospect.answer()).standing();
                assertThat(then.recommended()).isEqualTo(prospect.recommended());
                assertThat(then.share()).isEqualTo(prospect.share());
            }
            interview = interview.answer(TruthValue.values()[i % 3]);
        }
    }

    @Test
    void whatIsKnownIsNotAsked() {
        Project example = Rules.SHIPPED.examples().get(0);
        Interview interview = Rules.SHIPPED.space().interview(example.answers());
        while (interview.next().isPresent()) {
            assertThat(example.answers()).doesNotContainKey(interview.next().get().name());
            interview = interview.answer(TruthValue.NO);
        }
        assertThat(interview.answers()).containsAllEntriesOf(example.answers());
    }

    @Test
    void oneCanGoBackToTheBeginningAndNotBeyond() {
        Interview begun = Rules.SHIPPED.space().interview(Map.of());
        Interview back = begun.answer(TruthValue.YES).answer(TruthValue.UNKNOWN).back().back().back();
        assertThat(back.asked()).isEmpty();
        assertThat(back.next()).isEqualTo(begun.next());
    }

    @Test
    void whereAllIsKnownNothingIsAsked() {
        var all = new HashMap<String, TruthValue>();
        Rules.SHIPPED.facts().forEach(fact -> all.put(fact, TruthValue.NO));
        Interview interview = Rules.SHIPPED.space().interview(all);
        assertThat(interview.stopped()).contains(Stop.EXHAUSTED);
        assertThat(interview.asked()).isEmpty();
        assertThatThrownBy(() -> interview.answer(TruthValue.YES)).isInstanceOf(IllegalStateException.class);
    }
}
