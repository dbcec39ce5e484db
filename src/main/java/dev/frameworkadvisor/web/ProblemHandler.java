package dev.frameworkadvisor.web;

import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Turns every error into the same form of response: when Jetty refuses a request, when no route matches it, and when a
 * route fails.
 */
final class ProblemHandler extends ErrorHandler {

    /** That of the JDK, which writes to standard error unless the host says otherwise. */
    private static final System.Logger LOGGER = System.getLogger(ProblemHandler.class.getName());

    /** When Jetty refuses a request before it reaches a route. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Throwable cause = (Throwable) request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException refused ? refused.getCode() : response.getStatus();
        HttpProblem problem = HttpProblem.of(status < 400 ? 500 : status);
        response.setStatus(problem.status());
        Guard.confine(response.getHeaders());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpProblem.TYPE);
        if (problem.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, HttpProblem.RETRY_AFTER);
        }
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
        return true;
    }

    /** When a route refuses or fails, or none matches. */
    static void serve(RoutesConfig routes) {
        routes.exception(HttpProblem.class, (e, context) -> send(context, e));
        routes.exception(MethodNotAllowedResponse.class, (e, context) -> {
            String allowed = e.getDetails().values().iterator().next();
            context.header("Allow", allowed);
            send(context, HttpProblem.of(405, "This address answers " + allowed + " only."));
        });
        routes.exception(HttpResponseException.class, (e, context) -> send(context, HttpProblem.of(e.getStatus())));
        routes.exception(UnknownNameException.class, (e, context) -> send(context,
                HttpProblem.of(404, e.getMessage())));
        routes.exception(RulesException.class, (e, context) -> send(context, HttpProblem.of(500, e.inOneLine())));
        routes.exception(Exception.class, (e, context) -> {
            LOGGER.log(System.Logger.Level.ERROR, "A request failed", e);
            send(context, HttpProblem.of(500));
        });
    }

    /** People get a page, programs get JSON. */
    private static void send(Context context, HttpProblem problem) {
        context.status(problem.status()).header("Cache-Control", "no-store");
        if (!context.path().startsWith("/api/") && Objects.requireNonNullElse(context.header("Accept"), "")
                .contains("text/html")) {
            context.html(Templates.render("problem", Map.of("title", problem.title(), "detail", problem.sentence())));
        } else {
            context.contentType(HttpProblem.TYPE).result(problem.json());
        }
    }
}
