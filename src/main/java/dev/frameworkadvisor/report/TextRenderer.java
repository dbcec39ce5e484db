package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;

/** Shows an explanation to a person in a terminal, or in a text file. */
public final class TextRenderer {

    private final Page page;

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
        page.headline(Wording.headline(explanation));
        chart(explanation.ranking().frameworks());
        if (explanation.stability() != null) {
            page.gap();
            page.paragraph("How firmly: " + Outlook.stability(explanation.stability(), explanation));
        }
        page.section("What you said contradicts itself", explanation.conflicts(), it -> {
            page.item("!  ", it.justification().rule().name());
            page.detail(Wording.because(it.justification(), explanation));
            sources(it.justification().rule());
        });
        List<String> recommended = explanation.ranking().recommended();
        explanation.ranking().frameworks().forEach(ranked ->
                page.section((recommended.contains(ranked.framework()) ? "Why " : "What speaks for ") + ranked.framework(), ranked.reasons(),
                        reason -> reason(reason, explanation)));
        page.section("What follows from what you said", explanation.inferred(), it -> inference(it, explanation));
        page.section("True of all of them", explanation.commonGround(), it -> advice("", it, explanation));
        page.section("Alongside", explanation.companions(), it -> advice(it.name() + ": ", it, explanation));
        page.section("Worth knowing", explanation.cautions(), it -> advice("", it, explanation));
        var silent = new ArrayList<>(explanation.unanswered());
        explanation.inferred().forEach(it -> silent.remove(it.fact()));
        if (!silent.isEmpty()) {
            page.gap();
            page.paragraph("You did not say: " + String.join(", ", silent));
        }
    }

    private void chart(List<Ranked> frameworks) {
        int longest = frameworks.stream().mapToInt(it -> it.framework().length()).max().orElse(0);
        int numbers = frameworks.stream().mapToInt(it -> String.valueOf(it.score()).length()).max().orElse(1);
        int most = Math.max(1, frameworks.stream().mapToInt(Ranked::score).max().orElse(1));
        int room = Math.max(8, Math.min(40, page.width() - longest - numbers - 6));
        page.gap();
        for (Ranked ranked : frameworks) {
            int length = (int) Math.round((double) Math.max(0, ranked.score()) * room / most);
            page.line("  " + Page.pad(ranked.framework(), longest) + "  " + Page.pad("█".repeat(length), room) + "  "
                    + " ".repeat(numbers - String.valueOf(ranked.score()).length()) + ranked.score());
        }
    }

    private void reason(Reason reason, Explanation explanation) {
        Rule rule = reason.rule();
        page.item(Page.pad(Wording.points(reason), 4), reason.counts() ? rule.name() : page.struck(rule.name()) + " (no longer counts)");
        page.detail("because " + Wording.because(reason.justification(), explanation));
        sources(rule);
    }

    private void inference(Inference inference, Explanation explanation) {
        page.item("", Wording.fact(inference.fact(), inference.answer()));
        for (Justification justification : inference.justifications()) {
            page.detail(justification.rule().name() + ": " + Wording.because(justification, explanation)
                    + " (" + justification.rule().place() + ")");
        }
    }

    private void advice(String lead, Advice advice, Explanation explanation) {
        page.item("", lead + advice.justification().rule().name());
        page.detail("because " + Wording.because(advice.justification(), explanation));
        sources(advice.justification().rule());
    }

    private void sources(Rule rule) {
        Wording.sources(rule).forEach(page::detail);
        Wording.corrections(rule).forEach(page::detail);
        page.detail(rule.place());
    }
}
