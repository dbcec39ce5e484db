package dev.frameworkadvisor.report;

import dev.frameworkadvisor.analysis.Counterfactual;
import dev.frameworkadvisor.analysis.Counterfactuals;
import java.util.List;

/** Shows to a person what would have to change. */
public final class WhatIfRenderer {

    /** Whoever reads to the end of these has seen what there is to see. */
    private static final int MOST_SHOWN = 20;

    private WhatIfRenderer() {
    }

    /**
     * The smallest changes; every line ends with a line break.
     *
     * @param now what is recommended as it is
     * @param keep facts that were not to change
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(Counterfactuals whatIf, Explanation now, List<String> keep, int width, boolean styled) {
        var page = new Page(width, styled);
        page.headline(Wording.headline(now));
        page.gap();
        write(whatIf, now, keep, page);
        return page.toString();
    }

    static void write(Counterfactuals whatIf, Explanation now, List<String> keep, Page page) {
        String want = whatIf.want();
        String goal = want == null ? "change it" : "make it " + want + (whatIf.recommended().contains(want) ? " alone" : "");
        String kept = keep.isEmpty() ? "" : " with " + String.join(", ", keep) + " kept as " + (keep.size() == 1 ? "it is" : "they are");
        Integer size = whatIf.size();
        if (size == null) {
            page.headline((whatIf.exact() ? "Nothing can " : "Nothing was found that would ") + goal + kept);
            page.paragraph(whatIf.exact() ? "Whatever answers are changed, and however many, it "
                    + (want == null ? "stays " + Wording.oneOf(whatIf.recommended()) : "never becomes " + want) + "."
                    : "This is not proven: these rules cannot be read as plain logic, so changes of more than "
                            + Outlook.count(whatIf.searched(), "answer") + " were not tried.");
        } else if (size == 0) {
            page.headline("It is " + want + " already: nothing has to change");
        } else {
            page.headline("The least that would " + goal + kept + ": " + Outlook.count(size, "answer")
                    + (whatIf.changes().size() == 1 ? "" : ", in " + whatIf.changes().size() + " ways"));
            whatIf.changes().stream().limit(MOST_SHOWN).forEach(change -> change(change, now, page));
            int more = whatIf.changes().size() - MOST_SHOWN;
            if (more > 0) {
                page.paragraph("... and " + more + " more" + "; --format json lists them all");
            }
        }
    }

    private static void change(Counterfactual change, Explanation now, Page page) {
        page.item("", Outlook.change(change, now.stated()));
        page.detail("then " + Wording.answer(change.recommended(), change.verdict()));
    }
}
