package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.report.DecisionRecordRenderer;
import dev.frameworkadvisor.report.InterviewWording;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.report.MarkdownRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The pages that people look at. They work without JavaScript; htmx asks for the parts of them that an answer changes. */
final class Pages {

    /** Rules and combinations to list; the rest are counted. */
    private static final int MOST = 10;

    private final Supplier<Advisor> rules;

    Pages(Supplier<Advisor> rules) {
        this.rules = rules;
    }

    void serve(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.get("/live", this::live);
        routes.get("/why", this::why);
        routes.get("/whynot", this::whyNot);
        routes.get("/interview", context -> {
            Advisor advisor = rules.get();
            html(context, Templates.render("interview", Map.of("interviewing", new Interviewing(visit(context, advisor), advisor))));
        });
        routes.get("/download/project.yaml", context -> download(context, "application/yaml", "project.yaml",
                (visit, advisor) -> advisor.write(visit.project())));
        routes.get("/download/recommendation.md", context -> download(context, "text/markdown; charset=utf-8", "recommendation.md",
                (visit, advisor) -> MarkdownRenderer.render(new View(visit, advisor).now())));
        routes.get("/download/recommendation.json", context -> download(context, "application/json", "recommendation.json",
                (visit, advisor) -> Json.pretty(JsonRenderer.tree(new View(visit, advisor).now())) + "\n"));
        routes.get("/download/decision.md", context -> download(context, "text/markdown; charset=utf-8", "decision.md",
                (visit, advisor) -> DecisionRecordRenderer.render(new View(visit, advisor).now(), advisor.whatIf(visit.project(), null, Set.of()))));
        routes.get("/download/report.html", context -> download(context, "text/html; charset=utf-8", "report.html",
                (visit, advisor) -> HtmlReport.render(new View(visit, advisor).now(), advisor)));
    }

    /** The form sends a field for each question; its answers get an address that is easier to read and to hand on. */
    private void page(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        var view = new View(visit, advisor);
        if (isPart(context)) {
            context.header("HX-Replace-Url", visit.at("/"));
            html(context, Templates.render("answered", Map.of("view", view)));
        } else if (context.queryParamMap().keySet().stream().anyMatch(key -> key.startsWith(Visit.FIELD))) {
            context.redirect(visit.at("/"), HttpStatus.SEE_OTHER);
        } else {
            html(context, Templates.render("page", Map.of("view", view, "live", edits())));
        }
    }

    /** Where rules are followed: what the last save did. New rules in use can bring new questions, so the whole page is asked for again. */
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
        return Templates.render("live", Map.of("number", report.number(), "text", report.text(), "hash", rules.get().rulesHash()));
    }

    private void why(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        String fact = advisor.fact(parameter(context, "fact")).name();
        var open = visit.project().toBuilder().unknown(fact).build();
        String body = Templates.render("why", Map.of("lines", InterviewWording.why(advisor.interview(open), fact).lines().toList()));
        part(context, "Why ask about " + fact + "?", visit, body);
    }

    private void whyNot(Context context) {
        Advisor advisor = rules.get();
        Visit visit = visit(context, advisor);
        String framework = advisor.framework(parameter(context, "framework"));
        String body = Templates.render("whynot", Map.of("view", new View(visit, advisor), "whyNot", advisor.whyNot(visit.project(), framework),
                "most", MOST));
        part(context, "Why not " + framework + "?", visit, body);
    }

    /** The part alone where htmx puts it into the page, else a page of its own. */
    private static void part(Context context, String title, Visit visit, String body) {
        html(context, isPart(context) ? body : Templates.render("lone", Map.of("title", title, "back", visit.at("/"), "body", body)));
    }

    private void download(Context context, String type, String file, Download content) {
        Advisor advisor = rules.get();
        context.contentType(type).header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .result(content.of(visit(context, advisor), advisor));
    }

    /** What a download holds. */
    private interface Download {
        String of(Visit visit, Advisor advisor);
    }

    private static String parameter(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
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
