package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.report.CheckRenderer;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.workbench.Check;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds problems in rules. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Finds what is wrong in a rules folder, and what works but looks wrong.",
            "Exit code 0 if there is no error, 1 if there is any. rules/CHECKS.md explains the word in brackets after each problem."})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder (default: the shipped rules). Rules are code: use only folders you trust.")
    private @Nullable Path folder;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Check check = Check.of(folder, RulesOption.cache(System.getenv()), LocalDate.now());
        main.out.print(format.isJson() ? Json.pretty(CheckRenderer.tree(check)) + "\n" : CheckRenderer.text(check));
        return check.broken() ? ExitCode.PROBLEMS : ExitCode.ANSWERED;
    }
}
