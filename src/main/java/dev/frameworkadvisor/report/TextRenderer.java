package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;

/** Shows all of an explanation to a person in a terminal, or in a text file. */
public final class TextRenderer {

    private final Page page;
    /** The rules that were cited, in the order of their numbers. */
    private final List<Rule> cited = new ArrayList<>();

    private TextRenderer(int width, boolean styled) {
        this.page = new Page(width, styled);
    }

    /**
     * The whole explanation; every line ends with a line break.
     *
     * @param width in columns; used from 40 to 110, since longer lines tire the eye
     * @param styled whether the reader is a terminal that shows bold and struck-through letters
     */
    public static String render(Explanation explanation, int width, boolean styled) {
        var renderer = new TextRenderer(width, styled);
        renderer.write(explanation);
        return renderer.page.toString();
    }

    private void write(Explanation explanation) {
        page.answer(explanation);
        for (Outline.Section section : new Outline(explanation).sections()) {
            page.section(section.title(), section.items(), item -> item(item, explanation));
        }
        var silent = new ArrayList<>(explanation.unanswered());
        silent.removeAll(explanation.inferred().stream().map(Inference::fact).toList());
        if (!silent.isEmpty()) {
            page.gap();
            page.paragraph("Not answered: " + String.join(", ", silent));
        }
        page.section("Sources", cited, this::source);
    }

    private void item(Outline.Item item, Explanation explanation) {
        String numbers = String.join(" ", item.rules().stream().map(this::number).toList());
        page.item(Page.mark(item.mark()), (item.struck() ? page.struck(item.text()) : item.text()) + " " + numbers);
        item.because(explanation).forEach(page::detail);
    }

    private String number(Rule rule) {
        if (!cited.contains(rule)) {
            cited.add(rule);
        }
        return "[" + (cited.indexOf(rule) + 1) + "]";
    }

    private void source(Rule rule) {
        page.item(Page.pad(number(rule), 4) + " ", rule.place());
        Wording.sources(rule).forEach(page::detail);
        Wording.corrections(rule).forEach(page::detail);
    }
}
