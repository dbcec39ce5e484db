package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Shows an explanation as Markdown that reads well in a pull request or a decision record. */
public final class MarkdownRenderer {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+|~!&]");

    private MarkdownRenderer() {
    }

    /** The whole explanation; every line ends with a line break. */
    public static String render(Explanation explanation) {
        var out = new StringBuilder();
        out.append("## ").append(escape(Wording.headline(explanation))).append("\n\n");
        out.append("| Framework | Score |\n|---|---:|\n");
        for (Ranked ranked : explanation.ranking().frameworks()) {
            boolean recommended = explanation.ranking().recommended().contains(ranked.framework());
            String title = escape(ranked.framework());
            out.append("| ").append(recommended ? "**" + title + "**" : title).append(" | ").append(ranked.score()).append(" |\n");
        }
        if (explanation.stability() != null) {
            out.append("\nHow firmly: ").append(escape(Outlook.stability(explanation.stability(), explanation))).append('\n');
        }
        list(out, "What you said contradicts itself", explanation.conflicts(), it -> advice("", it, explanation));
        for (Ranked ranked : explanation.ranking().frameworks()) {
            boolean recommended = explanation.ranking().recommended().contains(ranked.framework());
            list(out, (recommended ? "Why " : "What speaks for ") + ranked.framework(), ranked.reasons(), it -> reason(it, explanation));
        }
        list(out, "What follows from what you said", explanation.inferred(), it -> {
            var lines = new ArrayList<>(List.of("**" + escape(Wording.fact(it.fact(), it.answer())) + "**"));
            it.justifications().forEach(justification -> lines.add(escape(justification.rule().name()) + ": "
                    + escape(Wording.because(justification, explanation)) + " (" + place(justification.rule()) + ")"));
            return lines;
        });
        list(out, "True of all of them", explanation.commonGround(), it -> advice("", it, explanation));
        list(out, "Alongside", explanation.companions(), it -> advice("**" + escape(it.name()) + "**: ", it, explanation));
        list(out, "Worth knowing", explanation.cautions(), it -> advice("", it, explanation));
        out.append("\nRules `").append(explanation.rulesHash()).append("`.\n");
        return out.toString();
    }

    private static List<String> reason(Reason reason, Explanation explanation) {
        String name = escape(reason.rule().name());
        return cited((reason.counts() ? "**" + Wording.points(reason) + "** " + name : "~~" + name + "~~ no longer counts"),
                reason.justification(), explanation);
    }

    private static List<String> advice(String lead, Advice advice, Explanation explanation) {
        return cited(lead + escape(advice.justification().rule().name()), advice.justification(), explanation);
    }

    private static List<String> cited(String title, Justification justification, Explanation explanation) {
        var lines = new ArrayList<>(List.of(title + ", because " + escape(Wording.because(justification, explanation)) + " ("
                + place(justification.rule()) + ")"));
        Wording.sources(justification.rule()).forEach(line -> lines.add(escape(line)));
        Wording.corrections(justification.rule()).forEach(line -> lines.add(escape(line)));
        return lines;
    }

    private static <T> void list(StringBuilder out, String title, List<T> items, Function<T, List<String>> lines) {
        if (!items.isEmpty()) {
            out.append("\n### ").append(escape(title)).append("\n\n");
            for (T item : items) {
                out.append("- ").append(String.join("<br>\n  ", lines.apply(item))).append('\n');
            }
        }
    }

    private static String place(Rule rule) {
        return "`" + rule.place() + "`";
    }

    private static String escape(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }
}
