package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Supplier;

/** The pages that people look at. */
final class Pages {

    private final Supplier<Advisor> rules;

    Pages(Supplier<Advisor> rules) {
        this.rules = rules;
    }

    void serve(RoutesConfig routes) {
        routes.get("/", this::page);
    }

    private void page(Context context) {
        context.html(Templates.render("page", Map.of("title", "framework-advisor")));
    }
}
