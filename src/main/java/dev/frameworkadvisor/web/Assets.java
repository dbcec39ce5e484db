package dev.frameworkadvisor.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that the page loads. Each is read once from the jar; no request can name another file. */
final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String SCRIPT = "/framework-advisor/web/page.js";
    private static final String STYLE = "/framework-advisor/web/page.css";

    private Assets() {
    }

    static void serve(RoutesConfig routes) {
        asset(routes, "/assets/htmx.js", HTMX, "text/javascript; charset=utf-8");
        asset(routes, "/assets/page.js", SCRIPT, "text/javascript; charset=utf-8");
        asset(routes, "/assets/page.css", STYLE, "text/css; charset=utf-8");
    }

    /** The style sheet, for a report that contains it. */
    static String style() {
        return new String(read(STYLE), StandardCharsets.UTF_8);
    }

    static void asset(RoutesConfig routes, String path, String resource, String type) {
        byte[] content = read(resource);
        get(routes, path, context -> send(context, content, type));
    }

    /** A route that also answers HEAD, with the headers that GET would have. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private static void send(Context context, byte[] content, String type) {
        context.contentType(type).header("Cache-Control", "no-cache").result(content);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
