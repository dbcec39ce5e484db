package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an explanation says below its headline, as sections of items: text and Markdown show the same ones in the same order. */
public final class Outline {

    /** @param items never empty */
    public record Section(String title, List<Item> items) {
    }

    /**
     * One point of a section.
     *
     * @param mark what stands before it, such as its points; may be empty
     * @param struck whether it no longer counts
     * @param justifications why it is so, at least one
     */
    public record Item(String mark, String text, boolean struck, List<Justification> justifications) {

        /** The rules that say so. */
        public List<Rule> rules() {
            return justifications.stream().map(Justification::rule).distinct().toList();
        }

        /** Why it is so, one entry a justification; each begins with its rule if the text does not name it. */
        public List<String> because(Explanation explanation) {
            return justifications.stream().map(it -> (text.endsWith(it.rule().name()) ? "" : it.rule().name() + ", ")
                    + Wording.because(it, explanation)).toList();
        }
    }

    private static final List<String> NUMBERS = List.of("no framework", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Explanation explanation;

    public Outline(Explanation explanation) {
        this.explanation = explanation;
    }

    /** All sections that have anything in them. */
    public List<Section> sections() {
        return Stream.of(arguments(), List.of(cautions(), companions(), assumptions(), contradictions(), aged(), commonGround()))
                .flatMap(List::stream).filter(section -> !section.items().isEmpty()).toList();
    }

    /** For each framework, best first, what favours it and what speaks against it, as far as it counts. */
    private List<Section> arguments() {
        var sections = new ArrayList<Section>();
        for (Ranked ranked : explanation.ranking().frameworks()) {
            sections.add(favouring(ranked));
            sections.add(section("What speaks against " + ranked.framework(),
                    ranked.reasons().stream().filter(it -> it.points() < 0).toList(), this::reason));
        }
        return sections;
    }

    /** What favours a framework. */
    Section favouring(Ranked ranked) {
        Verdict verdict = explanation.ranking().verdict();
        boolean recommended = verdict != Verdict.OPEN && explanation.ranking().recommended().equals(List.of(ranked.framework()));
        return section((recommended ? "Why " : "What favours ") + ranked.framework(),
                ranked.reasons().stream().filter(it -> it.counts() && it.stance() == Reason.Stance.FAVOUR).toList(), this::reason);
    }

    Section cautions() {
        return section("Watch out", explanation.cautions(), it -> advice("!", "", it));
    }

    Section companions() {
        return section("Goes well with it", explanation.companions(), it -> advice("", it.name() + ": ", it));
    }

    public Section contradictions() {
        return section("Your answers contradict each other", explanation.conflicts(), it -> advice("!", "", it));
    }

    private Section assumptions() {
        return section("Assumed from your answers", explanation.inferred(), this::assumption);
    }

    private Section aged() {
        List<Reason> aged = explanation.ranking().frameworks().stream().flatMap(it -> it.reasons().stream()).filter(it -> !it.counts()).toList();
        return section("What has aged and no longer counts", aged, it -> new Item("", it.rule().name(), true, List.of(it.justification())));
    }

    private Section commonGround() {
        int frameworks = explanation.ranking().frameworks().size();
        return section("Applies to all " + (frameworks < NUMBERS.size() ? NUMBERS.get(frameworks) : frameworks), explanation.commonGround(),
                it -> advice("", "", it));
    }

    private Item reason(Reason reason) {
        return new Item(Wording.points(reason), reason.rule().name(), false, List.of(reason.justification()));
    }

    private Item advice(String mark, String lead, Advice advice) {
        return new Item(mark, lead + advice.justification().rule().name(), false, List.of(advice.justification()));
    }

    private Item assumption(Inference inference) {
        return new Item("", Wording.fact(inference.fact(), inference.answer()), false, inference.justifications());
    }

    private static <T> Section section(String title, List<T> items, Function<T, Item> each) {
        return new Section(title, items.stream().map(each).toList());
    }
}
