package dev.frameworkadvisor.web;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.report.CatalogueJson;
import dev.frameworkadvisor.report.CounterfactualJson;
import dev.frameworkadvisor.report.InterviewJson;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API. Each request holds everything that its answer needs; the server stores nothing between requests.
 */
final class Api {

    /** The paths whose answers cost most, because they look at many projects. Fewer of them run at a time. */
    static final List<String> COUNTING = List.of("/api/whatif", "/api/whynot", "/api/interview/next");

    private static final String JSON = "application/json";

    private final Supplier<Advisor> rules;

    Api(Supplier<Advisor> rules) {
        this.rules = rules;
    }

    void serve(RoutesConfig routes) {
        routes.before("/api/*", Api::requireAcceptance);
        routes.before("/healthz", Api::requireAcceptance);
        routes.post("/api/recommend", asking(List.of(Asked.STABILITY), (asked, advisor) -> {
            Recommendation recommendation = advisor.recommend(asked.project());
            return JsonRenderer.tree(asked.stability() ? recommendation.explanationWithStability()
                    : recommendation.explanation());
        }));
        routes.post("/api/whatif", asking(List.of(Asked.WANT, Asked.KEEP),
                (asked, advisor) -> CounterfactualJson.tree(advisor.whatIf(asked.project(), asked.framework(),
                        asked.keep()))));
        routes.post("/api/whynot", asking(List.of(Asked.FRAMEWORK),
                (asked, advisor) -> CounterfactualJson.tree(advisor.whyNot(asked.project(),
                        required(asked.framework())))));
        routes.post("/api/interview/next", asking(List.of(),
                (asked, advisor) -> InterviewJson.tree(advisor.interview(asked.project()).tell(asked.unknown()),
                        advisor.rulesHash())));
        tell(routes, "/api/facts", advisor -> CatalogueJson.facts(advisor.facts(), advisor.frameworks()));
        tell(routes, "/api/sources", advisor -> CatalogueJson.sources(advisor.claims(), advisor.rules()));
        tell(routes, "/api/rules", advisor -> CatalogueJson.rules(advisor.rules(), advisor::text, advisor.rulesHash()));
        tell(routes, "/healthz", advisor -> object("status", "ok", "rulesHash", advisor.rulesHash()));
        Assets.asset(routes, "/api/openapi.json", "/framework-advisor/openapi.json", JSON);
        Assets.asset(routes, "/api/recommendation.schema.json", "/framework-advisor/recommendation.schema.json",
                "application/schema+json");
    }

    private interface Answer {
        Map<String, @Nullable Object> to(Asked asked, Advisor advisor);
    }

    private Handler asking(List<String> beside, Answer answer) {
        return context -> {
            requireJson(context);
            Advisor advisor = rules.get();
            send(context, answer.to(Asked.read(context.bodyAsBytes(), advisor, beside), advisor));
        };
    }

    private void tell(RoutesConfig routes, String path, Function<Advisor, Map<String, @Nullable Object>> answer) {
        Assets.get(routes, path, context -> send(context, answer.apply(rules.get())));
    }

    private static String required(@Nullable String framework) {
        if (framework == null) {
            throw HttpProblem.of(422, "The request has no `framework`.");
        }
        return framework;
    }

    private static void requireJson(Context context) {
        String type = context.contentType();
        String[] parts = type == null ? new String[] {""} : type.toLowerCase(Locale.ROOT).split(";", 2);
        boolean otherCharset = parts.length > 1 && parts[1].contains("charset=") && !parts[1].contains("utf-8");
        String encoding = context.header("Content-Encoding");
        if (!parts[0].strip().equals(JSON) || otherCharset || encoding != null
                && !encoding.equalsIgnoreCase("identity")) {
            throw HttpProblem.of(415);
        }
    }

    private static void requireAcceptance(Context context) {
        String accept = context.header("Accept");
        if (accept != null && !accept.isBlank() && Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(it -> it.strip().split("\\s*;\\s*"))
                .noneMatch(it -> List.of(JSON, "application/*", "*/*", HttpProblem.TYPE, "application/schema+json")
                        .contains(it[0]) && !List.of(it).contains("q=0"))) {
            throw HttpProblem.of(406);
        }
    }

    private static void send(Context context, Map<String, @Nullable Object> tree) {
        context.contentType(JSON).header("Cache-Control", "no-store").result(Json.bytes(tree));
    }
}
