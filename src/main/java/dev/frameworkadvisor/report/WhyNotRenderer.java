package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.analysis.WhyNot;
import dev.frameworkadvisor.analysis.WhyNot.Missing;
import dev.frameworkadvisor.analysis.WhyNot.Need;
import java.util.List;

/** Shows to a person why a framework is not recommended. */
public final class WhyNotRenderer {

    private final Explanation now;
    private final Page page;

    private WhyNotRenderer(Explanation now, Page page) {
        this.now = now;
        this.page = page;
    }

    /**
     * The rules that stayed silent, what weighed instead, and what would change it; every line ends with a line break.
     *
     * @param now what is recommended as it is
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(WhyNot whyNot, Explanation now, int width, boolean styled) {
        var renderer = new WhyNotRenderer(now, new Page(width, styled));
        renderer.write(whyNot);
        return renderer.page.toString();
    }

    private void write(WhyNot whyNot) {
        String framework = whyNot.framework();
        page.headline("Why not " + framework + "? " + Wording.headline(now));
        page.section("What would speak for " + framework + ", nearest first", whyNot.missing(), this::missing);
        if (whyNot.missing().isEmpty()) {
            page.gap();
            page.paragraph("No rule for " + framework + " stayed silent.");
        }
        page.section("What speaks against " + framework, whyNot.against(), this::reason);
        page.section("What weighed instead, for " + Wording.oneOf(now.ranking().recommended().stream().filter(it -> !it.equals(framework)).toList()),
                whyNot.instead(), this::reason);
        page.gap();
        WhatIfRenderer.write(whyNot.whatIf(), now, List.of(), page);
    }

    private void missing(Missing missing) {
        page.item(Page.pad("+" + missing.weight(), 4), missing.rule().name());
        List<Need> needs = missing.needs();
        if (needs == null) {
            page.detail("what it needs cannot be told from its text alone");
        } else {
            needs.forEach(need -> page.detail("needs " + expected(need) + ": " + actual(need)));
        }
        page.detail(missing.rule().place());
    }

    private void reason(Reason reason) {
        page.item(Page.pad(Wording.points(reason), 4), reason.rule().name());
        page.detail("because " + Wording.because(reason.justification(), now));
        page.detail(reason.rule().place());
    }

    private static String expected(Need need) {
        return need.fact() + (need.absent() ? " not to be " + need.expected().word() : need.expected() == TruthValue.NO ? " to be no" : "");
    }

    private String actual(Need need) {
        return need.actual() == TruthValue.UNKNOWN ? "you did not say"
                : now.stated().containsKey(need.fact()) ? "you said " + need.actual().word()
                : now.inferred().stream().filter(it -> it.fact().equals(need.fact())).findFirst()
                        .map(it -> need.actual().word() + " follows from " + Wording.origins(it)).orElse("it is " + need.actual().word());
    }
}
