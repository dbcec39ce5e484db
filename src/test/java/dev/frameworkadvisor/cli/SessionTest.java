package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.engine.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recommendation is made by a KIE session in which rules fire. */
public class SessionTest {

    /** How often the rule of the test has fired. */
    public static final AtomicInteger FIRED = new AtomicInteger();

    @TempDir
    private Path temp;

    @Test
    void rulesFireForTheShippedRules() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "recommend", "examples/online-shop.yaml").start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(loaded).contains("Corner bookshop: Django", "org.drools.kiesession.session.StatefulKnowledgeSessionImpl ")
                // Loaded when the right-hand side of a rule calls `insertLogical`.
                .contains("org.drools.tms.LogicalDependency");
    }

    @Test
    void aRuleFiresOnceForEachRecommendation() {
        RulesFolder.in(temp).facts("Warm").with("witness.drl", """
                package advice
                rule "Red is warm"
                    @source( "interpretation" )
                when
                    Warm( yes )
                then
                    dev.frameworkadvisor.cli.SessionTest.FIRED.incrementAndGet();
                    insertLogical( favour( new Red(), STRONGLY ) );
                end
                """);
        FIRED.set(0);
        for (int i = 1; i <= 3; i++) {
            Run.with(java.util.Map.of(), "{\"facts\":{\"warm\":\"yes\"}}\n", "batch", "--rules", temp.toString());
            assertThat(FIRED.get()).isEqualTo(i);
        }
    }
}
