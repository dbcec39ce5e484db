package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The changes that are named do what is said, there are no smaller ones, and none of that size is left out. */
class WhatIfTest {

    private static final int PROJECTS = 1000;
    /** All changes of three answers, of thirty facts or so, are as many as can be walked through a thousand times. */
    private static final int WALKED = 3;
    private static final int SESSIONS = 3;

    static List<Rules> rules() {
        return List.of(Rules.SHIPPED, Rules.OWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void matchesTryingAllChanges(Rules rules) {
        Random random = RandomProjects.chance("what if, by " + rules);
        int projects = rules == Rules.SHIPPED ? PROJECTS : PROJECTS / 10;
        var sizes = new HashMap<String, Integer>();
        for (Project project : rules.projects(projects, random)) {
            String want = random.nextInt(3) == 0 ? null : rules.frameworks().get(random.nextInt(rules.frameworks().size()));
            double keeping = random.nextInt(2) == 0 ? 0 : random.nextDouble();
            Set<String> keep = rules.facts().stream().filter(any -> random.nextDouble() < keeping).collect(Collectors.toSet());
            Counterfactuals whatIf = rules.space().whatIf(project.answers(), want, keep);
            check(rules, project.answers(), keep, whatIf);
            sizes.merge(String.valueOf(whatIf.size()), 1, Integer::sum);
        }
        System.out.println("sizes of changes: " + sizes);
    }

    private static void check(Rules rules, Map<String, TruthValue> stated, Set<String> keep, Counterfactuals whatIf) {
        int[] said = rules.space().facts().digits(stated);
        List<Integer> kept = keep.stream().map(rules.facts()::indexOf).toList();
        Predicate<int[]> wanted = wanted(rules.space(), said, whatIf.want());
        String told = stated + " want " + whatIf.want() + " keep " + keep;
        assertThat(whatIf.exact()).as(told).isTrue();
        assertThat(whatIf.recommended()).as(told).isEqualTo(rules.space().titles(rules.space().judge(said)));
        int largest = whatIf.size() == null ? said.length - keep.size() : whatIf.size();
        // Whatever is smaller does not do it, nor does anything if nothing can.
        for (int size = 0; size <= Math.min(WALKED, whatIf.size() == null ? largest : largest - 1); size++) {
            assertThat(WholeSpace.changed(said, kept, size)).as(told).noneMatch(wanted);
        }
        if (whatIf.size() != null && whatIf.size() <= WALKED) {
            List<Map<String, TruthValue>> all = WholeSpace.changed(said, kept, whatIf.size()).stream().filter(wanted)
                    .map(project -> difference(said, project, rules.facts())).toList();
            assertThat(whatIf.changes()).as(told).extracting(Counterfactual::set).containsExactlyInAnyOrderElementsOf(all);
            assertThat(whatIf.changes()).as(told).isSortedAccordingTo(Comparator.comparingLong(change -> givens(rules, change)));
        }
        assertThat(whatIf.changes()).as(told).allSatisfy(change -> assertThat(change.set()).hasSize(largest).doesNotContainKeys(keep.toArray(String[]::new)));
        assertThat(new HashSet<>(whatIf.changes())).as(told).hasSameSizeAs(whatIf.changes());
        whatIf.changes().stream().limit(SESSIONS).forEach(change -> {
            var changed = new HashMap<>(stated);
            changed.putAll(change.set());
            var recommendation = rules.advisor().recommend(new Project(null, changed));
            assertThat(recommendation.recommended()).as(told).isEqualTo(change.recommended());
            assertThat(recommendation.verdict()).as(told).isEqualTo(change.verdict());
            assertThat(change.recommended().equals(List.of(String.valueOf(whatIf.want()))) || whatIf.want() == null && !change.recommended().equals(whatIf.recommended()))
                    .as(told).isTrue();
        });
    }

    /** How many answers to what a project is, rather than to what its team can choose. */
    private static long givens(Rules rules, Counterfactual change) {
        return rules.advisor().facts().stream().filter(fact -> change.set().containsKey(fact.name()) && !fact.kind().equals("choice")).count();
    }

    private static Predicate<int[]> wanted(Space space, int[] said, @Nullable String want) {
        Outcome now = space.judge(said);
        boolean reached = want != null && now.recommended().equals(List.of(space.rules().vocabulary().frameworks().indexOf(want)));
        return project -> {
            List<Integer> then = reached ? space.judge(project).recommended() : space.consistently(project);
            return !then.isEmpty() && (want == null ? !then.equals(now.recommended()) : then.equals(List.of(space.rules().vocabulary().frameworks().indexOf(want))));
        };
    }

    private static Map<String, TruthValue> difference(int[] said, int[] project, List<String> facts) {
        var difference = new HashMap<String, TruthValue>();
        IntStream.range(0, said.length).filter(fact -> said[fact] != project[fact]).forEach(fact -> difference.put(facts.get(fact), Facts.value(project[fact])));
        return difference;
    }

    @Test
    void findsNothingWhenNoAllowedChangeReachesTarget() {
        Random random = RandomProjects.chance("nothing can");
        int nothing = 0;
        for (Project project : Rules.SHIPPED.projects(200, random)) {
            Set<String> keep = new HashSet<>(Rules.SHIPPED.facts());
            random.ints(4, 0, Rules.SHIPPED.facts().size()).forEach(free -> keep.remove(Rules.SHIPPED.facts().get(free)));
            Counterfactuals whatIf = Rules.SHIPPED.space().whatIf(project.answers(), Rules.SHIPPED.frameworks().get(random.nextInt(3)), keep);
            if (whatIf.size() == null) {
                nothing++;
                int[] said = Rules.SHIPPED.space().facts().digits(project.answers());
                List<Integer> kept = keep.stream().map(Rules.SHIPPED.facts()::indexOf).toList();
                assertThat(IntStream.rangeClosed(0, 4).boxed().flatMap(size -> WholeSpace.changed(said, kept, size).stream()))
                        .noneMatch(wanted(Rules.SHIPPED.space(), said, whatIf.want()));
                assertThat(whatIf.exact()).isTrue();
                assertThat(whatIf.changes()).isEmpty();
            }
        }
        assertThat(nothing).isPositive();
    }

    static Stream<String> frameworks() {
        return Rules.SHIPPED.frameworks().stream();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void whatIsRecommendedAlreadyNeedsNoChange(String framework) {
        Project project = new Project(null, Rules.SHIPPED.space().whatIf(Map.of(), framework, Set.of()).changes().get(0).set());
        Counterfactuals whatIf = Rules.SHIPPED.space().whatIf(project.answers(), framework, Set.of());
        assertThat(whatIf.size()).isZero();
        assertThat(whatIf.changes()).containsExactly(new Counterfactual(Map.of(), List.of(framework), whatIf.verdict()));
    }
}
