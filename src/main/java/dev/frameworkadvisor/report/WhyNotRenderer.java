package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.knowledge.WhyNot.Missing;
import dev.frameworkadvisor.knowledge.WhyNot.Need;
import java.util.List;

/** Writes why a framework is not recommended as text. */
public final class WhyNotRenderer {

    private final Explanation now;
    private final int most;
    private final Page page;

    private WhyNotRenderer(Explanation now, int most, Page page) {
        this.now = now;
        this.most = most;
        this.page = page;
    }

    /**
     * The rules that did not fire, the reasons for the frameworks that won, and the smallest changes; every line
     * ends with a line break.
     *
     * @param now the recommendation for the project as it is
     * @param most rules and combinations to list; the rest are counted
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(WhyNot whyNot, Explanation now, int most, int width, boolean styled) {
        var renderer = new WhyNotRenderer(now, most, new Page(width, styled));
        renderer.write(whyNot);
        return renderer.page.toString();
    }

    private void write(WhyNot whyNot) {
        String framework = whyNot.framework();
        page.headline("Why not " + framework + "? " + Wording.headline(now));
        if (!WhatIfRenderer.isRecommendedAlone(framework, whyNot.whatIf())) {
            missing(whyNot);
            page.section("What speaks against " + framework, whyNot.against(), this::reason);
            List<String> others = whyNot.whatIf().recommended().stream().filter(it -> !it.equals(framework)).toList();
            boolean won = whyNot.whatIf().recommended().size() == 1;
            others.forEach(other -> page.section(won ? "Why " + other + " won instead" : "What favours " + other,
                    whyNot.instead().stream().filter(reason -> reason.framework().equals(other)).toList(),
                    this::reason));
        }
        page.gap();
        WhatIfRenderer.write(whyNot.whatIf(), now, List.of(), most, page);
    }

    private void missing(WhyNot whyNot) {
        List<Missing> missing = whyNot.missing();
        page.section("What would favour " + whyNot.framework() + ", closest first",
                missing.stream().limit(most).toList(), this::missing);
        if (missing.size() > most) {
            page.paragraph("... and " + Outlook.count(missing.size() - most, "more rule") + " (--all shows them)");
        }
        if (missing.isEmpty()) {
            page.gap();
            page.paragraph("No other rule favours " + whyNot.framework() + ".");
        }
    }

    private void missing(Missing missing) {
        page.item(Page.pad("+" + missing.weight(), 4), missing.rule().name() + " (" + missing.rule().place() + ")");
        List<Need> needs = missing.needs();
        if (needs == null) {
            page.detail("its conditions go beyond this rule language");
        } else {
            needs.forEach(need -> page.detail(Outlook.need(need, now)));
        }
    }

    private void reason(Reason reason) {
        page.item(Page.pad(Wording.points(reason), 4), reason.rule().name() + " (" + reason.rule().place() + ")");
        page.detail(Wording.because(reason.justification(), now));
    }
}
