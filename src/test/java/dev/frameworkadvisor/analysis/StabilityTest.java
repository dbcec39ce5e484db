package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stability of a recommendation is what counting with sessions finds. */
class StabilityTest {

    private static final int PROJECTS = 60;
    private static final int MOST_OPEN = 8;

    static List<Rules> rules() {
        return List.of(Rules.SHIPPED, Rules.OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isTheShareOfConsistentCompleteAnswers(Rules rules) {
        Random random = RandomProjects.chance("stability, by " + rules);
        int consistent = 0;
        for (int i = 0; i < PROJECTS; i++) {
            Map<String, TruthValue> stated = nearlyAllAnswered(rules, random, i % (MOST_OPEN + 1));
            int[] said = rules.space().facts().digits(stated);
            int[] open = IntStream.range(0, said.length).filter(fact -> said[fact] == Facts.UNSAID).toArray();
            var ways = new ArrayList<List<Integer>>();
            WholeSpace.answers(said, open, project -> consistently(rules, project).ifPresent(ways::add));
            consistent += ways.isEmpty() ? 0 : 1;
            if (ways.isEmpty()) {
                WholeSpace.answers(said, open, project -> ways.add(rules.space().judge(project).recommended()));
            }
            List<Integer> now = rules.space().judge(said).recommended();
            long same = ways.stream().filter(now::equals).count();
            Stability stability = rules.space().stability(stated);
            assertThat(stability.of()).isEqualTo("" + ways.size());
            assertThat(stability.exact()).isTrue();
            assertThat(stability.share()).as(stated.toString()).isEqualTo((double) same / ways.size(), within(1e-15));
            assertThat(stability.share() == 1).isEqualTo(same == ways.size());
            assertThat(stability.couldOverturn()).as(stated.toString()).isEqualTo(overturning(rules, said, open));
        }
        assertThat(consistent).isBetween(PROJECTS / 4, PROJECTS - 1);
    }

    /** What a session recommends; nothing if it reports that answers contradict each other. */
    private static Optional<List<Integer>> consistently(Rules rules, int[] project) {
        Findings findings = rules.set().ask(rules.space().facts().stated(project));
        return findings.contradict() ? Optional.empty()
                : Optional.of(rules.set().rules().rank(findings).outcome(rules.frameworks()).recommended());
    }

    /** By sessions, one for each answer to each open fact. */
    private static List<String> overturning(Rules rules, int[] said, int[] open) {
        List<Integer> now = rules.space().judgeBySession(said).recommended();
        boolean contradicting = consistently(rules, said).isEmpty();
        return Arrays.stream(open).filter(fact -> IntStream.of(Facts.YES, Facts.NO).anyMatch(answer -> {
            int[] then = said.clone();
            then[fact] = answer;
            return (contradicting || consistently(rules, then).isPresent()) && !rules.space().judgeBySession(then).recommended().equals(now);
        })).mapToObj(rules.facts()::get).toList();
    }

    /** No open question costs the recommended framework more of its lead than the first that is named. */
    @ParameterizedTest
    @MethodSource("rules")
    void namesTheAnswersThatCostMostOfTheLead(Rules rules) {
        int named = 0;
        for (Project project : rules.examples()) {
            List<String> facts = rules.space().stability(project.answers()).dependsOn();
            assertThat(facts).hasSizeLessThanOrEqualTo(3).noneMatch(project.answers()::containsKey);
            if (rules.advisor().recommend(project).recommended().size() == 1 && !facts.isEmpty()) {
                List<Integer> losses = facts.stream().map(it -> loss(rules, project, it)).toList();
                assertThat(losses).isSortedAccordingTo(Comparator.reverseOrder());
                rules.facts().stream().filter(it -> !project.answers().containsKey(it))
                        .forEach(it -> assertThat(loss(rules, project, it)).as(it).isLessThanOrEqualTo(losses.get(0)));
                named++;
            }
        }
        assertThat(named).isPositive();
    }

    private static int loss(Rules rules, Project project, String fact) {
        return Stream.of(TruthValue.YES, TruthValue.NO).mapToInt(answer -> {
            var then = new HashMap<>(project.answers());
            then.put(fact, answer);
            boolean possible = consistently(rules, rules.space().facts().digits(then)).isPresent();
            return possible ? lead(rules, project, project.answers()) - lead(rules, project, then) : Integer.MIN_VALUE;
        }).max().orElseThrow();
    }

    /** By a session: how far the project's recommended framework is ahead with these answers. */
    private static int lead(Rules rules, Project project, Map<String, TruthValue> answers) {
        String recommended = rules.advisor().recommend(project).recommended().get(0);
        Map<String, Integer> scores = rules.advisor().recommend(new Project(null, answers)).ranking().stream()
                .collect(Collectors.toMap(Ranked::framework, Ranked::score));
        return scores.remove(recommended) - Collections.max(scores.values());
    }

    private static Map<String, TruthValue> nearlyAllAnswered(Rules rules, Random random, int open) {
        var facts = new ArrayList<>(rules.facts());
        Collections.shuffle(facts, random);
        var stated = new HashMap<String, TruthValue>();
        // Few yeses and many noes: many yeses contradict each other.
        facts.stream().skip(open).forEach(fact -> stated.put(fact, random.nextInt(12) == 0 ? TruthValue.YES : TruthValue.NO));
        return stated;
    }
}
