package dev.frameworkadvisor.examples;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.ProjectException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a project as {@code examples/weather-api.json} has one, and answers with the JSON of the command line. */
@RestController
class RecommendationController {

    private final Advisor advisor;

    RecommendationController(Advisor advisor) {
        this.advisor = advisor;
    }

    @PostMapping(path = "/recommendations", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String recommend(@RequestBody String project) {
        return advisor.recommend(advisor.read(project, "project")).asJson();
    }

    /** A project that cannot be used is the client's mistake, and the message says how to fix it. */
    @ExceptionHandler
    ProblemDetail refuse(ProjectException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.inOneLine());
    }
}
