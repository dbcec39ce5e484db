package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What people do on the page, in a real browser. */
class PageInBrowserTest {

    private static final String SHOP = "?name=Corner+bookshop&yes=e-commerce&no=api-only";
    private static Advisor advisor;
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        advisor = Advisor.standard();
        server = Server.start(() -> advisor, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static String at(String address) {
        return "http://127.0.0.1:" + server.port() + address;
    }

    private static String verdict(Project project) {
        return Wording.headline(advisor.recommend(project).explanationWithStability());
    }

    @Test
    void answerChangesTheRankingWithoutLoadingThePageAgain() {
        browser.open(at("/"));
        assertThat(browser.text("#verdict")).isEqualTo(verdict(Project.unnamed().build()));
        browser.script("window.stayed = true");
        browser.answer("e-commerce", "yes");
        browser.await("#verdict", verdict(Project.unnamed().yes("e-commerce").build()));
        browser.await("#note-admin-site", "assumed: yes");
        browser.answer("needs-async", "yes");
        browser.await("#verdict", verdict(Project.unnamed().yes("e-commerce", "needs-async").build()));
        browser.answer("e-commerce", "unknown");
        browser.await("#verdict", verdict(Project.unnamed().yes("needs-async").build()));
        assertThat(browser.script("return window.stayed")).isEqualTo(true);
        assertThat(browser.url()).isEqualTo(at("/?yes=needs-async"));
        assertThat(browser.text("#said")).as("said to those who do not see").isEqualTo(browser.text("#verdict"));
        browser.assertQuiet();
    }

    @Test
    void answeringMovesNoQuestionThatIsInView() {
        browser.size(1280, 900).open(at("/"));
        browser.answer("e-commerce", "no");
        double shop = top("#q-e-commerce");
        double small = top("#q-small-app");
        browser.answer("e-commerce", "yes");
        browser.await("#note-full-web-app", "assumed: yes");
        assertThat(top("#q-e-commerce")).isEqualTo(shop);
        assertThat(top("#q-small-app")).isEqualTo(small);
    }

    private static double top(String css) {
        String script = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        return ((Number) browser.script(script, css)).doubleValue();
    }

    @Test
    void whatTheReaderHasOpenedStaysOpen() {
        browser.open(at("/" + SHOP));
        browser.click(".whynot[data-framework='Flask'] > summary");
        browser.await(".whynot[data-framework='Flask']", "Fewest changes for Flask");
        browser.click(".reasons .rule summary");
        browser.answer("graphql", "yes");
        browser.await("#verdict", verdict(Project.named("Corner bookshop").yes("e-commerce", "graphql").no("api-only").build()));
        browser.await(".whynot[data-framework='Flask'][open]", "Fewest changes for Flask");
        browser.await(".reasons .rule[open]", "@source");
    }

    @Test
    void failedRequestIsSaid() throws IOException {
        try (Browser other = Browser.start()) {
            try (Server ending = Server.start(() -> advisor, "127.0.0.1", 0)) {
                other.open("http://127.0.0.1:" + ending.port() + "/");
                assertThat(other.find("#trouble").isDisplayed()).isFalse();
            }
            other.answer("e-commerce", "yes");
            other.await("#trouble", "The server does not answer.");
        }
    }

    @Test
    void nameOfAFactLeadsToItsQuestion() {
        browser.open(at("/" + SHOP));
        browser.click(".stability .fact");
        String fact = browser.url().replaceFirst(".*#q-", "");
        assertThat(browser.find("#t-" + fact).getText()).isEqualTo(advisor.fact(fact).question());
    }

    @Test
    void contradictionIsShownAtItsQuestions() {
        browser.open(at("/?yes=api-only"));
        browser.answer("server-pages", "yes");
        browser.await("#note-server-pages", "contradiction");
        browser.await("#note-api-only", "contradiction");
    }

    @Test
    void clickOnAPlaceShowsTheTextOfTheRule() {
        browser.open(at("/" + SHOP));
        browser.click(".reasons .rule summary");
        assertThat(browser.text(".reasons .rule[open] pre"))
                .startsWith("rule \"" + browser.text(".reasons .claim") + "\"").endsWith("end");
    }

    @Test
    void agedClaimIsStruckThroughWithItsCorrection() {
        browser.open(at("/?yes=graphql"));
        assertThat(browser.all(".claim s")).isNotEmpty();
        browser.script("document.querySelectorAll('.rule').forEach(it => it.open = true)");
        assertThat(browser.all(".rule .correction").get(0).getText()).startsWith("Today: ");
    }

    @Test
    void changeIsTriedAndTakenBackWithOneClickEach() {
        browser.open(at("/" + SHOP));
        String before = browser.text("#verdict");
        browser.click(".whynot[data-framework='FastAPI'] summary");
        browser.await(".whynot[data-framework='FastAPI']", "Fewest changes for FastAPI");
        String promised = browser.text(".whynot[data-framework='FastAPI'] .then");
        browser.click(".whynot[data-framework='FastAPI'] .button");
        browser.await(".trying", "Trying ");
        assertThat(browser.text("#verdict")).contains(promised.replaceFirst("^then ", ""));
        browser.answer("graphql", "no");
        browser.awaitUrl(it -> it.contains("graphql"));
        browser.answer("graphql", "unknown");
        browser.awaitUrl(it -> !it.contains("graphql"));
        browser.click("#take-back");
        browser.await("#verdict", before);
        assertThat(browser.url()).isEqualTo(at("/" + SHOP));
        assertThat(browser.all(".trying")).isEmpty();
    }

    @Test
    void interviewEndsWithTheRecommendationForItsAnswers() {
        browser.open(at("/interview?name=Corner+bookshop"));
        String first = browser.text("h1");
        browser.click("#yes");
        assertThat(browser.text("h1")).isNotEqualTo(first);
        browser.click("#back");
        assertThat(browser.text("h1")).isEqualTo(first);
        for (int i = 0; browser.all("#yes").size() == 1; i++) {
            assertThat(i).as("questions").isLessThan(advisor.facts().size());
            browser.click(i % 3 == 0 ? "#yes" : i % 3 == 1 ? "#no" : "#unknown");
        }
        assertThat(browser.text("h1")).startsWith("Done");
        browser.click("#finish");
        Project project = Visit.read(Map.of("yes", List.of(parameter("yes")), "no", List.of(parameter("no")),
                "name", List.of("Corner bookshop")), advisor).project();
        assertThat(project.answers()).isNotEmpty();
        assertThat(browser.text("#verdict")).isEqualTo(verdict(project));
    }

    private static String parameter(String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(browser.url());
        return found.find() ? found.group(1) : "";
    }

    @Test
    void linkCarriesTheAnswersAndSaysWhenItIsFromOtherRules() {
        browser.open(at("/?yes=real-time,needs-async&no=e-commerce&name=Ärger+%26+mehr"));
        String verdict = browser.text("#verdict");
        String link = browser.find("#link").getDomProperty("href");
        browser.open("about:blank").open(link);
        assertThat(browser.text("#verdict")).isEqualTo(verdict).startsWith("Ärger & mehr: ");
        assertThat(browser.find("#a-real-time-yes").isSelected()).isTrue();
        assertThat(browser.find("#a-e-commerce-no").isSelected()).isTrue();
        assertThat(browser.all("main .banner")).isEmpty();
        browser.open(link.replaceFirst("rules=[0-9a-f]+", "rules=0123456789abcdef"));
        assertThat(browser.text("main .banner")).contains("other rules");
    }

    @Test
    void keyboardAloneAnswersAndReads() {
        browser.open(at("/"));
        browser.press(Keys.TAB);
        for (int i = 0; !browser.focus().startsWith("a-"); i++) {
            assertThat(i).as("steps to the first question").isLessThan(10);
            browser.press(Keys.TAB);
        }
        assertThat(browser.focus()).isEqualTo("a-e-commerce-unknown");
        browser.press(Keys.ARROW_LEFT);
        browser.await("#verdict", verdict(Project.unnamed().no("e-commerce").build()));
        browser.press(Keys.ARROW_LEFT);
        browser.await("#verdict", verdict(Project.unnamed().yes("e-commerce").build()));
        assertThat(browser.focus()).isEqualTo("a-e-commerce-yes");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.await("#q-e-commerce .because", "After");
    }

    @Test
    void formWorksWithoutScripts() {
        try (Browser plain = Browser.start(false, false)) {
            plain.open(at("/"));
            plain.answer("e-commerce", "yes");
            plain.answer("api-only", "no");
            plain.find("#name").sendKeys("Corner bookshop");
            plain.click(".submit button");
            plain.await("#verdict", verdict(Project.named("Corner bookshop").yes("e-commerce").no("api-only").build()));
            assertThat(plain.url()).isEqualTo(at("/" + SHOP));
            plain.click(".whynot summary");
            plain.click(".whynot .comparison a");
            assertThat(plain.text("h1")).startsWith("Why not ");
            plain.click(".changes .button");
            plain.await(".trying", "Trying ");
            plain.click("#take-back");
            assertThat(plain.url()).isEqualTo(at("/" + SHOP));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/" + SHOP, "/?yes=api-only,server-pages,graphql", "/interview" + SHOP,
        "/whynot" + SHOP + "&framework=Flask", "/"})
    void pageHasNoSeriousFaultForPeopleWithADisability(String address) throws IOException {
        browser.size(1280, 900).open(at(address));
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void darkPageHasNoSeriousFaultEither() throws IOException {
        try (Browser dark = Browser.start(true, true)) {
            dark.size(1280, 900).open(at("/" + SHOP));
            dark.script("document.querySelectorAll('.rule').forEach(it => it.open = true)");
            assertThat(dark.faults()).isEmpty();
            dark.photograph("dark");
            dark.open(at("/interview" + SHOP)).photograph("interview-dark");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280, 1600})
    void nothingIsWiderThanTheScreen(int width) throws IOException {
        browser.size(width, 900).open(at("/" + SHOP));
        browser.script("document.querySelectorAll('#advice details, #q-e-commerce details').forEach(it => it.open = true)");
        browser.await(".whynot", "Fewest changes");
        assertThat(((Number) browser.script("return document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(width);
        browser.photograph("open-" + width);
        browser.open(at("/" + SHOP)).photograph("light-" + width);
    }
}
