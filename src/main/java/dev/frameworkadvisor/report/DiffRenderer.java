package dev.frameworkadvisor.report;

import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.analysis.Difference.Flow;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.words.Printable;
import dev.frameworkadvisor.workbench.Diff;
import dev.frameworkadvisor.workbench.Diff.Edit;
import dev.frameworkadvisor.workbench.Diff.Moved;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows to a person what an edit of the rules changes, in them and in what they recommend. */
public final class DiffRenderer {

    /** More of one kind than this are a number. */
    private static final int MOST_SHOWN = 10;
    private static final int MOST_IN_BRIEF = 3;
    private static final int EVERYTHING = Integer.MAX_VALUE - 1;
    private static final int MOST_RULES = 3;

    private final Diff diff;
    private final Difference difference;
    private final Page page;
    private final int most;

    private DiffRenderer(Diff diff, Page page, int most) {
        this.diff = diff;
        this.difference = diff.difference();
        this.page = page;
        this.most = most;
    }

    /**
     * The whole difference; every line ends with a line break.
     *
     * @param before what to call the earlier rules, and {@code after} the later ones
     * @param all whether to list everything, however much it is
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(Diff diff, String before, String after, boolean all, int width, boolean styled) {
        var renderer = new DiffRenderer(diff, new Page(width, styled), all ? EVERYTHING : MOST_SHOWN);
        renderer.page.headline(diff.changesAdvice()
                ? after + " gives another recommendation than " + before + " for " + renderer.share(renderer.difference.changed()) + " of projects"
                : "No recommendation changes from " + before + " to " + after);
        renderer.page.paragraph(renderer.howFar());
        renderer.page.paragraph("A project answers each fact with yes, no or not at all.");
        renderer.effect();
        renderer.edits();
        return renderer.page.toString();
    }

    /** The same in brief, for someone who is about to edit on. */
    static String brief(Diff diff, boolean all, int width, boolean styled) {
        var renderer = new DiffRenderer(diff, new Page(width, styled), all ? EVERYTHING : MOST_IN_BRIEF);
        renderer.page.line(diff.changesAdvice() ? "Another recommendation for " + renderer.share(renderer.difference.changed()) + " of projects."
                : "No recommendation changes.");
        renderer.effect();
        renderer.edits();
        return renderer.page.toString();
    }

    /** A recommendation in half a line: "Django, clearly". */
    static String answer(Ranking ranking) {
        return Wording.answer(ranking.recommended(), ranking.verdict());
    }

    private String howFar() {
        String all = "%,d projects".formatted(difference.profiles());
        String verdicts = difference.onlyVerdict().signum() == 0 ? ""
                : (diff.changesAdvice() ? " For another " : " For ") + share(difference.onlyVerdict()) + ", the same is recommended, but more or less clearly.";
        if (difference.bound() != null) {
            // Digits would suggest that the projects were counted.
            return (diff.changesAdvice() ? "That is estimated from a sample of the " : "That holds for a sample of the ") + all
                    + " (right to within " + Shares.percent(difference.bound()) + "), because " + diff.estimated() + "." + verdicts;
        }
        return (diff.changesAdvice() ? "That is %,d of ".formatted(difference.changed()) : "That holds for all ") + all + ", counted exactly." + verdicts;
    }

    private void effect() {
        List<Flow> flows = difference.flows();
        if (!flows.isEmpty()) {
            page.gap();
            page.headline("Recommended before and after");
            int shown = flows.size() <= most + 1 ? flows.size() : most;
            int from = flows.stream().limit(shown).mapToInt(flow -> Wording.oneOf(flow.from()).length()).max().orElse(0);
            int to = flows.stream().limit(shown).mapToInt(flow -> Wording.oneOf(flow.to()).length()).max().orElse(0);
            flows.stream().limit(shown).forEach(flow -> page.line("  " + Page.pad(Wording.oneOf(flow.from()), from) + "  ->  "
                    + Page.pad(Wording.oneOf(flow.to()), to) + "  " + share(flow.count())));
            if (flows.size() > shown) {
                BigInteger rest = flows.stream().skip(shown).map(Flow::count).reduce(BigInteger.ZERO, BigInteger::add);
                page.line("  ... and " + (flows.size() - shown) + " more, together " + share(rest));
            }
        }
        page.section("The simplest project for each of these changes", difference.simplest().stream().limit(most).toList(), this::example);
        page.section("Named projects that change", moved(), this::moved);
        if (diff.moved().size() > most) {
            page.line("  ... and " + (diff.moved().size() - most) + " more; --all lists them");
        }
    }

    private void example(Example example) {
        page.item("", said(example.facts()));
        page.detail(change(example));
        because(example);
    }

    /** What rules have moved says more than what moved because there is more to choose from. */
    private List<Moved> moved() {
        return diff.moved().stream().sorted(Comparator.comparing(moved -> moved.effect().because().isEmpty())).limit(most).toList();
    }

    private void moved(Moved moved) {
        page.item("", Printable.line(moved.name()) + ": " + change(moved.effect()));
        because(moved.effect());
    }

    private static String change(Example example) {
        return Wording.oneOf(example.before()) + " -> " + Wording.oneOf(example.after());
    }

    private static String said(Map<String, TruthValue> facts) {
        return facts.isEmpty() ? "(nothing answered)"
                : facts.entrySet().stream().map(it -> Wording.fact(it.getKey(), it.getValue())).collect(Collectors.joining(", "));
    }

    private void because(Example example) {
        if (example.because().isEmpty()) {
            page.detail(diff.frameworks().none() ? "the same rules fire with the same weights, but the margins of the verdict changed" : "the same rules fire, but there are other frameworks to choose from");
        }
        // The rules that were edited come first, and all of them are named.
        long edited = example.because().stream().filter(diff::edited).count();
        int shown = (int) Math.min(example.because().size(), Math.max(MOST_RULES, edited));
        int rest = example.because().size() - shown;
        example.because().stream().limit(rest == 1 ? shown + 1 : shown).forEach(rule -> page.detail("by: " + placed(rule)));
        if (rest > 1) {
            page.detail("and " + rest + " more rules");
        }
    }

    private void edits() {
        edit("Rules", diff.rules(), true);
        edit("Facts", diff.facts(), false);
        edit("Frameworks", diff.frameworks(), false);
        page.section("Weights", diff.weights(), weight -> page.item("", weight));
        page.section("Claims", diff.claims(), claim -> page.item("", Printable.line(claim)));
        if (diff.none()) {
            page.gap();
            page.paragraph("No rule, fact, framework or weight changed.");
        }
    }

    private void edit(String title, Edit edit, boolean rules) {
        if (!edit.none()) {
            page.gap();
            page.headline(title);
            edit.added().forEach(name -> page.item("added    ", rules ? placed(name) : name));
            edit.removed().forEach(name -> page.item("removed  ", rules ? placed(name) : name));
            edit.changed().forEach(name -> page.item("changed  ", rules ? placed(name) : name));
        }
    }

    private String placed(String rule) {
        return Printable.line(rule) + " (" + diff.places().get(rule) + ")";
    }

    private String share(BigInteger count) {
        return Shares.of(count, difference.profiles());
    }
}
