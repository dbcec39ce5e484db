package dev.frameworkadvisor.web;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.words.Printable;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error response to a request, in the form of RFC 9457. */
final class HttpProblem extends RuntimeException {

    static final String TYPE = "application/problem+json";
    /** How long a client should wait after a 503, in seconds. */
    static final String RETRY_AFTER = "1";

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Problem> problems;

    private HttpProblem(int status, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** A problem that its status explains. */
    static HttpProblem of(int status) {
        return new HttpProblem(status, detail(status), List.of());
    }

    /** A problem with a sentence of its own. */
    static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, detail, List.of());
    }

    /** A body that cannot be used, with every problem found in it. */
    static HttpProblem of(int status, List<Problem> problems) {
        return new HttpProblem(status, problems.size() == 1 ? new ProblemsException(problems).inOneLine()
                : "The request has " + problems.size() + " problems.", problems);
    }

    int status() {
        return status;
    }

    /** The name of the status. */
    String title() {
        return HttpStatus.forStatus(status).getMessage();
    }

    /** What is wrong, as a sentence of a page. */
    String sentence() {
        String detail = getMessage();
        return Templates.quoted(detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1));
    }

    /** As JSON, which lists at most {@link ProblemsException#SHOWN} problems. */
    byte[] json() {
        Map<String, @Nullable Object> tree = object("type", "about:blank", "title", title(), "status", status,
                "detail", getMessage());
        if (!problems.isEmpty()) {
            tree.put("problems", problems.stream().limit(ProblemsException.SHOWN).map(HttpProblem::tree).toList());
        }
        return Json.bytes(tree);
    }

    private static Map<String, @Nullable Object> tree(Problem problem) {
        return object("line", problem.line() == 0 ? null : problem.line(),
                "column", problem.column() == 0 ? null : problem.column(), "message", problem.sentence(),
                "hint", problem.hint() == null ? null : Printable.line(problem.hint()));
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "This is not a valid HTTP request.";
            case 403 -> "Pages of other sites may not send this request.";
            case 404 -> "There is nothing at this address.";
            case 406 -> "The answer is JSON, which the `Accept` header does not allow.";
            case 408 -> "The body did not arrive in time.";
            case 413 -> "The body is larger than 1 MiB.";
            case 414 -> "The address is too long.";
            case 415 -> "Send the body as `Content-Type: application/json`, in UTF-8.";
            case 421 -> "This server does not serve that host. Use `localhost` or the server's address.";
            case 431 -> "The headers are too large.";
            case 503 -> "The server is busy. Try again in a moment.";
            default -> status < 500 ? HttpStatus.forStatus(status).getMessage() + "." : "The server made a mistake. Its log says more.";
        };
    }
}
