package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.web.Server;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Opens the advisor in a browser. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Serves the advisor as a web page and as an HTTP API. Press Ctrl-C to stop.")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65535;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Mixin
    private ProjectArguments project;

    @Mixin
    private RulesOption rules;

    @Option(names = "--port", paramLabel = "PORT",
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0 takes any that is free).")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, which only this computer can reach).")
    private String host = "127.0.0.1";

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw Usage.wrong(command.commandLine(), "`--port` cannot be `" + port + "`",
                    "A port is a number up to " + LAST_PORT + "; 0 takes any that is free.");
        }
        if (host.isBlank()) {
            throw Usage.wrong(command.commandLine(), "`--host` needs an address after it", "For example `--host 0.0.0.0`.");
        }
        Supplier<Advisor> followed = rules.followed();
        String first = Server.address(project.read(followed.get(), main.in));
        try (Server server = Server.start(followed, host, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            main.out.println("Serving on http://" + Server.reachable(host) + ":" + server.port() + first);
            main.out.println((server.isLocal() ? "Only this computer can reach it." : "Other computers can reach it.")
                    + " Press Ctrl-C to stop.");
            main.out.flush();
            new CountDownLatch(1).await();
            return ExitCode.ANSWERED;
        } catch (UnknownHostException e) {
            throw Usage.wrong(command.commandLine(), "`" + host + "` is no address of this computer",
                    "Use `--host 127.0.0.1` for this computer alone, or `--host 0.0.0.0` for all its addresses.");
        } catch (IOException e) {
            throw Usage.wrong(command.commandLine(),
                    "cannot listen on port " + port + " of " + host + ": " + e.getMessage(),
                    "Name another one, for example `--port " + (port == LAST_PORT ? port - 1 : port + 1) + "`.");
        }
    }
}
