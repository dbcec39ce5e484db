package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same facts and rules give the same words, byte for byte. */
class SameFactsSameAdviceTest {

    private static final Advisor ADVISOR = Advisor.standard();
    private static final List<Project> PROJECTS = RandomProjects.of(ADVISOR.facts(), 200, RandomProjects.chance("same facts, same advice"));
    private static final List<String> ANSWERS = PROJECTS.stream().map(project -> json(ADVISOR, project)).toList();

    @Test
    void orderOfAnswersChangesNothing() {
        var random = new Random(1);
        assertThat(PROJECTS.stream().map(project -> json(ADVISOR, RandomProjects.shuffled(project, random)))).containsExactlyElementsOf(ANSWERS);
    }

    @Test
    void whicheverAdvisorIsAsked() {
        Advisor fresh = Advisor.fromRules(Path.of("rules"));
        assertThat(PROJECTS.stream().map(project -> json(fresh, project))).containsExactlyElementsOf(ANSWERS);
    }

    @Test
    void withAndWithoutReasons() {
        assertThat(PROJECTS).allSatisfy(project -> {
            Recommendation whole = ADVISOR.recommend(project);
            Outcome alone = ADVISOR.outcome(project);
            assertThat(alone.verdict()).isEqualTo(whole.verdict());
            assertThat(alone.recommended()).map(ADVISOR.frameworks()::get).isEqualTo(whole.recommended());
        });
    }

    @Test
    void howeverManyAskAtOnce() {
        var asked = IntStream.range(0, 3 * PROJECTS.size()).parallel()
                .mapToObj(i -> json(ADVISOR, PROJECTS.get(i % PROJECTS.size()))).toList();
        assertThat(asked).isEqualTo(IntStream.range(0, 3).boxed().flatMap(i -> ANSWERS.stream()).toList());
    }

    private static String json(Advisor advisor, Project project) {
        return Json.line(JsonRenderer.tree(advisor.recommend(project).explanation()));
    }
}
