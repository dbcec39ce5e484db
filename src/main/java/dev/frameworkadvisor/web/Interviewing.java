package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.InterviewWording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of the interview, as the template shows it. */
final class Interviewing {

    private final Visit visit;
    private final Interview interview;

    Interviewing(Visit visit, Advisor advisor) {
        this.visit = visit;
        this.interview = advisor.interview(visit.project()).tell(visit.answers());
    }

    /** The question; null if none is left that could change the recommendation. */
    @Nullable Fact next() {
        return interview.next().orElse(null);
    }

    /** The number of the question, from 1. */
    int number() {
        return visit.asked().size() + 1;
    }

    /** The recommendation so far; empty before the first answer. */
    String standing() {
        return visit.answers().isEmpty() ? "" : InterviewWording.standing(interview);
    }

    /** Which answers contradict each other, in sentences. */
    List<String> contradictions() {
        return interview.contradictions().stream().map(InterviewWording::contradiction).toList();
    }

    /** Why nothing more is asked. */
    String stopped() {
        return InterviewWording.stopped(interview);
    }

    /** Why this question is asked, in sentences. */
    List<String> why() {
        return Templates.quoted(InterviewWording.why(interview)).lines().toList();
    }

    /** The address of the next question after a reply. */
    String reply(TruthValue answer) {
        return visit.answering(interview.next().orElseThrow().name(), answer).at("/interview");
    }

    /** The address of the question before. */
    String back() {
        return visit.back().at("/interview");
    }

    /** The address of the recommendation. */
    String finish() {
        return visit.at("/");
    }
}
