package dev.frameworkadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Premise.Origin;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.language.SecondReading;
import dev.frameworkadvisor.language.SecondReading.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of an answer leads to a rule, and every rule that could have spoken did. */
class ProvenanceTest {

    private static final CompiledRules RULES = CompiledRules.load(RuleFiles.shipped(), null);
    private static final SecondReading SECOND = new SecondReading(RULES.rules().files());

    private static final List<Project> PROJECTS = RandomProjects.of(RULES.rules().vocabulary().facts(), 300, RandomProjects.chance("provenance"));

    static List<Project> projects() {
        return PROJECTS;
    }

    @Test
    void theFileAndLineOfARuleAreWhereItsTextBegins() {
        for (Rule rule : RULES.rules().rules()) {
            String line = RULES.rules().files().file(rule.file()).orElseThrow().source().lines().get(rule.line() - 1);
            assertThat(line).as(rule.place()).isEqualTo("rule \"" + rule.name() + "\"");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void everyFactBehindAConclusionWasStatedOrInferred(Project project) {
        Findings findings = RULES.ask(project.answers());
        justifications(findings).flatMap(it -> it.because().stream()).forEach(because -> {
            if (because.origin() == Origin.STATED) {
                assertThat(project.answers()).containsEntry(because.fact(), because.answer());
            } else {
                assertThat(project.answers()).doesNotContainKey(because.fact());
                assertThat(findings.inferences()).anyMatch(it -> it.fact().equals(because.fact()) && it.answer() == because.answer());
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void exactlyTheRulesFireWhoseConditionsHold(Project project) {
        Findings findings = RULES.ask(project.answers());
        Set<Known> facts = known(project, findings);
        assertThat(SECOND.following(project.answers(), facts, Set.of())).isEqualTo(facts);
        Set<String> silent = facts.stream().filter(it -> project.answers().containsKey(it.fact()))
                .flatMap(it -> SECOND.justifying(it, facts).stream()).collect(Collectors.toSet());
        Set<String> expected = SECOND.firing(facts);
        // What was stated needs no justification beside the statement.
        expected.removeAll(silent);
        assertThat(findings.fired()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void anInferredFactHasAllItsJustifications(Project project) {
        Findings findings = RULES.ask(project.answers());
        Set<Known> facts = known(project, findings);
        for (Inference inference : findings.inferences()) {
            // A rule that holds in two ways justifies twice.
            assertThat(inference.justifications()).doesNotHaveDuplicates();
            assertThat(inference.justifications().stream().map(it -> it.rule().name()).distinct())
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(SECOND.justifying(new Known(inference.fact(), inference.answer()), facts)));
        }
    }

    @Test
    void reasonNamesMatchedFactsInVocabularyOrder() {
        var because = RULES.ask(Project.unnamed().yes("admin-site", "openapi").build().answers()).reasons().stream()
                .filter(reason -> reason.justification().because().size() > 1).map(Reason::justification).toList();
        assertThat(because).isNotEmpty().allSatisfy(it -> assertThat(it.because()).containsExactly(
                new Premise("admin-site", TruthValue.YES, Origin.STATED), new Premise("openapi", TruthValue.YES, Origin.STATED)));
    }

    private static Set<Known> known(Project project, Findings findings) {
        var facts = new HashSet<Known>();
        project.answers().forEach((fact, answer) -> facts.add(new Known(fact, answer)));
        findings.inferences().forEach(it -> facts.add(new Known(it.fact(), it.answer())));
        return facts;
    }

    private static Stream<Justification> justifications(Findings findings) {
        return Stream.of(findings.inferences().stream().flatMap(it -> it.justifications().stream()),
                findings.reasons().stream().map(Reason::justification), findings.advice().stream().map(Advice::justification)).flatMap(it -> it);
    }
}
