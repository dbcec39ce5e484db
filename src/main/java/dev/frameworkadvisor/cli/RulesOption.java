package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command goes by. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Go by the rules in this folder instead of the shipped ones. Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    Advisor advisor() {
        return folder == null ? Advisor.standard() : Advisor.fromRules(folder);
    }
}
