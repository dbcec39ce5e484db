package dev.frameworkadvisor.explanation;

import dev.frameworkadvisor.ranking.Ranked;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Shows an explanation to a person in a terminal, or in a text file. */
public final class TextRenderer {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final String INDENT = "      ";

    private final int width;
    private final boolean styled;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param width in columns; used from 40 to 110, since longer lines tire the eye
     * @param styled whether the reader is a terminal that shows bold and struck-through letters
     */
    public TextRenderer(int width, boolean styled) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.styled = styled;
    }

    /** The whole explanation; every line ends with a line break. */
    public String render(Explanation explanation) {
        out.setLength(0);
        String name = explanation.name() == null ? "Your project" : Printable.line(explanation.name());
        paragraph(style("1", name + ": " + Wording.headline(explanation.ranking())), "", "");
        chart(explanation.ranking().frameworks());
        section("What you said contradicts itself", explanation.conflicts(), it -> {
            item("!  ", it.justification().rule().name());
            detail(Wording.because(it.justification(), explanation));
            sources(it.justification().rule());
        });
        List<String> recommended = explanation.ranking().recommended();
        explanation.ranking().frameworks().forEach(ranked ->
                section((recommended.contains(ranked.framework()) ? "Why " : "What speaks for ") + ranked.framework(), ranked.reasons(),
                        reason -> reason(reason, explanation)));
        section("What follows from what you said", explanation.inferred(), it -> inference(it, explanation));
        section("True of all of them", explanation.commonGround(), it -> advice("", it, explanation));
        section("Alongside", explanation.companions(), it -> advice(it.name() + ": ", it, explanation));
        section("Worth knowing", explanation.cautions(), it -> advice("", it, explanation));
        var silent = new ArrayList<>(explanation.unanswered());
        explanation.inferred().forEach(it -> silent.remove(it.fact()));
        if (!silent.isEmpty()) {
            out.append('\n');
            paragraph("You did not say: " + String.join(", ", silent), "", "  ");
        }
        return out.toString();
    }

    private void chart(List<Ranked> frameworks) {
        int longest = frameworks.stream().mapToInt(it -> it.framework().length()).max().orElse(0);
        int numbers = frameworks.stream().mapToInt(it -> String.valueOf(it.score()).length()).max().orElse(1);
        int most = Math.max(1, frameworks.stream().mapToInt(Ranked::score).max().orElse(1));
        int room = Math.max(8, Math.min(40, width - longest - numbers - 6));
        out.append('\n');
        for (Ranked ranked : frameworks) {
            int length = (int) Math.round((double) Math.max(0, ranked.score()) * room / most);
            out.append("  ").append(pad(ranked.framework(), longest)).append("  ").append(pad("█".repeat(length), room)).append("  ")
                    .append(" ".repeat(numbers - String.valueOf(ranked.score()).length())).append(ranked.score()).append('\n');
        }
    }

    private <T> void section(String title, List<T> items, Consumer<T> each) {
        if (!items.isEmpty()) {
            out.append('\n').append(style("1", title)).append('\n');
            items.forEach(each);
        }
    }

    private void reason(Reason reason, Explanation explanation) {
        Rule rule = reason.rule();
        item(pad(Wording.points(reason), 4), reason.counts() ? rule.name() : style("9", rule.name()) + " (no longer counts)");
        detail("because " + Wording.because(reason.justification(), explanation));
        sources(rule);
    }

    private void inference(Inference inference, Explanation explanation) {
        item("", Wording.fact(inference.fact(), inference.answer()));
        for (Justification justification : inference.justifications()) {
            detail(justification.rule().name() + ": " + Wording.because(justification, explanation)
                    + " (" + justification.rule().place() + ")");
        }
    }

    private void advice(String lead, Advice advice, Explanation explanation) {
        item("", lead + advice.justification().rule().name());
        detail("because " + Wording.because(advice.justification(), explanation));
        sources(advice.justification().rule());
    }

    private void sources(Rule rule) {
        Wording.sources(rule).forEach(this::detail);
        Wording.corrections(rule).forEach(this::detail);
        detail(rule.place());
    }

    private void item(String mark, String text) {
        paragraph(text, "  " + mark, INDENT.substring(0, 2 + mark.length()));
    }

    private void detail(String text) {
        paragraph(text, INDENT, INDENT + "  ");
    }

    private void paragraph(String text, String first, String rest) {
        out.append(wrap(text, first, rest)).append('\n');
    }

    /** Breaks between words; a word longer than the line stands alone on one. Escape sequences take no room. */
    private String wrap(String text, String first, String rest) {
        var lines = new StringBuilder(first);
        int used = first.length();
        boolean fresh = true;
        for (String word : text.split(" ")) {
            int length = word.replaceAll("\u001b\\[[0-9;]*m", "").length();
            if (!fresh && used + 1 + length > width) {
                lines.append('\n').append(rest);
                used = rest.length();
                fresh = true;
            }
            lines.append(fresh ? "" : " ").append(word);
            used += length + (fresh ? 0 : 1);
            fresh = false;
        }
        return lines.toString();
    }

    private String style(String code, String text) {
        return styled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
