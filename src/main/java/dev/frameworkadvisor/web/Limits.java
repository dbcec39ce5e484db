package dev.frameworkadvisor.web;

import dev.frameworkadvisor.text.Source;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * How much work the server accepts. It refuses more than that, at once or after a short wait, so that requests don't
 * queue without end.
 *
 * @param answering how many requests are answered at the same time
 * @param counting how many of them may be questions that look at many projects
 * @param waiting how many requests of each kind may wait for their turn; the next one is refused
 * @param patience how long a request waits before it is refused
 * @param body how long the body of a request may take to arrive
 * @param connections how many connections may be open; the next one waits until another ends
 */
record Limits(int answering, int counting, int waiting, Duration patience, Duration body, int connections) {

    private static final int MOST_HEADERS = 16 << 10;
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** Jetty also needs threads that accept, select and write. */
    private static final int SPARE_THREADS = 16;
    /** Pages that look at many projects. */
    private static final List<String> COUNTING_PAGES = List.of("/why", "/whynot", "/interview", "/download/decision.md");

    /** The limits for this computer. */
    static Limits standard() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Limits(4 * processors, processors, 256, Duration.ofSeconds(2), Duration.ofSeconds(20), 1000);
    }

    /**
     * Applies the limits to a server.
     *
     * @param host the name or address that the server is told to listen on
     */
    void apply(JavalinConfig config, String host) {
        var threads = new QueuedThreadPool(answering + counting + SPARE_THREADS);
        threads.setName("web");
        config.jetty.threadPool = threads;
        config.http.maxRequestSize = Source.LIMIT;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MOST_HEADERS);
            http.setIdleTimeout(IDLE.toMillis());
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ProblemHandler()));
        config.jetty.modifyServer(server -> insert(server, host));
    }

    /** Each handler that is inserted runs before those inserted earlier. */
    private void insert(Server server, String host) {
        server.setErrorHandler(new ProblemHandler());
        server.addBean(new NetworkConnectionLimit(connections, server));
        server.insertHandler(turns(answering));
        QoSHandler counted = turns(counting);
        counted.includePath(Stream.concat(Api.COUNTING.stream(), COUNTING_PAGES.stream()).toArray(String[]::new));
        server.insertHandler(counted);
        server.insertHandler(new BodyFirst(body));
        server.insertHandler(new Guard(host));
    }

    private QoSHandler turns(int most) {
        var turns = new QoSHandler();
        turns.setMaxRequestCount(most);
        turns.setMaxSuspendedRequestCount(waiting);
        turns.setMaxSuspend(patience);
        return turns;
    }
}
