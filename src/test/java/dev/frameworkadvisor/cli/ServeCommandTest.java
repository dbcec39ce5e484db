package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code serve} says when it cannot serve. {@code .ci/run} starts and stops it as a process. */
class ServeCommandTest {

    @Test
    void portInUseIsAClearError() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--port", String.valueOf(taken.getLocalPort()));
            run.assertRefused(ExitCode.USAGE);
            assertThat(run.err()).contains("cannot listen on port " + taken.getLocalPort() + " of 127.0.0.1",
                    "another program uses it",
                    "`--port " + (taken.getLocalPort() + 1) + "`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void wrongPortIsRefused(String port) {
        Run run = Run.of("serve", "--port", port);
        run.assertRefused(ExitCode.USAGE);
        assertThat(run.err()).contains("`--port` cannot be `" + port + "`");
    }

    @Test
    void hostThatIsNoAddressOfThisComputerIsRefused() {
        for (String host : List.of("no-such-host.invalid", "192.0.2.1", "")) {
            Run run = Run.of("serve", "--host", host);
            run.assertRefused(ExitCode.USAGE);
            assertThat(run.err()).contains(host.isEmpty() ? "`--host` needs an address" : "`" + host + "` is no address of this computer");
        }
    }

    @Test
    void wrongProjectIsReportedBeforeItServes() {
        Run.of("serve", "examples/mistakes/misspelled-fact.yaml").assertRefused(ExitCode.PROJECT);
    }

    @Test
    void brokenRulesAreReportedBeforeItServes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), "rule \"broken\"\n");
        Run.of("serve", "--rules", folder.toString()).assertRefused(ExitCode.RULES);
    }
}
