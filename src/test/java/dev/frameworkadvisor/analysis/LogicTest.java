package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.language.RuleFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded without a session is what a session concludes; and where that cannot be promised, it is known. */
class LogicTest {

    private static final int RULE_SETS = 30;
    private static final int PROJECTS = 3000;

    @TempDir
    private Path temp;

    @Test
    void agreesWithSessionsOnEveryProjectOfSmallSpaces() {
        Random random = RandomProjects.chance("small spaces");
        int exact = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            CompiledRules rules = RandomRules.load(temp.resolve("rules" + i), random, 3 + random.nextInt(3), i % 2 == 0);
            Space space = Space.of(rules);
            exact += space.exact() ? 1 : 0;
            WholeSpace.of(rules.rules().vocabulary().facts().size(),
                    said -> assertThat(space.judge(said)).as(Arrays.toString(said) + " by " + rules.rules().files().name()).isEqualTo(space.judgeBySession(said)));
        }
        // The others infer both the yes and the no of some fact.
        assertThat(exact).isGreaterThan(RULE_SETS / 2);
    }

    @Test
    void agreesWithSessionsOnThousandsOfProjects() {
        agree(CompiledRules.load(RuleFiles.shipped(), null), "shipped rules");
        agree(CompiledRules.load(RuleFiles.shipped().asWritten(), null), "the thread as written");
    }

    @Test
    void byATeamsOwnRulesTheyAreToo() {
        agree(CompiledRules.load(RuleFiles.read(Path.of("examples/own-rules")), null), "own rules");
    }

    private static void agree(CompiledRules rules, String told) {
        Space space = Space.of(rules);
        assertThat(space.exact()).isTrue();
        for (var project : RandomProjects.of(rules.rules().vocabulary().facts(), PROJECTS, RandomProjects.chance(told))) {
            assertThat(space.judge(space.facts().digits(project.answers()))).as(project.toString())
                    .isEqualTo(Space.judgeBySession(rules, project.answers()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it counts                       | accumulate( Alpha( yes ); $n : count( 1 ); $n > 0 )         | favour( new Red(), CLEARLY )
            it counts any answer            | accumulate( Answer( yes ); $n : count( 1 ); $n > 1 )        | favour( new Red(), CLEARLY )
            it reads any answer             | Answer( yes )                                               | favour( new Red(), CLEARLY )
            it reads what is concluded      | exists dev.frameworkadvisor.knowledge.Conclusion()             | favour( new Red(), CLEARLY )
            it holds for all                | forall( Alpha( yes ) )                                      | favour( new Red(), CLEARLY )
            it computes                     | eval( 1 + 1 == 2 )                                          | favour( new Red(), CLEARLY )
            it infers the other way         | Alpha( yes )                                                | ruledOut( new Gamma() )
            """)
    void aRuleThatIsNoLogicIsRecognised(String why, String when, String conclusion) {
        RulesFolder folder = RulesFolder.in(temp).facts("Alpha", "Beta", "Gamma")
                .rule("Blue is for beta", "Beta( yes )", "favour( new Blue(), STRONGLY )")
                .rule("Gamma follows from alpha", "Alpha( yes ) not Gamma( no )", "new Gamma()");
        assertThat(Space.of(folder.load()).exact()).isTrue();
        assertThat(Space.of(folder.rule("This is no logic", when, conclusion).load()).exact()).as(why).isFalse();
    }

    @Test
    void aRuleThatOnlyAdvisesMayDoAsItLikes() {
        assertThat(Space.of(RulesFolder.in(temp).facts("Alpha").rule("Two answers call for care", "accumulate( Answer( yes ); $n : count( 1 ); $n > 1 )",
                "caution()").load()).exact()).isTrue();
    }

}
