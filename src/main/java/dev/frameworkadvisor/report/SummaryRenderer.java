package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Advice.Companion;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.List;

/** Shows what a person wants to know first, on one screen. */
public final class SummaryRenderer {

    private static final int REASONS = 4;
    private static final int REASONS_OF_SEVERAL = 3;
    private static final int CAUTIONS = 2;

    private final Explanation explanation;
    private final Outline outline;
    private final Page page;

    private SummaryRenderer(Explanation explanation, Page page) {
        this.explanation = explanation;
        this.outline = new Outline(explanation);
        this.page = page;
    }

    /**
     * The answer, its weightiest reasons, what to watch out for, and what to answer next; every line ends with a line break.
     *
     * @param interviewed whether the person has just been asked all there is to ask
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(Explanation explanation, boolean interviewed, int width, boolean styled) {
        var renderer = new SummaryRenderer(explanation, new Page(width, styled));
        renderer.write(interviewed);
        return renderer.page.toString();
    }

    private void write(boolean interviewed) {
        page.answer(explanation);
        contradictions();
        List<String> recommended = explanation.ranking().recommended();
        if (explanation.ranking().verdict() != Verdict.OPEN) {
            explanation.ranking().frameworks().stream().filter(it -> recommended.contains(it.framework()))
                    .forEach(it -> first(outline.favouring(it), recommended.size() == 1 ? REASONS : REASONS_OF_SEVERAL));
            first(outline.cautions(), CAUTIONS);
            companions(explanation.companions().stream().map(Companion::name).distinct().toList());
        }
        Stability stability = explanation.stability();
        boolean open = !interviewed && stability != null && stability.share() < 1;
        if (open) {
            page.section("Answer next", stability.dependsOn(), fact -> page.item("", fact + ": " + question(fact)));
        }
        page.gap();
        page.prose("`recommend --full` shows all reasons, assumptions and sources" + (open ? "; `interview` asks the open questions." : "."));
    }

    private void contradictions() {
        if (!explanation.conflicts().isEmpty()) {
            Outline.Section contradictions = outline.contradictions();
            page.gap();
            page.labelled(contradictions.title() + ":", String.join("; ", contradictions.items().stream()
                    .map(it -> it.text() + ", " + String.join("; ", it.because(explanation))).toList()) + ".");
        }
    }

    private void companions(List<String> names) {
        if (!names.isEmpty()) {
            page.gap();
            page.labelled(outline.companions().title() + ":", String.join(", ", names));
        }
    }

    private void first(Outline.Section section, int most) {
        int all = section.items().size();
        page.section(section.title() + (all > most ? " (" + most + " of " + all + ")" : ""), section.items().stream().limit(most).toList(),
                item -> page.item(Page.mark(item.mark()), item.text() + " (" + Wording.premises(item.justifications().get(0), explanation) + ")"));
    }

    private String question(String fact) {
        return explanation.facts().stream().filter(it -> it.name().equals(fact)).map(Fact::question).findFirst().orElseThrow();
    }
}
