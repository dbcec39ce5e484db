package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help is everywhere, and the shell can complete what it says. */
class HelpTest {

    /** Those that the help of the program lists. */
    static List<String> commands() {
        return Run.of("--help").lines().stream().dropWhile(line -> !line.equals("Commands:")).skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> line.matches("  \\S.*")).map(line -> line.strip().split(" ")[0]).toList();
    }

    @Test
    void theCommandsAreListed() {
        assertThat(commands()).contains("recommend", "whatif", "whynot", "interview", "batch", "facts", "sources",
                "new", "check", "test", "diff", "watch", "generate-completion", "help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: advise " + command);
        assertThat(Run.of("help", command).out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yes", "--no", "--rules", "--as-written", "--format", "FILE"})
    void theHelpOfRecommendNamesAllThatItTakes(String option) {
        assertThat(Run.of("recommend", "--help").out()).contains("  " + option.replace("FILE", "[FILE]"));
    }

    @Test
    void theHelpNamesTheExitCodes() {
        assertThat(Run.of("--help").out()).contains("Exit codes:", "0 ", "1 ", "2 ", "3 ", "4 ", "70 ");
    }

    @Test
    void itDefinesStability() {
        assertThat(Run.of("--help").out().replaceAll("\\s+", " "))
                .contains("Stability is the share of all complete and consistent answers "
                + "(every open question answered yes or no, none contradicting another by the rules) that give the "
                + "same recommendation.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend", "whatif", "whynot", "batch", "facts", "sources", "new"})
    void optionsAreInPlainWords(String command) {
        String help = Run.of(command, "--help").out();
        assertThat(help).doesNotContain("This is so", "This is not so", "Go by the rules", "fault of ours",
                "behind it", "lines; - or nothing")
                .satisfies(it -> assertThat(!it.contains("--yes") || it.contains("Answer this fact with yes")).isTrue())
                .satisfies(it -> assertThat(!it.contains("--rules") || it.contains("(default: the shipped rules)"))
                .isTrue());
    }

    @Test
    void itFitsANarrowTerminal() {
        for (String command : commands()) {
            Run run = Run.with(Map.of("ADVISE_TTY", "1", "COLUMNS", "40"), "", command, "--help");
            assertThat(run.lines()).as(command)
                    .allSatisfy(line -> assertThat(line.replaceAll("\u001b\\[[0-9;]*m", "").length())
                    .isLessThanOrEqualTo(55));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "recommend --version", "batch --version", "facts --version",
            "sources --version"})
    void theVersionIsOneLine(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("framework-advisor ([0-9]+\\.[0-9]+\\.[0-9]+.*|\\(not packaged\\))\\R");
    }

    @Test
    void bashCompletesCommandsAndOptions(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Run run = Run.of("generate-completion");
        assertThat(run.code()).isZero();
        Path script = Files.writeString(folder.resolve("advise.bash"), run.out());
        assertThat(completed(script, "advise rec")).contains("recommend");
        assertThat(completed(script, "advise recommend --as")).contains("--as-written");
        assertThat(completed(script, "advise recommend --format m")).contains("markdown");
    }

    /** What bash offers behind that line. */
    private static String completed(Path script, String line) throws IOException, InterruptedException {
        String ask = """
                source "$1"
                COMP_LINE="$2" COMP_POINT=${#2}
                read -ra COMP_WORDS <<< "$2"
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_advise
                echo "${COMPREPLY[@]}"
                """;
        Process bash = new ProcessBuilder("/bin/bash", "-c", ask, "bash", script.toString(), line)
                .redirectErrorStream(true).start();
        String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(offered).isZero();
        return offered;
    }
}
