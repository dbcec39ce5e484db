package dev.frameworkadvisor.examples;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Ranked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a project, as {@code examples/*.json} are written, and answers with a recommendation. */
@RestController
class RecommendationController {

    private final Advisor advisor;

    RecommendationController(Advisor advisor) {
        this.advisor = advisor;
    }

    @PostMapping(path = "/recommendations", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer recommend(@RequestBody String project) {
        return Answer.of(advisor.recommend(advisor.read(project, "project")));
    }

    /** A project that cannot be used is the client's mistake, and the message says how to fix it. */
    @ExceptionHandler
    ProblemDetail refuse(ProjectException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.inOneLine());
    }

    record Answer(String name, String verdict, List<String> recommended, Map<String, Integer> scores, String text) {

        static Answer of(Recommendation it) {
            var scores = new LinkedHashMap<String, Integer>();
            for (Ranked ranked : it.ranking()) {
                scores.put(ranked.framework(), ranked.score());
            }
            return new Answer(it.project().name(), it.verdict().word(), it.recommended(), scores, it.asText());
        }
    }
}
