package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.report.DecisionRecordRenderer;
import dev.frameworkadvisor.report.InterviewWording;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.report.MarkdownRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The pages that people look at. They work without JavaScript; with it, htmx requests only the parts of a page that an
 * answer changes.
 */
final class Pages {

    /** How many rules and combinations a page lists; it only counts the rest. */
    private static final int MOST = 10;
    private static final String MARKDOWN = "text/markdown; charset=utf-8";

    private final Supplier<Advisor> rules;

    Pages(Supplier<Advisor> rules) {
        this.rules = rules;
    }

    void serve(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.get("/live", this::live);
        routes.get("/why", this::why);
        routes.get("/whynot", this::whyNot);
        routes.get("/interview", this::interview);
        download(routes, "project.yaml", "application/yaml", (visit, advisor) -> advisor.write(visit.project()));
        download(routes, "recommendation.md", MARKDOWN,
                (visit, advisor) -> MarkdownRenderer.render(explanation(visit, advisor)));
        download(routes, "recommendation.json", "application/json",
                (visit, advisor) -> Json.pretty(JsonRenderer.tree(explanation(visit, advisor))) + "\n");
        download(routes, "decision.md", MARKDOWN, (visit, advisor) -> DecisionRecordRenderer
                .render(explanation(visit, advisor), () -> advisor.whatIf(visit.project())));
        download(routes, "report.html", "text/html; charset=utf-8",
                (visit, advisor) -> HtmlReport.render(explanation(visit, advisor), advisor));
    }

    /** The form sends one field for each question; its answers get an address that is easier to read and to share. */
    private void page(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        if (isPart(context)) {
            context.header("HX-Replace-Url", visit.at("/"));
            html(context, Templates.render("answered", Map.of("view", new View(visit, advisor))));
        } else if (context.queryParamMap().keySet().stream().anyMatch(key -> key.startsWith(Visit.FIELD))) {
            context.redirect(visit.at("/"), HttpStatus.SEE_OTHER);
        } else {
            html(context, Templates.render("page", Map.of("view", new View(visit, advisor), "live", edits())));
        }
    }

    /** Tells the page what the last save of the rules did. New rules can have new questions: the page then reloads. */
    private void live(Context context) {
        if (!(rules instanceof FollowedRules followed)) {
            context.status(HttpStatus.NOT_FOUND);
        } else if (!rules.get().rulesHash().equals(context.queryParam("hash"))) {
            context.header("HX-Refresh", "true").status(HttpStatus.NO_CONTENT);
        } else if (String.valueOf(followed.report().number()).equals(context.queryParam("seen"))) {
            context.status(HttpStatus.NO_CONTENT);
        } else {
            html(context, edits());
        }
    }

    private String edits() {
        if (!(rules instanceof FollowedRules followed)) {
            return "";
        }
        FollowedRules.Report report = followed.report();
        return Templates.render("live", Map.of("number", report.number(), "text", report.text(),
                "hash", rules.get().rulesHash()));
    }

    private void interview(Context context) {
        Advisor advisor = rules.get();
        var interviewing = new Interviewing(visit(context, advisor), advisor);
        html(context, Templates.render("interview", Map.of("interviewing", interviewing)));
    }

    private void why(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        String fact = advisor.fact(parameter(context, "fact")).name();
        Project open = visit.project().toBuilder().unknown(fact).build();
        List<String> lines = Templates.quoted(InterviewWording.why(advisor.interview(open), fact)).lines().toList();
        part(context, "Why ask about " + fact + "?", visit, Templates.render("why", Map.of("lines", lines)));
    }

    private void whyNot(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        String framework = advisor.framework(parameter(context, "framework"));
        part(context, "Why not " + framework + "?", visit, Templates.render("whynot", Map.of(
                "view", new View(visit, advisor), "whyNot", advisor.whyNot(visit.project(), framework), "most", MOST)));
    }

    /** Only the part where htmx puts it into the page, else a page of its own. */
    private static void part(Context context, String title, Visit visit, String body) {
        html(context, isPart(context) ? body
                : Templates.render("lone", Map.of("title", title, "back", visit.at("/"), "body", body)));
    }

    private void download(RoutesConfig routes, String file, String type, BiFunction<Visit, Advisor, String> content) {
        routes.get("/download/" + file, context -> {
            Advisor advisor = rules.get();
            context.contentType(type).header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                    .result(content.apply(visit(context, advisor), advisor));
        });
    }

    private static Explanation explanation(Visit visit, Advisor advisor) {
        return advisor.recommend(visit.project()).explanationWithStability();
    }

    private static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            throw HttpProblem.of(400, "This address needs a `" + name + "`.");
        }
        return value;
    }

    private static Visit visit(Context context, Advisor advisor) {
        return Visit.read(context.queryParamMap(), advisor);
    }

    private static boolean isPart(Context context) {
        return "true".equals(context.header("HX-Request"));
    }

    private static void html(Context context, String body) {
        context.header("Cache-Control", "no-store").header("Vary", "HX-Request").html(body);
    }
}
