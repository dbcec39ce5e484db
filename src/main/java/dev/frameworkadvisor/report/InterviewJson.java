package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Interview.Contradiction;
import dev.frameworkadvisor.knowledge.Interview.Prospect;
import dev.frameworkadvisor.knowledge.Interview.Purpose;
import dev.frameworkadvisor.knowledge.Interview.Standing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes interviews as the published JSON. Fields may be added, never renamed. */
public final class InterviewJson {

    private InterviewJson() {
    }

    /** The next question and why it is asked, or why there is none, as a tree for {@link Json}. */
    public static Map<String, @Nullable Object> tree(Interview interview, String rulesHash) {
        return object("next", interview.next().map(CatalogueJson::fact).orElse(null),
                "why", interview.next().isEmpty() ? null : why(interview),
                "standing", standing(interview.standing(), InterviewWording.standing(interview)),
                "stopped", interview.stopped().map(JsonRenderer::word).orElse(null),
                "text", interview.stopped().map(stop -> InterviewWording.stopped(interview)).orElse(null),
                "open", interview.open(),
                "contradictions", interview.contradictions().stream().map(InterviewJson::contradiction).toList(),
                "rulesHash", rulesHash);
    }

    /**
     * An interview that has ended, as a tree for {@link Json}: {@code open} are the facts it could still have asked
     * about.
     *
     * @param interview if it has a next question, the person stopped it
     */
    public static Map<String, @Nullable Object> tree(Interview interview, Explanation recommendation) {
        return object("asked", interview.asked().stream().map(it -> object("fact", it.fact(), "answer",
                it.answer().word())).toList(), "stopped", interview.stopped().map(JsonRenderer::word).orElse("quit"),
                "open", interview.open(), "recommendation", JsonRenderer.tree(recommendation));
    }

    private static Map<String, @Nullable Object> why(Interview interview) {
        return object("text", InterviewWording.why(interview), "rules", interview.purposes().stream()
                .map(InterviewJson::purpose).toList(),
                "prospects", interview.prospects().stream().map(InterviewJson::prospect).toList());
    }

    private static Map<String, @Nullable Object> purpose(Purpose purpose) {
        return object("rule", purpose.rule().name(), "file", purpose.rule().file(), "line", purpose.rule().line(),
                "framework", purpose.framework(), "points", purpose.points());
    }

    private static Map<String, @Nullable Object> prospect(Prospect prospect) {
        return object("answer", prospect.answer().word(), "recommended", prospect.then().recommended(),
                "verdict", prospect.then().verdict().word(), "share", prospect.then().share());
    }

    private static Map<String, @Nullable Object> standing(Standing standing, String text) {
        return object("recommended", standing.recommended(), "verdict", standing.verdict().word(), "share",
                standing.share(), "text", text);
    }

    private static Map<String, @Nullable Object> contradiction(Contradiction contradiction) {
        return object("rule", contradiction.rule().name(), "file", contradiction.rule().file(), "line",
                contradiction.rule().line(),
                "because", contradiction.because().stream().map(JsonRenderer::because).toList(),
                "text", InterviewWording.contradiction(contradiction));
    }
}
