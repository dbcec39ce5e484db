package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.analysis.Interview;
import dev.frameworkadvisor.analysis.Interview.Prospect;
import dev.frameworkadvisor.analysis.Interview.Standing;

/** What is told during an interview, beside its questions. */
public final class InterviewWording {

    private InterviewWording() {
    }

    /** Where it stands, in a line. */
    public static String standing(Interview interview) {
        Standing standing = interview.standing();
        String so = "So far: " + Wording.answer(standing.recommended(), standing.verdict());
        return interview.open().isEmpty() || standing.share() == 1 ? so + "."
                : so + "; it would stay so in " + Outlook.share(standing.share()) + " of all ways to answer the rest.";
    }

    /** What a yes and what a no to the next question would do, in a line each. */
    public static String why(Interview interview) {
        var lines = new StringBuilder();
        for (Prospect prospect : interview.prospects()) {
            lines.append(lines.isEmpty() ? "" : "\n").append("After a ").append(prospect.answer().word()).append(": ")
                    .append(Wording.oneOf(prospect.recommended())).append(prospect.share() == 1 ? ", for certain."
                            : ", and in " + Outlook.share(prospect.share()) + " of all ways to answer the rest it would stay so.");
        }
        return lines.toString();
    }

    /** Why nothing more is asked, if there is nothing more to ask. */
    public static String stopped(Interview interview) {
        int open = interview.open().size();
        String names = Wording.oneOf(interview.standing().recommended());
        return interview.stopped().map(stop -> switch (stop) {
            case EXHAUSTED -> "That was the last question.";
            case CERTAIN -> "It is certain now" + leavingAside(interview) + ": " + (open == 1 ? "no answer to the one question that is left can change it"
                    : "no answers to the " + open + " questions that are left, alone or together, can change it") + ". It stays " + names + ".";
        }).orElseGet(() -> "Stopped here, with " + Outlook.count(open, "question") + " left.");
    }

    private static String leavingAside(Interview interview) {
        return interview.asked().stream().anyMatch(it -> it.answer() == TruthValue.UNKNOWN) ? ", leaving aside what you do not know" : "";
    }
}
