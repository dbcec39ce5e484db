package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.workbench.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Drools has and our rule language has not, what neither has, and what looks like a slip. Each file in
 * {@code src/test/resources/constructs} holds texts of rule files under headings; lines that begin with {@code >} are the outcome:
 * what {@code check} says, and whether the rule "Tried" fires for an online shop.
 */
class ConstructsTest {

    private static final Path BASE = Path.of("src/test/resources/check/base");
    private static final Path CONSTRUCTS = Path.of("src/test/resources/constructs");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"beyond.txt", "errors.txt", "accepted.txt", "hints.txt"})
    void haveTheOutcomeWrittenBelowThem(String name) throws IOException {
        copyBase();
        var outcome = new StringBuilder();
        for (String block : Files.readString(CONSTRUCTS.resolve(name)).split("(?m)^(?=# )")) {
            String text = block.lines().skip(1).filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n")).strip();
            outcome.append(block.lines().findFirst().orElseThrow()).append('\n').append(text).append('\n');
            outcome.append(outcome(text).lines().map(line -> "> " + line + "\n").collect(Collectors.joining())).append('\n');
        }
        Golden.check(CONSTRUCTS.resolve(name), outcome.toString());
    }

    private String outcome(String text) throws IOException {
        Files.writeString(folder.resolve("tried.drl"), "package advice\n" + text + "\n");
        Check check = Check.of(folder, null, LocalDate.parse("2026-11-22"));
        String said = check.problems().stream().map(problem -> check.path(problem) + ":" + problem.line() + ":" + problem.column() + " "
                + (problem.code().isWarning() ? "warning: " : "") + problem.sentence() + " [" + problem.code().word() + "]\n"
                + (problem.hint() == null ? "" : "    " + problem.hint() + "\n")).collect(Collectors.joining());
        if (check.broken()) {
            return said;
        }
        try {
            boolean fires = CompiledRules.load(RuleFiles.read(folder), null).ask(Map.of("e-commerce", TruthValue.YES)).fired().contains("Tried");
            return said + (fires ? "fires" : "does not fire");
        } catch (RulesException e) {
            return said + e.problems().get(0).sentence();
        }
    }

    private void copyBase() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(BASE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
