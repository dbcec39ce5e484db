package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random rule sets, random projects: the logic concludes what a session concludes. {@code -Drule-sets=200} tries more rule sets. */
class SessionsAgreeTest {

    private static final int RULE_SETS = System.getProperty("rule-sets", "").isEmpty() ? 20 : Integer.getInteger("rule-sets");
    private static final int PROJECTS = 50;

    @TempDir
    private Path temp;

    @Test
    void logicConcludesWhatSessionsConclude() {
        Random random = RandomProjects.chance("logic and sessions");
        int read = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            CompiledRules rules = RandomRules.load(temp.resolve("rules" + i), random, 3 + random.nextInt(8), random.nextBoolean());
            Optional<Logic> logic = Logic.of(rules.rules());
            read += logic.isPresent() ? 1 : 0;
            for (Project project : RandomProjects.of(rules.rules().vocabulary().facts(), PROJECTS, random)) {
                logic.ifPresent(it -> assertThat(it.ask(project.answers()))
                        .as(project + " by " + rules.rules().files().name()).isEqualTo(bySession(rules, project)));
            }
        }
        // The others infer both the yes and the no of some fact.
        assertThat(read).isGreaterThan(RULE_SETS / 3);
    }

    private static Conclusions bySession(CompiledRules rules, Project project) {
        Findings findings = rules.ask(project.answers());
        var inferred = new TreeMap<String, TruthValue>();
        findings.inferences().forEach(it -> inferred.put(it.fact(), it.answer()));
        return new Conclusions(rules.rules().rank(findings).outcome(rules.rules().vocabulary().frameworks()), findings.fired(), inferred,
                findings.advice().stream().filter(Advice.Conflict.class::isInstance).map(it -> it.justification().rule().name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
