package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.cli.Main;
import dev.frameworkadvisor.report.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, without a browser. */
class PagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Advisor advisor;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        advisor = Advisor.standard();
        server = Server.start(() -> advisor, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList();
        }
    }

    private static HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** As a browser shows it. */
    private static String shown(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'")
                .replace("&#34;", "\"").replace("&amp;", "&");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void pageRecommendsWhatTheCommandLineRecommends(Path example) throws Exception {
        Project project = advisor.read(example);
        String expected = Files.readString(Path.of(example.toString().replaceFirst("\\.[a-z]+$", ".txt")));
        String page = shown(get(Server.address(project)).body());
        String headline = Wording.headline(advisor.recommend(project).explanationWithStability());
        assertThat(page).contains(">" + headline + "</h2>");
        assertThat(expected.replaceAll("\\s+", " ")).startsWith(headline);
        advisor.recommend(project).ranking().forEach(ranked -> assertThat(page)
                .containsPattern("framework\">" + ranked.framework() + "</span>(?s:.*?)score\">" + ranked.score()
                        + "</span>"));
    }

    @ParameterizedTest
    @CsvSource({"recommendation.md, markdown", "recommendation.json, json", "report.html, html", "decision.md, adr"})
    void downloadIsWhatTheCommandLinePrints(String file, String format) throws Exception {
        Project shop = advisor.read(Path.of("examples/online-shop.yaml"));
        HttpResponse<String> download = get(Server.address(shop).replaceFirst("/", "/download/" + file));
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + file + "\"");
        var out = new ByteArrayOutputStream();
        int code = Main.run(new String[] {"recommend", "examples/online-shop.yaml", "--format", format},
                InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err,
                Map.of());
        assertThat(code).isZero();
        assertThat(download.body()).isEqualTo(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void downloadedProjectFileIsTheSameProject() throws Exception {
        Project shop = advisor.read(Path.of("examples/online-shop.yaml"));
        String file = get(Server.address(shop).replaceFirst("/", "/download/project.yaml")).body();
        assertThat(advisor.read(file, "download")).isEqualTo(shop);
    }

    @Test
    void reportNeedsNothingBesideItself() throws Exception {
        String report = get("/download/report.html?yes=e-commerce,graphql").body();
        assertThat(report).contains("<style>", "rule \"", "@claims")
                .doesNotContain("<script", "<link", " src=", "url(", "@import");
    }

    @Test
    void fieldsOfTheFormBecomeAShortAddress() throws Exception {
        HttpResponse<String> answer = get("/?answer.e-commerce=yes&answer.api-only=&answer.graphql=no&name=");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/?yes=e-commerce&no=graphql");
    }

    @Test
    void unusablePartsOfAnAddressBecomeNotices() throws Exception {
        String page = shown(get("/?yes=e-commerce,e-comerce,graphql&no=graphql&name=" + "x".repeat(201)).body());
        assertThat(page).contains("These rules have no fact `e-comerce`; its answer was left out.",
                "`graphql` was answered both yes and no; both were left out.",
                "The name is longer than 200 characters and was left out.")
                .containsPattern("id=\"a-e-commerce-yes\" value=\"yes\"\\s+checked")
                .doesNotContainPattern("id=\"a-graphql-yes\" value=\"yes\"\\s+checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/whynot?framework=Rails", "/whynot", "/why?fact=no-such-fact", "/why", "/nothing", "/live",
        "/download/etc.passwd", "/assets/..%2f..%2fpom.xml", "/download/..%2fproject.yaml"})
    void unknownAddressIsNotFound(String address) throws Exception {
        assertThat(get(address).statusCode()).isBetween(400, 404);
    }

    @Test
    void peopleGetAPageForAWrongAddressAndProgramsGetJson() throws Exception {
        HttpResponse<String> page = get("/whynot?framework=%3Cb%3E", "Accept", "text/html,*/*");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not Found</h1>", "Unknown framework “&lt;b&gt;”");
        assertThat(get("/whynot?framework=%3Cb%3E").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void onlyAPartIsSentWhereThePageIsOpen() throws Exception {
        HttpResponse<String> part = get("/?answer.e-commerce=yes", "HX-Request", "true");
        assertThat(part.headers().firstValue("HX-Replace-Url")).hasValue("/?yes=e-commerce");
        assertThat(part.body()).doesNotContain("<html").contains("id=\"verdict\"", "id=\"note-admin-site\"");
    }
}
