package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Standing;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.words.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The phrases that all forms of an explanation share, so that they say the same. */
public final class Wording {

    private static final String ALWAYS = "true for every project unless its answers say otherwise";

    private Wording() {
    }

    /** The project, and the answer in half a line; if other answers could change it, it says so. */
    public static String headline(Explanation explanation) {
        String name = explanation.name() == null ? "Your project" : Printable.line(explanation.name());
        Verdict verdict = explanation.ranking().verdict();
        boolean soFar = verdict != Verdict.OPEN && explanation.stability() != null && explanation.stability().share() < 1;
        return name + ": " + answer(explanation.ranking().recommended(), verdict) + (soFar ? ", from what you said so far" : "");
    }

    /** The answer in half a line. */
    public static String answer(List<String> recommended, Verdict verdict) {
        String names = oneOf(recommended);
        return switch (verdict) {
            case CLEAR -> names + ", clearly";
            case LEAN -> names + ", by a small lead";
            case TOSS_UP -> "a toss-up between " + allOf(recommended);
            case OPEN -> "no recommendation yet: your answers favour none of them";
        };
    }

    /** "A", "A or B", "A, B or C". */
    static String oneOf(List<String> names) {
        return listed(names, "or");
    }

    /** "A", "A and B", "A, B and C". */
    static String allOf(List<String> names) {
        return listed(names, "and");
    }

    /** "A", "A or B", "A, B or C", with this word before the last. */
    private static String listed(List<String> names, String word) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " " + word + " " + names.get(last);
    }

    /** The facts behind a justification, and where those that were not stated come from: "because of a and b (implied by c)". */
    public static String because(Justification justification, Explanation explanation) {
        return justification.because().isEmpty() ? ALWAYS
                : "because of " + premises(justification, explanation, " and ", " (implied by %s)");
    }

    /** The same in short: "a; b, implied by c". */
    static String premises(Justification justification, Explanation explanation) {
        return justification.because().isEmpty() ? ALWAYS : premises(justification, explanation, "; ", ", implied by %s");
    }

    private static String premises(Justification justification, Explanation explanation, String between, String implied) {
        return justification.because().stream().map(it -> fact(it) + (it.origin() == Premise.Origin.STATED ? "" : explanation.inferred().stream()
                .filter(inference -> inference.fact().equals(it.fact())).findFirst().map(Wording::origins)
                .filter(origins -> !origins.isEmpty()).map(implied::formatted).orElse(""))).collect(Collectors.joining(between));
    }

    /** The facts that an inference rests on, over all its justifications. */
    static String origins(Inference inference) {
        return listed(inference.justifications().stream().flatMap(it -> it.because().stream()).map(Wording::fact).distinct().toList(), "and");
    }

    private static String fact(Premise because) {
        return fact(because.fact(), because.answer());
    }

    /** A fact with its answer: the name alone for a yes. */
    public static String fact(String name, TruthValue answer) {
        return answer == TruthValue.YES ? name : name + ": " + answer.word();
    }

    /** Points with their sign; a reason that no longer counts has none. */
    public static String points(Reason reason) {
        return !reason.counts() ? "--" : (reason.stance() == Reason.Stance.FAVOUR ? "+" : "-") + reason.weight();
    }

    /** The sentences that a rule carries, each with how it stands; then its other source. */
    public static List<String> sources(Rule rule) {
        var lines = new ArrayList<String>();
        for (Claim claim : rule.claims()) {
            lines.add("\"" + claim.quote() + "\" (" + claim.id() + standing(claim) + (rule.agedHalf().contains(claim) ? "; the rule rests on the rest" : "") + ")");
        }
        if (rule.source() != null) {
            lines.add(rule.source().equals("interpretation") ? "Our interpretation; the thread does not say so."
                    : "Source: " + rule.source() + (rule.checked() == null ? "" : ", checked " + rule.checked()));
        }
        return lines;
    }

    private static String standing(Claim claim) {
        Standing today = claim.today();
        if (today == null) {
            return "";
        }
        String since = today.since() == null ? "" : " since " + today.since();
        return switch (today.standing()) {
            case HOLDS -> ", still holds";
            case NUANCE -> ", holds with a nuance";
            case AGED -> ", no longer holds" + since;
        };
    }

    /** What has to be added to a rule's claims today, each once: nuances and corrections with their sources. */
    public static List<String> corrections(Rule rule) {
        return rule.claims().stream().map(Claim::today)
                .filter(today -> today != null && today.standing() != Standing.Status.HOLDS && today.note() != null)
                .map(today -> "Today: " + today.note() + " (" + today.source() + ", checked " + today.checked() + ")")
                .distinct().toList();
    }
}
