package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows a recommendation as a decision record in the form of MADR 4 (Markdown Any Decision Records), ready to commit.
 * It is a proposal without a date: the same project and the same rules give the same record on every day.
 */
public final class DecisionRecordRenderer {

    /** Longer lists of changes are cut. */
    private static final int MOST_CHANGES = 10;

    private final Explanation explanation;
    private final List<Ranked> frameworks;
    private final List<String> recommended;
    private final Verdict verdict;
    private final StringBuilder out = new StringBuilder("---\nstatus: proposed\n---\n");

    private DecisionRecordRenderer(Explanation explanation) {
        this.explanation = explanation;
        this.frameworks = explanation.ranking().frameworks();
        this.recommended = explanation.ranking().recommended();
        this.verdict = explanation.ranking().verdict();
    }

    /**
     * The whole record; every line ends with a line break.
     *
     * @param whatIf finds the fewest changes that lead to another recommendation; not asked where the stability is unknown, because the
     *     rules fire without end for other answers
     */
    public static String render(Explanation explanation, Supplier<Counterfactuals> whatIf) {
        var renderer = new DecisionRecordRenderer(explanation);
        renderer.context();
        renderer.drivers();
        renderer.outcome();
        renderer.consequences();
        renderer.prosAndCons();
        renderer.more(explanation.stability() == null ? null : whatIf.get());
        return renderer.out.toString();
    }

    private void context() {
        String project = Markdown.escape(explanation.name() == null ? "this project" : explanation.name());
        heading("# " + Markdown.escape(isChosen() ? "Use " + recommended.get(0) : "Choose between "
                + Wording.allOf(recommended)) + " for " + project);
        heading("## Context and Problem Statement");
        paragraph("Which is the best choice for " + project + ": " + names(frameworks.stream().map(Ranked::framework)
                .toList()) + "?");
        if (explanation.stated().isEmpty()) {
            paragraph("No question is answered yet.");
        } else {
            paragraph("Answers:");
            gap();
            explanation.stated().forEach((fact, answer) -> item(answer(fact, answer), List.of()));
        }
        if (!explanation.inferred().isEmpty()) {
            paragraph("Assumed from these answers:");
            gap();
            explanation.inferred().forEach(it -> item(answer(it.fact(), it.answer()), it.justifications().stream()
                    .map(why -> Markdown.escape(why.rule().name() + ", " + Wording.because(why, explanation)) + ". "
                            + place(why.rule())).toList()));
        }
        if (!explanation.conflicts().isEmpty()) {
            paragraph("These answers contradict each other:");
            gap();
            explanation.conflicts().forEach(it -> advice("", it));
        }
    }

    private String answer(String fact, TruthValue answer) {
        String question = explanation.facts().stream().filter(it -> it.name().equals(fact)).map(it -> it.question()
                + " ").findFirst().orElse("");
        return Markdown.escape(question) + " **" + answer.word() + "** (" + Markdown.code(fact) + ")";
    }

    /** What the reasons that count rest on, the weightiest first. */
    private void drivers() {
        Map<String, List<Reason>> drivers = frameworks.stream().flatMap(it -> it.reasons().stream())
                .filter(it -> it.points() != 0)
                .sorted(Comparator.comparingInt((Reason it) -> -Math.abs(it.points())))
                .collect(Collectors.groupingBy(it -> Wording.premises(it.justification(), explanation),
                        LinkedHashMap::new, Collectors.toList()));
        if (!drivers.isEmpty()) {
            heading("## Decision Drivers");
            gap();
            drivers.forEach((premises, reasons) -> item(Markdown.escape(premises) + " (" + reasons.stream()
                    .map(it -> Markdown.escape(it.framework()) + " " + Wording.points(it))
                            .collect(Collectors.joining(", ")) + ")", List.of()));
        }
    }

