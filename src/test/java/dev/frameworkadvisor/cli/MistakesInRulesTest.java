package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.report.CheckRenderer;
import dev.frameworkadvisor.workbench.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of mistakes in rules. Each is a folder in {@code src/test/resources/check}, made to a folder that was in order: lines
 * of {@code edit.txt} that begin with {@code -} give way to those with {@code +} that follow; any other file takes its place as it is.
 */
class MistakesInRulesTest {

    private static final Path MISTAKES = Path.of("src/test/resources/check");
    private static final Path IN_ORDER = MISTAKES.resolve("base");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** No folder has these: they need a megabyte, or rules that run in circles. */
    private static final EnumSet<Code> SHOWN_ELSEWHERE = EnumSet.of(Code.UNUSABLE_FILE, Code.ENDLESS_RULES);

    @TempDir
    private Path folder;

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(MISTAKES)) {
            return folders.filter(it -> !it.equals(IN_ORDER)).sorted().toList();
        }
    }

    @Test
    void theUneditedFolderHasNoProblems() {
        assertThat(Check.of(IN_ORDER, null, TODAY).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(Path mistake) throws IOException {
        copy(IN_ORDER, folder);
        copy(mistake, folder);
        edit(mistake);
        Check check = Check.of(folder, null, TODAY);
        assertThat(check.problems()).isNotEmpty();
        Golden.check(mistake.resolve("expected.txt"), CheckRenderer.text(check).replace(folder.toString(), "rules"));
    }

    @Test
    void everyKindOfProblemIsAmongThem() throws IOException {
        var missing = new ArrayList<>(Arrays.asList(Code.values()));
        for (Path mistake : mistakes()) {
            String said = Files.readString(mistake.resolve("expected.txt"));
            missing.removeIf(code -> said.contains("[" + code.word() + "]\n"));
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(SHOWN_ELSEWHERE);
    }

    /** A hint that repeats the word it is about helps nobody, least of all where the word is one that Drools knows. */
    @Test
    void noHintSuggestsTheWordItself() throws IOException {
        for (Path folder : List.of(MISTAKES, Path.of("src/test/resources/constructs"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(".txt"))::iterator) {
                    assertThat(Files.readString(file)).as(file.toString())
                            .doesNotContainPattern(":[0-9]+:[0-9]+  ?(?:warning: )?[^\n]*`([^`\n]+)` (?:is not a keyword|does not belong here)[^\n]*\n(?:[^\n]*\\|[^\n]*\n)*>?\\s*Did you mean `\\1`\\?");
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith(".txt")) {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void edit(Path mistake) throws IOException {
        Path edit = mistake.resolve("edit.txt");
        if (!Files.exists(edit)) {
            return;
        }
        Path file = folder;
        var lines = new ArrayList<String>();
        int at = 0;
        for (String line : Files.readString(edit).split("\n")) {
            if (line.startsWith("file ")) {
                write(file, lines);
                file = folder.resolve(line.substring(5));
                lines = new ArrayList<>(Arrays.asList(Files.readString(file).split("\n", -1)));
                at = lines.size();
            } else if (line.equals("delete")) {
                Files.delete(file);
                lines.clear();
            } else if (line.startsWith("-")) {
                at = lines.indexOf(line.substring(1));
                assertThat(at).as("%s has the line %s", file, line).isNotNegative();
                lines.remove(at);
            } else {
                assertThat(line).startsWith("+");
                lines.add(at++, line.substring(1));
            }
        }
        write(file, lines);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            Files.writeString(file, String.join("\n", lines));
        }
    }
}
