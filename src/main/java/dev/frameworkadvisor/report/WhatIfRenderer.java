package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the smallest changes that lead to another recommendation as text. */
public final class WhatIfRenderer {

    private WhatIfRenderer() {
    }

    /**
     * The smallest changes; every line ends with a line break.
     *
     * @param now the recommendation for the project as it is
     * @param keep facts that must not change
     * @param most combinations to list; the rest are counted
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(Counterfactuals whatIf, Explanation now, List<String> keep, int most, int width,
            boolean styled) {
        var page = new Page(width, styled);
        page.headline(Wording.headline(now));
        page.gap();
        write(whatIf, now, keep, most, page);
        return page.toString();
    }

    static void write(Counterfactuals whatIf, Explanation now, List<String> keep, int most, Page page) {
        page.headline(Outlook.fewest(whatIf, keep));
        if (whatIf.size() == null) {
            page.paragraph(Outlook.proof(whatIf));
        } else if (!isRecommendedAlone(whatIf.want(), whatIf)) {
            whatIf.changes().stream().limit(most).forEach(change -> change(change, now, page));
            if (whatIf.changes().size() > most) {
                page.paragraph("... and " + Outlook.count(whatIf.changes().size() - most, "more combination") + " (--all shows them)");
            }
        }
    }

    static boolean isRecommendedAlone(@Nullable String framework, Counterfactuals whatIf) {
        return framework != null && whatIf.recommended().equals(List.of(framework));
    }

    private static void change(Counterfactual change, Explanation now, Page page) {
        page.item("- ", Outlook.change(change, now.stated()));
        page.detail("then " + Wording.answer(change.recommended(), change.verdict()));
    }
}
