package dev.frameworkadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file was saved makes no difference: rules are the same rules whatever ends their lines. */
class LineEndsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n"})
    void makeNoOtherRules(String end, @TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("\n", end));
            }
        }
        CompiledRules rules = CompiledRules.load(RuleFiles.read(folder), null);
        assertThat(rules.rules().hash()).isEqualTo(RuleFiles.shipped().hash());
        assertThat(rules.rules().rules()).isEqualTo(CompiledRules.load(RuleFiles.shipped(), null).rules().rules());
    }
}
