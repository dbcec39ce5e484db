package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;

/** Shows an explanation as Markdown that reads well in a pull request or a decision record. */
public final class MarkdownRenderer {

    private MarkdownRenderer() {
    }

    /** The whole explanation; every line ends with a line break. */
    public static String render(Explanation explanation) {
        var out = new StringBuilder();
        out.append("## ").append(Markdown.escape(Wording.headline(explanation))).append("\n\n");
        out.append("| Framework | Score |\n|---|---:|\n");
        for (Ranked ranked : explanation.ranking().frameworks()) {
            boolean recommended = explanation.ranking().recommended().contains(ranked.framework());
            String title = Markdown.escape(ranked.framework());
            out.append("| ").append(recommended ? "**" + title + "**" : title).append(" | ").append(ranked.score()).append(" |\n");
        }
        if (explanation.stability() != null) {
            out.append('\n').append(Markdown.escape(Outlook.stability(explanation.stability(), explanation))).append('\n');
        }
        for (Outline.Section section : new Outline(explanation).sections()) {
            out.append("\n### ").append(Markdown.escape(section.title())).append("\n\n");
            section.items().forEach(item -> out.append("- ").append(String.join("<br>\n  ", lines(item, explanation))).append('\n'));
        }
        out.append("\nRules `").append(explanation.rulesHash()).append("`.\n");
        return out.toString();
    }

    private static List<String> lines(Outline.Item item, Explanation explanation) {
        var lines = new ArrayList<String>();
        String text = item.struck() ? "~~" + Markdown.escape(item.text()) + "~~" : Markdown.escape(item.text());
        lines.add(item.mark().isEmpty() ? text : "**" + item.mark() + "** " + text);
        item.because(explanation).forEach(it -> lines.add(Markdown.escape(it)));
        for (Rule rule : item.rules()) {
            Wording.sources(rule).forEach(line -> lines.add(Markdown.escape(line)));
            Wording.corrections(rule).forEach(line -> lines.add(Markdown.escape(line)));
            lines.add(Markdown.code(rule.place()));
        }
        return lines;
    }
}
