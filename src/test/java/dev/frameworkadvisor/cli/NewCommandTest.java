package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code advise new}: a rules folder to start from. */
class NewCommandTest {

    @TempDir
    private Path parent;

    @Test
    void itPassesItsChecksAndCases() throws IOException {
        Path folder = created();
        Run check = Run.of("check", folder.toString());
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).startsWith(folder + ": no problems in 2 rules");
        assertThat(Run.of("test", folder.toString()).out()).endsWith("\nAll 3 cases pass.\n");
        assertThat(Run.of("test", folder.toString(), "--threshold", "100").code()).isZero();
        assertThat(Run.of("test", folder.toString(), "--mutate").out()).contains(" 0 missed");
    }

    @Test
    void itRecommends() throws IOException {
        String folder = created().toString();
        assertThat(Run.of("recommend", "--rules", folder, "--yes", "has-garden").out())
                .startsWith("Your project: Dog, ");
        assertThat(Run.of("recommend", "--rules", folder, "--yes", "has-garden,often-away").out())
                .startsWith("Your project: Cat, ");
        assertThat(Run.of("recommend", "--rules", folder, "--yes", "yard").err())
                .endsWith("Did you mean `has-garden`?\n");
    }

    @Test
    void itNamesNothingOfTheShippedRules() throws IOException {
        Path folder = created();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString())
                        .doesNotContainIgnoringCase(Advisor.standard().frameworks().toArray(String[]::new))
                        .doesNotContainIgnoringCase("thread");
            }
        }
    }

    @Test
    void theCommandsThatItShowsWork() throws IOException {
        Path folder = created();
        var commands = new ArrayList<>(Files.readString(folder.resolve("README.md")).lines()
                .filter(line -> line.startsWith("$ ./advise ")).toList());
        assertThat(commands).hasSizeGreaterThan(4);
        commands.removeIf(line -> line.contains(" watch "));
        for (String command : commands) {
            Run run = Run.of(command.replace("my-rules", folder.toString()).substring("$ ./advise ".length())
                    .split(" "));
            assertThat(run.code()).as(command + "\n" + run.err()).isZero();
        }
    }

    @Test
    void theConstructsThatItShowsWork() throws IOException {
        Path folder = created();
        List<String> cells = Files.readString(folder.resolve("README.md")).lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3))).toList();
        List<String> conclusions = cells.stream().filter(cell -> cell.startsWith("insertLogical")).toList();
        List<String> conditions = cells.stream().filter(cell -> cell.contains("(") && !conclusions.contains(cell))
                .toList();
        assertThat(conclusions).hasSize(3);
        assertThat(conditions).hasSize(4);
        var rules = new StringBuilder("package advice\n");
        conditions.forEach(it -> rules.append(rule(it, conclusions.get(1))));
        conclusions.forEach(it -> rules.append(rule("HasGarden( no )\n    not OftenAway( no )", it)));
        Files.writeString(folder.resolve("more.drl"), rules);
        Run check = Run.of("check", folder.toString());
        assertThat(check.code()).as(check.out()).isZero();
    }

    private static String rule(String condition, String conclusion) {
        String name = (condition + conclusion).replaceAll("\\W+", " ");
        return "rule \"" + name + "\"\n    @source( \"interpretation\" )\nwhen\n    " + condition + "\nthen\n    "
                + conclusion + "\nend\n";
    }

    @Test
    void itNeverWritesOverAnything() throws IOException {
        Path file = Files.writeString(parent.resolve("notes.txt"), "mine");
        Run full = Run.of("new", parent.toString());
        full.assertRefused(ExitCode.USAGE);
        assertThat(full.err()).isEqualTo("advise new  `" + parent
                + "` already exists and is not empty\n   Name a folder that doesn't exist yet or is empty.\n");
        Run onFile = Run.of("new", file.toString());
        onFile.assertRefused(ExitCode.USAGE);
        assertThat(file).hasContent("mine");
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anEmptyFolderIsFilledAndDeepOnesAreMade() throws IOException {
        assertThat(Run.of("new", Files.createDirectory(parent.resolve("empty")).toString()).code()).isZero();
        assertThat(Run.of("new", parent.resolve("deep/er").toString()).code()).isZero();
        assertThat(parent.resolve("deep/er/cases/pets.yaml")).exists();
    }

    @Test
    void whereItCannotWriteItSaysSo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        Run run = Run.of("new", file.resolve("below").toString());
        run.assertRefused(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("cannot be created");
        Run.of("new").assertRefused(ExitCode.USAGE);
    }

    @Test
    void whatItShowsCanBeTyped() {
        Path folder = parent.resolve("it's a pet");
        assertThat(Run.of("new", folder.toString()).out())
                .contains("  ./advise check '" + folder.toString().replace("'", "'\\''") + "'\n");
        assertThat(Run.of("new", parent.resolve("\u001b[31m").toString()).out()).doesNotContain("\u001b");
    }

    private Path created() {
        Path folder = parent.resolve("pets");
        Run run = Run.of("new", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return folder;
    }
}
