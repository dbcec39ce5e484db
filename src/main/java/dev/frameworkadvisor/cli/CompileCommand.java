package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Compiles edited rules into the cache, so that the next command that uses them starts fast. The program runs it in the background, after
 * its own answer: it takes several seconds.
 */
@Command(name = "compile", hidden = true, description = "Compiles the rules in a folder into the cache of this program.")
final class CompileCommand implements Callable<Integer> {

    private static final long LONGEST_MILLIS = 120_000;
    @Parameters(paramLabel = "DIR", description = "The rules folder. Rules are code: use only folders you trust.")
    private Path folder;

    @Override
    public Integer call() {
        var watchdog = new Thread(() -> {
            try {
                Thread.sleep(LONGEST_MILLIS);
                Runtime.getRuntime().halt(ExitCode.FAULT);
            } catch (InterruptedException e) {
                // It has been done in time.
            }
        });
        watchdog.setDaemon(true);
        watchdog.start();
        Advisor.compile(folder, RulesOption.cache(System.getenv()));
        return ExitCode.ANSWERED;
    }

    /** Starts the command in a process of its own, which outlives this one, takes what the processor has to spare, and prints nothing. */
    static void inBackground(Path folder) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "compile", folder.toAbsolutePath().toString()));
        try {
            new ProcessBuilder(command).redirectInput(Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL")))
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            // Then the next start compiles again, as this one did.
        }
    }
}
