package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command goes by. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Go by the rules in this folder instead of the shipped ones. Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    /** Rules that are being read before anybody asked for them. */
    private static final AtomicReference<@Nullable Early> EARLY = new AtomicReference<>();

    private static final AtomicReference<@Nullable Path> NEW_RULES = new AtomicReference<>();

    private record Early(@Nullable Path folder, FutureTask<Advisor> reading) {
    }

    /** Begins to read the rules that a command line will ask for, while it is still being understood: that takes about as long. */
    static void begin(String[] args) {
        String named = null;
        for (int i = 0; i < args.length; i++) {
            named = args[i].startsWith("--rules=") ? args[i].substring(8) : args[i].equals("--rules") && i + 1 < args.length ? args[i + 1] : named;
        }
        Path folder;
        try {
            folder = named == null ? null : Path.of(named);
        } catch (InvalidPathException e) {
            // Whoever understands the command line says what is wrong with it.
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

    /** Once the answer is printed: has rules compiled that nobody has met before, so that they start fast from now on. */
    static void compileNewRules() {
        Path folder = NEW_RULES.getAndSet(null);
        if (folder != null) {
            CompileCommand.inBackground(folder);
        }
    }

    /** Where programs may remember what they can find out again, by the conventions of the XDG Base Directory Specification. */
    static Path cache(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base)).resolve("framework-advisor");
    }
}
