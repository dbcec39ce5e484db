package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A running web server for the page and the HTTP API. */
public final class Server implements AutoCloseable {

    private final Javalin javalin;
    private final boolean local;

    private Server(Javalin javalin, boolean local) {
        this.javalin = javalin;
        this.local = local;
    }

    /**
     * Starts a server.
     *
     * @param rules gives the advisor for each request
     * @param host name or address to listen on
     * @param port from 1 to 65535, or 0 for any that is free
     * @throws UnknownHostException if that is no address of this computer
     * @throws IOException if it cannot listen there, for example because another program uses the port
     */
    public static Server start(Supplier<Advisor> rules, String host, int port) throws IOException {
        return start(rules, host, port, Limits.standard());
    }

    static Server start(Supplier<Advisor> rules, String host, int port, Limits limits) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        boolean local = address.isLoopbackAddress();
        if (!local && !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
            throw new UnknownHostException(host);
        }
        var server = new Server(Javalin.create(config -> configure(config, rules, host, limits)), local);
        try {
            server.javalin.start(host, port);
        } catch (JavalinException e) {
            throw new IOException(isCausedByBind(e) ? "another program uses it" : String.valueOf(e.getMessage()), e);
        }
        return server;
    }

    private static void configure(JavalinConfig config, Supplier<Advisor> rules, String host, Limits limits) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        limits.apply(config, host);
        ProblemHandler.serve(config.routes);
        Assets.serve(config.routes);
        new Api(rules).serve(config.routes);
        new Pages(rules).serve(config.routes);
    }

    private static boolean isCausedByBind(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(BindException.class::isInstance);
    }

    /** The path and query of the page with a project's answers. */
    public static String address(Project project) {
        return Visit.to(project).at("/");
    }

    /** The name of this computer that others can use, if the server listens on all its addresses; else the one it was given. */
    public static String reachable(String host) throws IOException {
        return InetAddress.getByName(host).isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName()
                : host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether only this computer can reach the server. */
    public boolean isLocal() {
        return local;
    }

    /** The port that the server listens on. */
    public int port() {
        return javalin.port();
    }

    /** Stops the server after it has answered the requests that have begun. */
    @Override
    public void close() {
        javalin.stop();
    }
}
