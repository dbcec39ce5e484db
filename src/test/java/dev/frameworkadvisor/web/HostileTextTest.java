package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Project names and rules that strangers wrote cannot run scripts in a real browser. Each of these texts tries to set
 * {@code window.hacked}.
 */
class HostileTextTest {

    private static final List<String> CORPUS = List.of(
            "<script>window.hacked=1</script>",
            "<img src=x onerror=window.hacked=2>",
            "'><svg/onload=window.hacked=3>",
            "\"><script>window.hacked=4</script>",
            "</title><script>window.hacked=5</script>",
            "</style><script>window.hacked=6</script>",
            "</pre></details><iframe srcdoc='<script>parent.window.hacked=7</script>'></iframe>",
            "javascript:window.hacked=8",
            "' onfocus='window.hacked=9' autofocus='",
            "<a href=javascript:window.hacked=10 id=name>click</a>",
            "{{constructor.constructor('window.hacked=11')()}}",
            "${window.hacked=12}",
            "<div hx-get='/' hx-trigger='load' hx-on::load='window.hacked=13'></div>",
            "--><script>window.hacked=14</script><!--",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=15>",
            "<meta http-equiv=refresh content='0;url=javascript:window.hacked=16'>");

    @Test
    void untrustedTextsRunNoScripts(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start()) {
            Advisor advisor = Advisor.fromRules(rules(folder));
            try (Server server = Server.start(() -> advisor, "127.0.0.1", 0)) {
                String at = "http://127.0.0.1:" + server.port();
                for (String text : CORPUS) {
                    String query = "?name=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&yes="
                            + URLEncoder.encode("big," + text, StandardCharsets.UTF_8);
                    browser.open(at + "/" + query);
                    browser.script("document.querySelectorAll('details').forEach(it => it.open = true)");
                    assertHarmless(browser, text);
                    assertThat(browser.text("#verdict")).startsWith(text.replaceAll("\\s+", " "));
                    browser.open(at + "/interview" + query);
                    assertHarmless(browser, text);
                }
                browser.open(at + "/");
                browser.find("#name").sendKeys(CORPUS.get(1));
                browser.answer("big", "yes");
                browser.await("#verdict", CORPUS.get(1));
                browser.click(".whynot summary");
                browser.await(".whynot .comparison", "What favours Blue <b>");
                assertHarmless(browser, "the live page");
                Path report = Files.writeString(folder.resolve("report.html"),
                        HtmlReport.render(advisor.recommend(Project.named(CORPUS.get(5)).yes("big").build())
                                .explanation(), advisor));
                browser.open(report.toUri().toString());
                assertHarmless(browser, "the report");
            }
        }
    }

    private static void assertHarmless(Browser browser, String text) {
        assertThat(browser.script("return typeof window.hacked")).as(text).isEqualTo("undefined");
        assertThat(browser.all("img, iframe, math, meta[http-equiv=refresh]")).as(text).isEmpty();
    }

    /** Rules that carry the corpus in their names, questions, headings, quotes, notes and sources. */
    private static Path rules(Path folder) throws IOException {
        var vocabulary = new StringBuilder("package advice\n\ndeclare Red extends Framework @title( \"Red\" ) end\n"
                + "declare Blue extends Framework @title( \"Blue <b>\" ) end\n");
        var rules = new StringBuilder("package advice\n");
        vocabulary.append(fact("Big", "Is it big?", "Size"));
        for (int i = 0; i < CORPUS.size(); i++) {
            String text = CORPUS.get(i).replace("\"", "\\\"");
            vocabulary.append(fact("Odd" + (char) ('A' + i), text + "?", text));
            rules.append("""

                    rule "%s %d"
                        @source( "%s" )
                        @checked( "2026-01-01" )
                    when
                        Big( yes )
                    then
                        insertLogical( favour( new %s(), CLEARLY ) );
                    end
                    """.formatted(text, i, text, i % 2 == 0 ? "Red" : "Blue"));
        }
        Path directory = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(directory.resolve("vocabulary.drl"), vocabulary);
        Files.writeString(directory.resolve("rules.drl"), rules);
        Files.writeString(directory.resolve("weights.yaml"),
                "strengths: { clearly: 2 }\nverdict: { lean: 1, clear: 4 }\n");
        return directory;
    }

    private static String fact(String type, String question, String group) {
        return "declare " + type + " extends Answer\n    @question( \"" + question + "\" )\n    @group( \"" + group
                + "\" )\nend\n";
    }
}
