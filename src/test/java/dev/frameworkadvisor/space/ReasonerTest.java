package dev.frameworkadvisor.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.rules.RulesFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules conclude is told the same without a session as with one: reasons, facts, inferences, and all that is said beside. */
class ReasonerTest {

    private static final int RULE_SETS = 40;
    private static final int PROJECTS = 400;

    @TempDir
    private Path temp;

    @Test
    void byRulesByChance() {
        Random random = RandomProjects.chance("justifications of rules by chance");
        int readable = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            RuleSet rules = RandomRules.load(temp.resolve("rules" + i), random, 3 + random.nextInt(7), i % 2 == 0);
            readable += Reasoner.of(rules).isPresent() ? 1 : 0;
            Reasoner.of(rules).ifPresent(reasoner -> agree(rules, reasoner, random, 60));
        }
        assertThat(readable).isGreaterThan(RULE_SETS / 2);
    }

    @Test
    void whereAllAnswersTogetherDoNotFitIntoOneWord() {
        Random random = RandomProjects.chance("a large vocabulary");
        String[] facts = IntStream.range(0, 70).mapToObj(i -> "Fact" + (char) ('a' + i / 26) + (char) ('a' + i % 26)).toArray(String[]::new);
        RulesFolder folder = RulesFolder.in(temp).facts(facts);
        for (int i = 0; i + 2 < facts.length; i++) {
            // Near and far: conditions within one word of 64 answers, and across two or three.
            String far = facts[(i + 35) % facts.length];
            folder.rule("Argument " + i, "( " + facts[i] + "( yes ) or " + far + "( no ) ) not " + facts[i + 1] + "( yes )", "favour( new "
                    + (i % 2 == 0 ? "Red" : "Blue") + "(), " + (i % 3 == 0 ? "CLEARLY" : "STRONGLY") + " )");
            folder.rule("Inference " + i, facts[i] + "( yes ) " + far + "( yes ) not " + facts[i + 2] + "( no )",
                    i + 2 > i + 35 - facts.length && i + 35 >= facts.length || i % 5 > 0 ? "caution()" : "new " + facts[i + 2] + "()");
        }
        RuleSet rules = folder.load();
        agree(rules, Reasoner.of(rules).orElseThrow(), random, PROJECTS);
    }

    private static void agree(RuleSet rules, Reasoner reasoner, Random random, int projects) {
        for (Project project : RandomProjects.of(rules.vocabulary().facts(), projects, random)) {
            assertThat(reasoner.ask(project.answers())).as(project + " by " + rules.files().name()).isEqualTo(rules.ask(project.answers()));
            assertThat(reasoner.outcome(project.answers())).isEqualTo(Space.judgeBySession(rules, project.answers()));
        }
        assertThat(reasoner.ask(Map.of())).isEqualTo(rules.ask(Map.of()));
    }
}
