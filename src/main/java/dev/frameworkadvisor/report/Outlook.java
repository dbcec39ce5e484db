package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.analysis.Counterfactual;
import dev.frameworkadvisor.analysis.Stability;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The phrases for what could be otherwise. */
final class Outlook {

    /** More names than this are a number. */
    private static final int MOST_NAMES = 8;

    private Outlook() {
    }

    /** How firmly a recommendation holds, in a sentence or two. */
    static String stability(Stability stability, Explanation explanation) {
        String stays = "it stays " + Wording.oneOf(explanation.ranking().recommended());
        int open = explanation.unanswered().size();
        if (open == 0) {
            return "every question is answered, so nothing is left that could change it.";
        }
        if (stability.exact() && stability.share() == 1) {
            return stays + ", however " + (open == 1 ? "the one open question is" : "the " + open + " open questions are") + " answered.";
        }
        String ways = " of all ways to answer the " + (open == 1 ? "one open question" : open + " open questions") + ". ";
        return stays + " in " + share(stability) + ways + overturning(stability.couldOverturn());
    }

    private static String share(Stability stability) {
        return stability.bound() == null ? share(stability.share())
                : "about " + share(stability.share()) + " (a sample, right to within " + Math.round(Math.ceil(100 * stability.bound())) + " %)";
    }

    private static String overturning(List<String> facts) {
        if (facts.isEmpty()) {
            return "No answer alone can overturn it, only several together.";
        }
        return facts.size() > MOST_NAMES ? "Any of " + facts.size() + " answers could overturn it alone."
                : "One answer alone could overturn it: " + Wording.oneOf(facts) + ".";
    }

    /** A share of all, in whole percent; 0 and 100 only for none and all. */
    static String share(double share) {
        long percent = Math.round(100 * share);
        return percent == 100 && share < 1 ? "more than 99 %" : percent == 0 && share > 0 ? "less than 1 %" : percent + " %";
    }

    /** Answers to change, each with what was said before. */
    static String change(Counterfactual change, Map<String, TruthValue> stated) {
        return change.set().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue().word() + (stated.containsKey(it.getKey()) ? " instead of " + stated.get(it.getKey()).word() : ""))
                .collect(Collectors.joining(", "));
    }

    /** "1 answer", "2 answers". */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
