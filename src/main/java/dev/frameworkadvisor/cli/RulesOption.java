package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.web.FollowedRules;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command uses. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Use the rules in this folder (default: the shipped rules). "
                    + "Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    /** Rules that are read while the command line is parsed. */
    private static final AtomicReference<@Nullable Early> EARLY = new AtomicReference<>();

    private static final AtomicReference<@Nullable Path> NEW_RULES = new AtomicReference<>();

    private record Early(@Nullable Path folder, FutureTask<Advisor> reading) {
    }

    /**
     * Starts to read the rules that a command line names, on another thread: parsing the command line takes about as
     * long.
     */
    static void begin(String[] args) {
        String named = null;
        for (int i = 0; i < args.length; i++) {
            named = args[i].startsWith("--rules=") ? args[i].substring(8)
                    : args[i].equals("--rules") && i + 1 < args.length ? args[i + 1] : named;
        }
        Path folder;
        try {
            folder = named == null ? null : Path.of(named);
        } catch (InvalidPathException e) {
            // The parser of the command line reports it.
            return;
        }
        var early = new Early(folder, new FutureTask<>(() -> read(folder)));
        EARLY.set(early);
        var thread = new Thread(early.reading, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    Advisor advisor() {
        Early early = EARLY.getAndSet(null);
        return early != null && Objects.equals(early.folder, folder) ? begun(early.reading) : read(folder);
    }

    /** The rules for a program that goes on: those in a folder are reread whenever they are saved. */
    Supplier<Advisor> followed() {
        if (folder != null) {
            return FollowedRules.begin(folder);
        }
        Advisor shipped = advisor();
        return () -> shipped;
    }

    private static Advisor begun(FutureTask<Advisor> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Advisor read(@Nullable Path folder) {
        Advisor advisor = Advisor.fromRules(folder, cache(System.getenv()));
        if (folder != null && !advisor.compiledBefore()) {
            NEW_RULES.set(folder);
        }
        return advisor;
    }

    /**
     * Compiles rules that are new, in the background, so that they load fast from now on. Called once the answer is
     * printed.
     */
    static void compileNewRules() {
        Path folder = NEW_RULES.getAndSet(null);
        if (folder != null) {
            CompileCommand.inBackground(folder);
        }
    }

    /** The cache folder, by the XDG Base Directory Specification. */
    static Path cache(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base))
                .resolve("framework-advisor");
    }
}
