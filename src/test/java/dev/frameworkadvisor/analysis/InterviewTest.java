package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Interview.Asked;
import dev.frameworkadvisor.knowledge.Interview.Contradiction;
import dev.frameworkadvisor.knowledge.Interview.Purpose;
import dev.frameworkadvisor.knowledge.Interview.Standing;
import dev.frameworkadvisor.knowledge.Interview.Stop;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.workbench.Case;
import dev.frameworkadvisor.workbench.CaseReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interview asks what matters, and stops when it may. */
class InterviewTest {

    private static final int PROJECTS = 40;
    private static final int COMPLETIONS = 10;
    private static final List<TruthValue> YES_AND_NO = List.of(TruthValue.YES, TruthValue.NO);

    static List<Rules> rules() {
        return List.of(Rules.SHIPPED, Rules.OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatWasNotAskedCannotChangeTheResult(Rules rules) {
        Random random = RandomProjects.chance("interviews, by " + rules);
        for (int i = 0; i < PROJECTS; i++) {
            Map<String, TruthValue> told = i < rules.examples().size() ? rules.examples().get(i).answers() : completed(rules, Map.of(), random);
            Interview interview = hold(rules, Map.of(), told);
            assertThat(interview.asked()).extracting(Asked::fact).doesNotHaveDuplicates()
                    .noneMatch(interview.open()::contains);
            assertThat(interview.stopped()).contains(interview.open().isEmpty() ? Stop.EXHAUSTED : Stop.CERTAIN);
            List<String> recommended = rules.advisor().recommend(new Project(null, interview.answers())).recommended();
            assertThat(interview.standing().recommended()).isEqualTo(recommended);
            for (int k = 0; k < COMPLETIONS && !interview.open().isEmpty(); k++) {
                var unknown = interview.asked().stream().filter(it -> it.answer() == TruthValue.UNKNOWN).map(Asked::fact).collect(Collectors.toSet());
                Map<String, TruthValue> completed = completed(rules, interview.answers(), unknown, random);
                assertThat(rules.advisor().recommend(new Project(null, completed)).recommended()).as(interview.answers() + " became " + completed)
                        .isEqualTo(recommended);
            }
        }
    }

    /** As someone would go on who answers what is not implied, and never contradicts the rules. */
    private static Map<String, TruthValue> completed(Rules rules, Map<String, TruthValue> begun, Set<String> unknown, Random random) {
        var facts = new ArrayList<>(rules.facts());
        facts.removeAll(unknown);
        Collections.shuffle(facts, random);
        var answers = new HashMap<>(begun);
        // Twice, since a later answer may take back what was implied.
        for (int round = 0; round < 2; round++) {
            for (String fact : facts) {
                if (!answers.containsKey(fact) && !implied(rules, answers).containsKey(fact)) {
                    TruthValue answer = YES_AND_NO.get(random.nextInt(4) == 0 ? 0 : 1);
                    contradictionFree(rules, answers, fact, answer).ifPresent(it -> answers.put(fact, it));
                }
            }
        }
        return answers;
    }

    private static Map<String, TruthValue> completed(Rules rules, Map<String, TruthValue> begun, Random random) {
        return completed(rules, begun, Set.of(), random);
    }

    private static Optional<TruthValue> contradictionFree(Rules rules, Map<String, TruthValue> answers, String fact, TruthValue wanted) {
        return YES_AND_NO.stream().sorted((one, other) -> one == wanted ? -1 : 1)
                .filter(it -> contradictions(rules, with(answers, fact, it)).equals(contradictions(rules, answers))).findFirst();
    }

    private static Map<String, TruthValue> implied(Rules rules, Map<String, TruthValue> answers) {
        return rules.set().ask(answers).inferences().stream().collect(Collectors.toMap(Inference::fact, Inference::answer));
    }

    private static Set<String> contradictions(Rules rules, Map<String, TruthValue> answers) {
        Findings findings = rules.set().ask(answers);
        return findings.advice().stream().filter(it -> it instanceof Advice.Conflict)
                .map(it -> it.justification().rule().name()).collect(Collectors.toSet());
    }

    private static Map<String, TruthValue> with(Map<String, TruthValue> answers, String fact, TruthValue answer) {
        var more = new HashMap<>(answers);
        more.put(fact, answer);
        return more;
    }

    private static Interview hold(Rules rules, Map<String, TruthValue> known, Map<String, TruthValue> told) {
        Interview interview = rules.space().interview(known);
        while (interview.next().isPresent()) {
            interview = interview.answer(told.getOrDefault(interview.next().get().name(), TruthValue.UNKNOWN));
        }
        return interview;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void neverAsksWhatIsImpliedOrExcluded(Rules rules) {
        Random random = RandomProjects.chance("questions, by " + rules);
        for (int i = 0; i < PROJECTS; i++) {
            Interview interview = rules.space().interview(Map.of());
            while (interview.next().isPresent()) {
                String fact = interview.next().get().name();
                Map<String, TruthValue> answers = interview.answers();
                assertThat(implied(rules, answers)).as("asked after " + answers).doesNotContainKey(fact);
                for (TruthValue answer : YES_AND_NO) {
                    assertThat(contradictions(rules, with(answers, fact, answer))).as(fact + " asked after " + answers).isEmpty();
                }
                interview = interview.answer(TruthValue.values()[random.nextInt(3)]);
                assertThat(interview.contradictions()).isEmpty();
            }
        }
    }

    @Test
    void anApiWithoutPagesIsNotAskedAboutPages() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of("api-only", TruthValue.YES));
        assertThat(interview.open()).doesNotContain("api-only", "full-web-app", "server-pages").contains("e-commerce");
        Interview contradicting = Rules.SHIPPED.space().interview(Map.of("api-only", TruthValue.YES, "runs-django", TruthValue.YES, "runs-flask", TruthValue.YES));
        assertThat(contradicting.open()).doesNotContain("full-web-app", "server-pages");
    }

    @Test
    void whatAnAnswerTakesBackIsAskedAgain() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of("api-only", TruthValue.NO));
        assertThat(interview.open()).doesNotContain("server-pages").contains("separate-frontend");
        assertThat(Rules.SHIPPED.space().interview(Map.of("api-only", TruthValue.NO, "separate-frontend", TruthValue.YES)).open()).contains("server-pages");
    }

    /** About half of all questions are asked, each in less than 50 milliseconds. */
    @Test
    void asksFewQuestionsAndSoon() {
        var partly = new ArrayList<Map<String, TruthValue>>();
        Rules.SHIPPED.examples().forEach(it -> partly.add(it.answers()));
        List<Map<String, TruthValue>> fully = CaseReader.read(Rules.SHIPPED.set().rules(), new ArrayList<>()).stream()
                .filter(it -> it.file().matches("cases/(situations|profiles|hard).*")).map(Case::facts).map(InterviewTest::otherwiseNo).toList();
        long begun = System.nanoTime();
        double some = average(partly);
        double all = average(fully);
        double millis = (System.nanoTime() - begun) / 1e6 / (some * partly.size() + all * fully.size());
        System.out.printf("of %d questions, interviews ask %.1f on average about the examples, and %.1f about the cases with all answers; %.1f ms each%n",
                Rules.SHIPPED.facts().size(), some, all, millis);
        assertThat(some).isLessThan(Rules.SHIPPED.facts().size() * 0.62);
        assertThat(all).isLessThan(Rules.SHIPPED.facts().size() * 0.55);
        assertThat(millis).isLessThan(50);
    }

    private static double average(List<Map<String, TruthValue>> projects) {
        return projects.stream().mapToInt(told -> hold(Rules.SHIPPED, Map.of(), told).asked().size()).average().orElseThrow();
    }

    /** With a no to all that does not follow. */
    private static Map<String, TruthValue> otherwiseNo(Map<String, TruthValue> answers) {
        var all = new HashMap<String, TruthValue>();
        Rules.SHIPPED.facts().forEach(fact -> all.put(fact, TruthValue.NO));
        all.putAll(implied(Rules.SHIPPED, answers));
        all.putAll(answers);
        return all;
    }

    @Test
    void theShareIsThatOfStability() {
        Random random = RandomProjects.chance("shares");
        for (int i = 0; i < PROJECTS; i++) {
            Interview interview = Rules.SHIPPED.space().interview(Map.of());
            while (interview.next().isPresent()) {
                assertThat(interview.standing().share()).isEqualTo(Rules.SHIPPED.space().stability(interview.answers()).share());
                interview = interview.answer(YES_AND_NO.get(random.nextInt(2)));
            }
        }
    }

    @Test
    void theSameAnswersShowTheSame() {
        Interview one = Rules.SHIPPED.space().interview(Map.of());
        for (TruthValue answer : List.of(TruthValue.YES, TruthValue.NO, TruthValue.UNKNOWN, TruthValue.NO)) {
            Standing before = one.standing();
            assertThat(one.answer(answer).back().standing()).isEqualTo(before);
            one = one.answer(answer);
        }
        var known = new HashMap<String, TruthValue>();
        one.asked().forEach(it -> known.put(it.fact(), it.answer()));
        Interview other = Rules.SHIPPED.space().interview(known);
        assertThat(other.standing()).isEqualTo(one.standing());
        assertThat(other.next()).isEqualTo(one.next());
        assertThat(other.open()).isEqualTo(one.open());
    }

    /** A file may say what is not asked about. */
    @Test
    void toldAnswersCountAsKnown() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of("batteries-included", TruthValue.YES));
        assertThat(interview.open()).doesNotContain("modular");
        Interview told = interview.tell("modular", TruthValue.YES);
        assertThat(told.answers()).containsEntry("modular", TruthValue.YES);
        assertThat(told.contradictions()).hasSize(1);
        assertThat(told.asked()).isEmpty();
    }

    @Test
    void doesNotStopBeforeItIsCertain() {
        Random random = RandomProjects.chance("interviews under way");
        for (Project example : Rules.SHIPPED.examples()) {
            Interview interview = Rules.SHIPPED.space().interview(Map.of());
            while (interview.next().isPresent()) {
                assertThat(interview.stopped()).isEmpty();
                assertThat(interview.standing().share()).isLessThan(1);
                interview = interview.answer(random.nextInt(4) == 0 ? TruthValue.UNKNOWN
                        : example.answers().getOrDefault(interview.next().get().name(), TruthValue.NO));
            }
            assertThat(interview.stopped()).isPresent();
        }
    }

    @Test
    void aProspectIsWhatTheAnswerBrings() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of());
        for (int i = 0; i < 5; i++) {
            for (Interview.Prospect prospect : interview.prospects()) {
                assertThat(interview.answer(prospect.answer()).standing()).isEqualTo(prospect.then());
            }
            interview = interview.answer(TruthValue.values()[i % 3]);
        }
    }

    @Test
    void namesTheRulesThatAQuestionServes() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of());
        while (interview.next().isPresent()) {
            List<Purpose> purposes = interview.purposes();
            assertThat(purposes).as(interview.next().get().name()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(purposes.stream().map(it -> -Math.abs(it.points())).toList()).isSorted();
            interview = interview.answer(TruthValue.NO);
        }
    }

    @Test
    void saysWhichAnswersContradictEachOther() {
        Interview interview = Rules.SHIPPED.space().interview(Map.of("api-only", TruthValue.YES, "full-web-app", TruthValue.YES));
        Contradiction contradiction = interview.contradictions().get(0);
        assertThat(contradiction.rule().name()).isEqualTo("An API-only project can't also be a full website");
        assertThat(contradiction.because()).extracting(it -> it.fact()).containsExactly("api-only", "full-web-app");
        assertThat(interview.next()).isPresent();
    }

    @Test
    void whatIsKnownIsNotAsked() {
        var known = new HashMap<>(Rules.SHIPPED.examples().get(0).answers());
        known.put("graphql", TruthValue.UNKNOWN);
        Interview interview = Rules.SHIPPED.space().interview(known);
        while (interview.next().isPresent()) {
            assertThat(known).doesNotContainKey(interview.next().get().name());
            interview = interview.answer(TruthValue.NO);
        }
        known.remove("graphql");
        assertThat(interview.answers()).containsAllEntriesOf(known).doesNotContainKey("graphql");
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
