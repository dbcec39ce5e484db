package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.Map;
import java.util.function.Function;

/** Shows an explanation as one self-contained HTML file, made from the templates of the page. */
public final class HtmlReport {

    private HtmlReport() {
    }

    /**
     * The whole explanation.
     *
     * @param advisor whose rules it quotes
     */
    public static String render(Explanation explanation, Advisor advisor) {
        Function<Rule, String> text = advisor::text;
        return Templates.render("report", Map.of("now", explanation, "bars", new Bars(explanation.ranking()),
                "text", text, "style", "<style>\n" + Assets.style() + "</style>"));
    }
}
