package dev.frameworkadvisor.examples;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Over HTTP, against the whole service on a free port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.main.banner-mode=off")
@AutoConfigureRestTestClient
class RecommendationControllerTest {

    @Autowired
    private RestTestClient service;

    @Test
    void shopIsRecommendedDjango() {
        post("{\"name\":\"Bücher\",\"facts\":{\"e-commerce\":\"yes\",\"api-only\":\"no\"}}")
                .expectStatus().isOk()
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.name").isEqualTo("Bücher")
                .jsonPath("$.verdict").isEqualTo("clear")
                .jsonPath("$.recommended").isEqualTo(List.of("Django"))
                .jsonPath("$.ranking[0].reasons[0].rule").isNotEmpty()
                .jsonPath("$.holds.share").isNumber();
    }

    @Test
    void misspeltFactIsRefusedWithASuggestion() {
        post("{\"facts\":{\"e-comerce\":\"yes\"}}")
                .expectStatus().isBadRequest()
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail").isEqualTo("unknown fact `e-comerce`. Did you mean `e-commerce`?")
                .jsonPath("$.trace").doesNotExist();
    }

    @Test
    void brokenJsonIsRefused() {
        post("{\"facts\":").expectStatus().isBadRequest();
    }

    private ResponseSpec post(String project) {
        return service.post().uri("/recommendations").contentType(MediaType.APPLICATION_JSON).body(project).exchange();
    }
}
