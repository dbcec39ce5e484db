package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Interview.Contradiction;
import dev.frameworkadvisor.knowledge.Interview.Prospect;
import dev.frameworkadvisor.knowledge.Interview.Purpose;
import dev.frameworkadvisor.knowledge.Interview.Standing;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an interview says between its questions. */
public final class InterviewWording {

    /** This many rules show what a question is for. */
    private static final int MOST_RULES = 3;

    private InterviewWording() {
    }

    /** What is recommended so far, and how likely that is to stay. */
    public static String standing(Interview interview) {
        Standing standing = interview.standing();
        return "So far: " + Wording.answer(standing.recommended(), standing.verdict()) + "." + (interview.next().isEmpty() ? "" : staying(standing));
    }

    private static String staying(Standing standing) {
        String same = standing.recommended().size() == 1 ? standing.recommended().get(0) : "the same";
        return standing.verdict() == Verdict.OPEN ? "" : standing.share() == 1 ? " It would stay " + same + ", whatever you answer to the rest."
                : " It would stay " + same + " for " + Outlook.share(standing.share()) + " of the ways to answer the rest.";
    }

    /** Which rules the next question serves, and what a yes and a no to it would bring. */
    public static String why(Interview interview) {
        return why(interview, interview.next().orElseThrow().name());
    }

    /** As {@link #why(Interview)}, for any question that has no answer yet. */
    public static String why(Interview interview, String fact) {
        return rules(interview.purposes(fact)) + interview.prospects(fact).stream().map(InterviewWording::prospect).collect(Collectors.joining("\n"));
    }

    private static String rules(List<Purpose> purposes) {
        Map<String, String> points = new LinkedHashMap<>();
        purposes.forEach(it -> points.merge("`" + it.rule().name() + "`", "%s %+d".formatted(it.framework(), it.points()),
                (before, more) -> before + ", " + more));
        int more = points.size() - MOST_RULES;
        String shown = points.entrySet().stream().limit(MOST_RULES).map(it -> it.getKey() + " (" + it.getValue() + ")").collect(Collectors.joining(", "));
        return points.isEmpty() ? "" : (points.size() == 1 ? "1 rule depends" : points.size() + " rules depend") + " on your answer"
                + (more > 0 ? ", for example: " + shown + ", and " + more + " more" : ": " + shown) + ".\n";
    }

    private static String prospect(Prospect prospect) {
        return "After " + prospect.answer().word() + ": " + Wording.answer(prospect.then().recommended(), prospect.then().verdict()) + "."
                + staying(prospect.then());
    }

    /** That answers contradict each other: the rule that says so, and the answers. */
    public static String contradiction(Contradiction contradiction) {
        return "Your answers contradict each other: " + contradiction.rule().name() + " ("
                + contradiction.because().stream().map(it -> Wording.fact(it.fact(), it.answer())).collect(Collectors.joining(", ")) + ").";
    }

    /** Why nothing more is asked. */
    public static String stopped(Interview interview) {
        int open = interview.open().size();
        return interview.stopped().map(stop -> switch (stop) {
            case EXHAUSTED -> interview.asked().isEmpty() ? "Done: your answers leave no question open." : "Done: that was the last question.";
            case CERTAIN -> "Done: " + (interview.unknown().isEmpty() ? "" : "unless you find out what you don't know, ") + (open == 1 ? "the 1 remaining question can't" : "none of the " + open + " remaining questions can") + " change this.";
        }).orElseGet(() -> "Stopped with " + Outlook.count(open, "question") + " left.");
    }

    /**
     * Breaks lines between words.
     *
     * @param width in columns; used from 40 to 110, as for {@link TextRenderer}
     */
    public static String wrapped(String text, int width) {
        var page = new Page(width, false);
        text.lines().forEach(page::paragraph);
        return page.toString().stripTrailing();
    }
}