    private void outcome() {
        heading("## Considered Options");
        gap();
        frameworks.forEach(it -> item(Markdown.escape(it.framework()) + " (" + Outlook.count(it.score(), "point")
                + ")", List.of()));
        heading("## Decision Outcome");
        if (isChosen()) {
            paragraph("Chosen option: " + names(recommended) + ", because it is "
                    + (verdict == Verdict.CLEAR ? "clearly" : "slightly") + " ahead" + (frameworks.size() == 1 ? ""
                            : ", with "
                    + Outlook.count(frameworks.get(0).score(), "point") + " to " + frameworks.get(1).score()) + ".");
        } else {
            paragraph(verdict == Verdict.OPEN ? "No option is chosen yet, because the answers favour none of them."
                    : "No option is chosen yet, because it is a toss-up between "
                            + Markdown.escape(Wording.allOf(recommended)) + ".");
        }
        if (explanation.stability() != null) {
            paragraph(Markdown.escape(Outlook.stability(explanation.stability(), explanation)));
        }
    }

    private void consequences() {
        if (!explanation.companions().isEmpty() || !explanation.cautions().isEmpty()) {
            heading("### Consequences");
            gap();
            explanation.companions()
                    .forEach(it -> advice("Good, because " + Markdown.escape(it.name()) + " goes well with it: ", it));
            explanation.cautions().forEach(it -> advice("Bad, because there is something to watch out for: ", it));
        }
    }

    private void prosAndCons() {
        heading("## Pros and Cons of the Options");
        for (Ranked ranked : frameworks) {
            heading("### " + Markdown.escape(ranked.framework()));
            gap();
            ranked.reasons().forEach(this::reason);
            if (ranked.reasons().isEmpty()) {
                line("No reason speaks for it or against it.");
            }
        }
    }

    private void reason(Reason reason) {
        String name = Markdown.escape(reason.rule().name());
        String stance = reason.stance() == Reason.Stance.FAVOUR ? "Good" : "Bad";
        item(reason.counts() ? stance + ", because " + name + " (" + Wording.points(reason) + ")"
                : "Neutral, because this no longer holds: ~~" + name + "~~", grounds(reason.justification()));
    }

    private void advice(String lead, Advice advice) {
        item(lead + Markdown.escape(advice.justification().rule().name()), grounds(advice.justification()));
    }

    private List<String> grounds(Justification justification) {
        Rule rule = justification.rule();
        var grounds = new ArrayList<String>();
        Stream.of(List.of(Wording.because(justification, explanation)), Wording.sources(rule),
                Wording.corrections(rule))
                .flatMap(List::stream).map(Markdown::escape).forEach(grounds::add);
        grounds.add("Rule: " + place(rule));
        return grounds;
    }

    private void more(@Nullable Counterfactuals whatIf) {
        heading("## More Information");
        if (whatIf != null) {
            paragraph("What would change the decision: "
                    + Markdown.escape(decapitalized(Outlook.fewest(whatIf, List.of())))
                    + (whatIf.size() == null ? " " + Outlook.proof(whatIf) : "."));
            if (!whatIf.changes().isEmpty()) {
                gap();
                whatIf.changes().stream().limit(MOST_CHANGES).forEach(this::change);
                int more = whatIf.changes().size() - MOST_CHANGES;
                if (more > 0) {
                    item(Outlook.count(more, "more combination"), List.of());
                }
            }
        }
        if (!explanation.commonGround().isEmpty()) {
            paragraph("What applies to all options:");
            gap();
            explanation.commonGround().forEach(it -> advice("", it));
        }
        paragraph("Proposed by the rules " + Markdown.code(explanation.rulesHash()) + ".");
    }

    private void change(Counterfactual change) {
        item(Markdown.escape(Outlook.change(change, explanation.stated()) + ", then "
                + Wording.answer(change.recommended(), change.verdict())), List.of());
    }

    private boolean isChosen() {
        return verdict == Verdict.CLEAR || verdict == Verdict.LEAN;
    }

    private static String names(List<String> frameworks) {
        return Markdown.escape(Wording.oneOf(frameworks));
    }

    private static String place(Rule rule) {
        return Markdown.code(rule.place());
    }

    private static String decapitalized(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private void heading(String text) {
        gap();
        line(text);
    }

    private void paragraph(String text) {
        gap();
        line(text);
    }

    private void item(String text, List<String> below) {
        line("* " + text);
        below.forEach(it -> line("  * " + it));
    }

    private void gap() {
        out.append('\n');
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
