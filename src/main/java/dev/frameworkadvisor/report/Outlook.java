package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.knowledge.WhyNot.Need;
import dev.frameworkadvisor.words.Printable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases about stability and counterfactuals that all forms share. */
public final class Outlook {

    private Outlook() {
    }

    /** How stable a recommendation is, in a sentence or two. */
    public static String stability(Stability stability, Explanation explanation) {
        int open = stability.open().size();
        int assumed = explanation.inferred().size();
        String rest = Stream.of(open == 0 ? "" : count(open, "question") + (open == 1 ? " is" : " are") + " open",
                assumed == 0 ? "" : count(assumed, "answer") + (assumed == 1 ? " is" : " are") + " assumed from yours")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" and "));
        if (rest.isEmpty()) {
            return explanation.unanswered().isEmpty() ? "Every question is answered." : "Your answers settle all other questions.";
        }
        if (stability.share() == 1) {
            return rest + (open + assumed == 1 ? "; the recommendation doesn't depend on it."
                    : "; none of them can change the recommendation, alone or together.");
        }
        List<String> recommended = explanation.ranking().recommended();
        String stays = explanation.ranking().verdict() == Verdict.OPEN ? "" : "; the answer would stay " + (recommended.size() == 1
                ? recommended.get(0) : "the same") + " for " + share(stability) + " of the ways to answer " + (open + assumed == 1 ? "it" : "them");
        return rest + stays + "." + (stability.dependsOn().isEmpty() ? "" : " Most depends on: " + String.join(", ", stability.dependsOn()) + ".");
    }

    private static String share(Stability stability) {
        return stability.bound() == null ? share(stability.share())
                : share(stability.share()) + " (estimated to within " + Math.round(Math.ceil(100 * stability.bound())) + " %)";
    }

    /** A share of all, in whole percent; 0 and 100 only for none and all. */
    static String share(double share) {
        long percent = Math.round(100 * share);
        return percent == 100 && share < 1 ? "more than 99 %" : percent == 0 && share > 0 ? "less than 1 %" : percent + " %";
    }

    /**
     * How many answers must change for another recommendation, in a phrase.
     *
     * @param keep facts that must not change
     */
    public static String fewest(Counterfactuals whatIf, List<String> keep) {
        String want = whatIf.want();
        if (WhatIfRenderer.isRecommendedAlone(want, whatIf)) {
            return want + " is already recommended.";
        }
        String goal = (want == null ? "another recommendation" : want + (whatIf.recommended().contains(want) ? " alone" : ""))
                + (keep.isEmpty() ? "" : ", keeping " + keep.stream().map(Printable::line).collect(Collectors.joining(", ")));
        Integer size = whatIf.size();
        if (size == null) {
            return (whatIf.exact() ? "No answers lead to " : "Found no answers that lead to ") + goal + ".";
        }
        int found = whatIf.changes().size();
        return "Fewest changes for " + goal + ": " + count(size, "answer") + (found == 1 && whatIf.exact() ? ""
                : " (" + (whatIf.exact() ? "" : "at least ") + count(found, "combination") + ")");
    }

    /** How sure it is that no answers lead to another recommendation. */
    static String proof(Counterfactuals whatIf) {
        return whatIf.exact() ? "Answers that contradict each other don't count."
                : "This isn't proven: these rules can't be counted exactly, so only changes of up to "
                        + count(whatIf.searched(), "answer") + " were tried.";
    }

    /** Answers to change, each with what was said before. */
    public static String change(Counterfactual change, Map<String, TruthValue> stated) {
        return change.set().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue().word() + (stated.containsKey(it.getKey()) ? " instead of " + stated.get(it.getKey()).word() : ""))
                .collect(Collectors.joining(", "));
    }

    /** "1 answer", "2 answers". */
    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** A condition that does not hold, and what is known of its fact. */
    public static String need(Need need, Explanation now) {
        return "if " + need.fact() + " is " + need.expectation() + " (" + actual(need, now) + ")";
    }

    private static String actual(Need need, Explanation now) {
        String answer = need.actual().word();
        return need.actual() == TruthValue.UNKNOWN ? "not answered"
                : now.stated().containsKey(need.fact()) ? "you said " + answer
                : now.inferred().stream().filter(it -> it.fact().equals(need.fact())).findFirst().map(Wording::origins)
                        .filter(origins -> !origins.isEmpty()).map(origins -> answer + ", implied by " + origins)
                        .orElse("assumed to be " + answer);
    }
}
