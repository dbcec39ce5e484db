package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frameworkadvisor.cli.Main;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program that embeds the library gets, beside what the command line prints. */
class RecommendationTest {

    private static final Path SHOP = Path.of("examples/online-shop.yaml");

    private final Advisor advisor = Advisor.standard();

    @Test
    void textsHoldTheStabilityAndAreThoseOfTheCommandLine() {
        Recommendation shop = advisor.recommend(advisor.read(SHOP));
        assertThat(shop.asJson()).isEqualTo(printed("recommend", SHOP.toString(), "--format", "json"))
                .contains("\"holds\" : {");
        assertThat(shop.asText()).isEqualTo(printed("recommend", SHOP.toString(), "--full"))
                .contains("the answer would stay Django");
        assertThat(shop.asMarkdown()).isEqualTo(printed("recommend", SHOP.toString(), "--format", "markdown"));
    }

    @Test
    void stabilityIsTheAdvisorsAndFoundOnce() {
        Recommendation shop = advisor.recommend(advisor.read(SHOP));
        assertThat(shop.stability()).isEqualTo(advisor.stability(shop.project())).isSameAs(shop.stability());
        assertThat(shop.explanation().stability()).isNull();
        assertThat(shop.explanationWithStability().stability()).isEqualTo(shop.stability());
    }

    @Test
    void isOneLineAsAString() {
        assertThat(advisor.recommend(Project.named("A shop\nin Bern").yes("e-commerce").no("api-only").build()))
                .hasToString("A shop�in Bern: Django, clearly (Django 19, Flask 1, FastAPI -1)");
    }

    @Test
    void recommendationsAreEqualIfTheyAnswerTheSameInTheSameWay() {
        Project shop = advisor.read(SHOP);
        assertThat(advisor.recommend(shop)).isEqualTo(advisor.recommend(shop))
                .hasSameHashCodeAs(advisor.recommend(shop))
                .isNotEqualTo(advisor.recommend(Project.named("Corner bookshop").yes("e-commerce").build()))
                .isNotEqualTo(advisor.asWritten().recommend(shop));
    }

    @Test
    void whatIfAsksForAnyOtherRecommendation() {
        Project shop = advisor.read(SHOP);
        assertThat(advisor.whatIf(shop)).isEqualTo(advisor.whatIf(shop, null, Set.of()));
    }

    @Test
    void frameworksAreNamedInAnyCase() {
        Project shop = advisor.read(SHOP);
        assertThat(advisor.whyNot(shop, "fastapi").framework()).isEqualTo("FastAPI");
        assertThat(advisor.whatIf(shop, "FLASK", Set.of("e-commerce")).want()).isEqualTo("Flask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            framework | Fastpi     | unknown framework `Fastpi`. Did you mean `FastAPI`?
            framework | Zope       | unknown framework `Zope`. It is one of `Django`, `Flask`, `FastAPI`.
            fact      | e-comerce  | unknown fact `e-comerce`. Did you mean `e-commerce`?
            fact      | E-Commerce | unknown fact `E-Commerce`. Did you mean `e-commerce`?
            fact      | platform   | unknown fact `platform`.
            """)
    void wrongNameIsAnExceptionThatSuggestsTheRightOne(String kind, String name, String message) {
        Project shop = advisor.read(SHOP);
        assertThatThrownBy(() -> {
            if (kind.equals("fact")) {
                advisor.whatIf(shop, null, Set.of(name));
            } else {
                advisor.whyNot(shop, name);
            }
        }).isInstanceOf(UnknownNameException.class).hasMessage(message);
        String written = "facts: { " + name + ": yes }";
        Interview interview = advisor.interview(shop);
        if (kind.equals("fact")) {
            assertThatThrownBy(() -> advisor.read(written, "text")).isInstanceOf(ProjectException.class)
                    .hasMessageNotContaining("advise");
            assertThatThrownBy(() -> advisor.recommend(Project.unnamed().yes(name).build()))
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("unknown fact `" + name + "`").hasMessageNotContaining("advise");
            assertThatThrownBy(() -> interview.tell(name, TruthValue.YES)).isInstanceOf(UnknownNameException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> interview.prospects(name)).hasMessage(message);
            assertThatThrownBy(() -> interview.purposes(name)).hasMessage(message);
        }
    }

    @Test
    void textIsReadLikeAFile() {
        assertThat(advisor.read("﻿name: A\r\nfacts:\r\n  graphql: yes\r", "text"))
                .isEqualTo(Project.named("A").yes("graphql").build());
        assertThatThrownBy(() -> advisor.read("# " + "x".repeat(1 << 20), "text"))
                .isInstanceOf(ProjectException.class).hasMessageContaining("1 MiB");
    }

    /** What the program prints, which says nothing else. */
    private static String printed(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Main.run(arguments, InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err), Map.of());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
