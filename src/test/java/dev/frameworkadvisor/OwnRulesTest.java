package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.workbench.Case;
import dev.frameworkadvisor.workbench.CaseReader;
import dev.frameworkadvisor.workbench.CaseResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A team's pack adds a framework and facts without a line of Java, and they turn up everywhere. */
class OwnRulesTest {

    private static final Path FOLDER = Path.of("examples/own-rules");
    private static final Advisor ADVISOR = Advisor.fromRules(FOLDER);
    private static final Recommendation TIDE_TABLES = ADVISOR.recommend(ADVISOR.read(FOLDER.resolve("tide-tables.yaml")));
    private static final CompiledRules RULES = CompiledRules.load(RuleFiles.read(FOLDER), null);
    private static final CompiledRules AS_WRITTEN = CompiledRules.load(RuleFiles.read(FOLDER).asWritten(), null);
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static final List<Case> CASES = CaseReader.read(RULES.rules(), PROBLEMS);

    static List<Case> cases() {
        return CASES;
    }

    @Test
    void itsFactsAndItsFrameworkStandBesideOurs() {
        assertThat(ADVISOR.frameworks()).containsExactly("Django", "Flask", "FastAPI", "Litestar");
        assertThat(ADVISOR.facts()).extracting(Fact::name).hasSize(Advisor.standard().facts().size() + 2).contains("knows-litestar", "uses-catalogue");
    }

    @Test
    void theyTurnUpInTheRankingAndInEveryForm() {
        assertThat(TIDE_TABLES.recommended()).containsExactly("Litestar");
        assertThat(TIDE_TABLES.ranking()).extracting(Ranked::framework).containsExactlyInAnyOrder("Django", "Flask", "FastAPI", "Litestar");
        for (String form : List.of(TIDE_TABLES.asText(), TIDE_TABLES.asMarkdown(), Json.line(JsonRenderer.tree(TIDE_TABLES.explanation())))) {
            assertThat(form).contains("Litestar generates OpenAPI 3.1 documentation", "today/litestar.drl", "knows-litestar");
        }
    }

    @Test
    void whatTheyInferMakesOurRulesArgue() {
        Recommendation catalogue = ADVISOR.recommend(Project.unnamed().yes("uses-catalogue").build());
        assertThat(catalogue.recommended()).containsExactly("Django");
        assertThat(catalogue.explanation().inferred()).extracting(it -> it.fact()).containsExactly("knows-django");
        assertThat(ADVISOR.recommend(Project.unnamed().yes("uses-catalogue").no("knows-django").build()).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void asWrittenLeavesOutWhatTheThreadDoesNotSpeakOf() {
        assertThat(AS_WRITTEN.rules().vocabulary().frameworks()).doesNotContain("Litestar");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itsCasesAndOursHold(Case tried) {
        // Where the question is open, all frameworks are recommended: one more here than our cases say.
        Case asked = tried.verdict() != Verdict.OPEN ? tried : new Case(tried.name(), tried.place(), tried.facts(), tried.asWritten(), tried.verdict(),
                null, tried.reasons(), tried.silent(), tried.inferred(), tried.conflicts());
        assertThat(CaseResult.of(asked, asked.asWritten() ? AS_WRITTEN : RULES).differences()).as(tried.place()).isEmpty();
    }

    @Test
    void allCasesCanBeRead() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(CASES).extracting(Case::place).anyMatch(it -> it.startsWith("cases/litestar.yaml")).anyMatch(it -> it.startsWith("cases/hard.yaml"));
    }
}
