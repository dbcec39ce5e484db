package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.report.Outline;
import dev.frameworkadvisor.report.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the templates show of one visit. */
final class View {

    private final Visit visit;
    private final Advisor advisor;
    private final Explanation now;

    View(Visit visit, Advisor advisor) {
        this.visit = visit;
        this.advisor = advisor;
        this.now = advisor.recommend(visit.project()).explanationWithStability();
    }

    /** A question with the answer so far, and what rules conclude about its fact. */
    record Question(Fact fact, TruthValue answer, List<Note> notes) {
    }

    /**
     * What a rule concludes about a fact: that it is assumed, or that its answer contradicts another.
     *
     * @param label what kind of note it is, in two or three words
     */
    record Note(String label, boolean isConflict, Justification justification) {
    }

    /** The recommendation and everything behind it. */
    Explanation now() {
        return now;
    }

    /** The name of the project, empty if it has none. */
    String name() {
        return visit.name() == null ? "" : visit.name();
    }

    /** What the address holds that cannot be used, in sentences. */
    List<String> notices() {
        return visit.notices();
    }

    /** Whether the address was made under other rules. */
    boolean isFromOtherRules() {
        return visit.rules() != null && !visit.rules().equals(now.rulesHash());
    }

    /** The questions under their headings, in the order of the vocabulary. */
    Map<String, List<Question>> groups() {
        var groups = new LinkedHashMap<String, List<Question>>();
        advisor.facts().stream().map(Fact::group).distinct().forEach(group -> groups.put(group,
                advisor.facts().stream().filter(fact -> fact.group().equals(group)).map(this::question).toList()));
        return groups;
    }

    private Question question(Fact fact) {
        TruthValue answer = visit.answers().getOrDefault(fact.name(), TruthValue.UNKNOWN);
        return new Question(fact, answer, notes(fact.name()));
    }

    private List<Note> notes(String fact) {
        var notes = new ArrayList<Note>();
        for (Advice.Conflict conflict : now.conflicts()) {
            if (conflict.justification().because().stream().anyMatch(it -> it.fact().equals(fact))) {
                notes.add(new Note("contradiction", true, conflict.justification()));
            }
        }
        for (Inference inference : now.inferred()) {
            if (inference.fact().equals(fact)) {
                notes.add(new Note("assumed: " + inference.answer().word(), false, inference.justifications().get(0)));
            }
        }
        return notes;
    }

    /** Whether no framework is recommended yet. */
    boolean isOpen() {
        return now.ranking().verdict() == Verdict.OPEN;
    }

    /** The sections below the answer, contradictions first. */
    List<Outline.Section> sections() {
        var outline = new Outline(now);
        Outline.Section contradictions = outline.contradictions();
        return outline.sections().stream().sorted(Comparator.comparing(it -> !it.equals(contradictions))).toList();
    }

    /** The questions that matter most, if any answer could still change the recommendation. */
    List<Fact> next() {
        return now.stability() == null || now.stability().share() == 1 ? List.of()
                : now.stability().dependsOn().stream().map(advisor::fact).toList();
    }

    /** The scores as bars. */
    Bars bars() {
        return new Bars(now.ranking());
    }

    /** The frameworks that are not recommended alone. */
    List<String> others() {
        return advisor.frameworks().stream().filter(it -> !now.ranking().recommended().equals(List.of(it))).toList();
    }

    /** A rule as it is written. */
    String text(Rule rule) {
        return advisor.text(rule);
    }

    /** The number of rules in use. */
    int rules() {
        return advisor.rules().size();
    }

    /** The address of a page for the same answers. */
    String at(String path) {
        return visit.at(path);
    }

    /** The address of a page about one thing for the same answers. */
    String at(String path, String key, String value) {
        return visit.at(path, Map.of(key, value));
    }

    /** The address to share; it also holds the hash of the rules it was made under. */
    String link() {
        return visit.at("/", Map.of("rules", now.rulesHash()));
    }

    /** The hidden fields of the form. */
    Map<String, String> carried() {
        return visit.carried();
    }

    /** The change that is being tried, in words; empty if there is none. */
    String tried() {
        return visit.tried().entrySet().stream().map(it -> tried(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String tried(String fact, TruthValue answer) {
        TruthValue before = visit.before().getOrDefault(fact, TruthValue.UNKNOWN);
        return Wording.fact(fact, answer) + (answer == TruthValue.YES ? ": yes" : "")
                + (before == TruthValue.UNKNOWN ? "" : " instead of " + before.word());
    }

    /** The address without the change that is being tried. */
    String takeBack() {
        return visit.takingBack().at("/");
    }

    /** The address with a change tried. */
    String tryOut(Map<String, TruthValue> change) {
        return visit.trying(change).at("/");
    }
}
