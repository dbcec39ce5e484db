package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Interview.Contradiction;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.InterviewWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An interview as it is held with someone: one question at a time. */
final class Conversation {

    private static final String HELP = "Answer y (yes), n (no) or ? (don't know). w: why this question, b: back, q: stop.";

    private final Prompter partner;
    private final int width;

    /** @param width the columns of the terminal, where lines are wrapped */
    Conversation(Prompter partner, int width) {
        this.partner = partner;
        this.width = width;
    }

    /** Asks until no question is left or the person stops; an interview that was stopped still has a next question. */
    Interview hold(Interview begun) {
        Interview interview = begun;
        if (interview.next().isPresent()) {
            say(HELP);
        }
        if (!interview.answers().isEmpty()) {
            interview.contradictions().forEach(it -> say(InterviewWording.contradiction(it)));
            say(InterviewWording.standing(interview));
        }
        boolean stopped = false;
        while (interview.next().isPresent() && !stopped) {
            String question = (interview.asked().size() + 1) + ". " + interview.next().get().question();
            String reply = partner.ask("\n" + InterviewWording.wrapped(question, width));
            switch (reply == null ? "q" : reply.toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> interview = answered(interview, TruthValue.YES);
                case "n", "no" -> interview = answered(interview, TruthValue.NO);
                case "?", "unknown" -> interview = answered(interview, TruthValue.UNKNOWN);
                case "w", "why" -> say(InterviewWording.why(interview));
                case "b", "back" -> interview = back(interview);
                case "q", "quit" -> stopped = true;
                default -> say(HELP);
            }
        }
        partner.say("\n" + InterviewWording.wrapped(InterviewWording.stopped(interview), width) + "\n");
        return interview;
    }

    private Interview answered(Interview interview, TruthValue answer) {
        Interview next = interview.answer(answer);
        List<Contradiction> fresh = new ArrayList<>(next.contradictions());
        fresh.removeAll(interview.contradictions());
        fresh.forEach(it -> say(InterviewWording.contradiction(it) + (next.next().isPresent() ? " b goes back." : "")));
        say(InterviewWording.standing(next));
        return next;
    }

    private Interview back(Interview interview) {
        if (interview.asked().isEmpty()) {
            say("This is the first question.");
            return interview;
        }
        Interview before = interview.back();
        if (!before.answers().isEmpty()) {
            say(InterviewWording.standing(before));
        }
        return before;
    }

    private void say(String text) {
        partner.say(InterviewWording.wrapped(text, width));
    }
}
