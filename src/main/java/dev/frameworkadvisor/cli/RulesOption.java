package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command goes by. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Go by the rules in this folder instead of the shipped ones. Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    @Option(names = "--sessions", description = "Recommend by KIE sessions, and not by the logic read from the rules. Slower, with the same answer.")
    private boolean sessions;

    Advisor advisor() {
        Advisor advisor = Advisor.fromRules(folder, cache(System.getenv()));
        return sessions ? advisor.bySessions() : advisor;
    }

    /** Where programs may remember what they can find out again, by the conventions of the XDG Base Directory Specification. */
    static Path cache(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base)).resolve("framework-advisor");
    }
}
