package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.report.InterviewWording;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.analysis.Interview;
import java.util.Locale;

/** An interview as it is held with someone: one question at a time. */
final class Conversation {

    private static final String HELP = "Answer y (yes), n (no) or ? (don't know); w tells why it is asked, b goes back, q stops here.";

    private final Prompter partner;

    Conversation(Prompter partner) {
        this.partner = partner;
    }

    /** Asks until there is nothing more to ask, or they stop. The interview as it stands then: it has a next question if they stopped. */
    Interview hold(Interview begun) {
        Interview interview = begun;
        if (interview.next().isPresent()) {
            partner.say(HELP);
        }
        if (!interview.answers().isEmpty()) {
            partner.say(InterviewWording.standing(interview));
        }
        boolean stopped = false;
        while (interview.next().isPresent() && !stopped) {
            String reply = partner.ask("\n" + (interview.asked().size() + 1) + ". " + interview.next().get().question());
            switch (reply == null ? "q" : reply.toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> interview = answered(interview, TruthValue.YES);
                case "n", "no" -> interview = answered(interview, TruthValue.NO);
                case "?", "unknown" -> interview = answered(interview, TruthValue.UNKNOWN);
                case "w", "why" -> partner.say(InterviewWording.why(interview));
                case "b", "back" -> {
                    if (interview.asked().isEmpty()) {
                        partner.say("This is the first question.");
                    }
                    interview = interview.back();
                }
                case "q", "quit" -> stopped = true;
                default -> partner.say(HELP);
            }
        }
        partner.say("\n" + InterviewWording.stopped(interview) + "\n");
        return interview;
    }

    private Interview answered(Interview interview, TruthValue answer) {
        Interview next = interview.answer(answer);
        partner.say(InterviewWording.standing(next));
        return next;
    }
}
