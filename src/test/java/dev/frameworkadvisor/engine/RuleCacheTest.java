package dev.frameworkadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled rules are kept, and used only where that is safe. */
class RuleCacheTest {

    @TempDir
    private Path temp;

    private RulesFolder rules() {
        return RulesFolder.in(temp.resolve("rules")).facts("Warm", "Deep").rule("Red is warm", "Warm( yes )", "favour( new Red(), STRONGLY )");
    }

    private CompiledRules load() {
        return CompiledRules.load(RuleFiles.read(temp.resolve("rules")), new RuleCache(temp.resolve("cache")));
    }

    private Path keep() throws IOException {
        assertThat(new RuleCache(temp.resolve("cache")).add(rules().load().rules())).isTrue();
        assertThat(load().cached()).isTrue();
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
            return files.toList();
        }
    }

    @Test
    void rulesThatWereKeptNeedNoCompiler() throws IOException {
        rules();
        assertThat(load().cached()).isFalse();
        assertThat(keep()).hasFileName(files().get(0).getFileName().toString());
        assertThat(Files.getPosixFilePermissions(temp.resolve("cache"))).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void editedRulesAreOtherRules() throws IOException {
        keep();
        rules().rule("Blue is deep", "Deep( yes )", "favour( new Blue(), STRONGLY )");
        assertThat(load().cached()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5000})
    void aDamagedFileIsIgnored(int length) throws IOException {
        Path file = keep();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length / 2)));
        assertThat(load().cached()).isFalse();
        assertThat(load().ask(java.util.Map.of()).fired()).isEmpty();
    }

    @Test
    void aFileThatOthersMayWriteIsIgnored() throws IOException {
        Path file = keep();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(load().cached()).isFalse();
    }

    @Test
    void aFolderThatOthersMayWriteIsIgnored() throws IOException {
        keep();
        Files.setPosixFilePermissions(temp.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(load().cached()).isFalse();
    }

    @Test
    void aLinkIsIgnored() throws IOException {
        Path file = keep();
        Path elsewhere = Files.move(file, temp.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);
        assertThat(load().cached()).isFalse();
    }

    @Test
    void deletesModelsUnusedForAMonth() throws IOException {
        Path old = keep();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        RulesFolder edited = rules().rule("Blue is deep", "Deep( yes )", "favour( new Blue(), STRONGLY )");
        new RuleCache(temp.resolve("cache")).add(edited.load().rules());
        assertThat(files()).hasSize(1).doesNotContain(old);
    }

    @Test
    void useKeepsAFileFromBeingDeleted() throws IOException {
        Path file = keep();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(29))));
        load();
        assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    @Test
    void severalThatKeepTheSameAtOnceLeaveOneWholeFile() throws IOException {
        RuleBase rules = rules().load().rules();
        var cache = new RuleCache(temp.resolve("cache"));
        assertThat(IntStream.range(0, 4).parallel().filter(i -> cache.add(rules)).count()).isPositive();
        assertThat(files()).hasSize(1);
        assertThat(load().cached()).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
        Files.writeString(temp.resolve("cache"), "a file");
        assertThat(new RuleCache(temp.resolve("cache")).add(rules().load().rules())).isFalse();
        assertThat(load().cached()).isFalse();
    }

    @Test
    void theModelAndTheClassicBuildGiveTheSame() {
        for (RuleFiles files : List.of(RuleFiles.shipped(), RuleFiles.shipped().asWritten())) {
            CompiledRules model = CompiledRules.load(files, null);
            CompiledRules classic = CompiledRules.of(RuleBase.read(files));
            assertThat(model.cached()).isTrue();
            assertThat(classic.cached()).isFalse();
            RandomProjects.of(model.rules().vocabulary().facts(), 500, RandomProjects.chance("model")).forEach(
                    project -> assertThat(model.ask(project.answers())).as(project.toString()).isEqualTo(classic.ask(project.answers())));
        }
    }

    @Test
    void copiedShippedRulesNeedNoCompiler() {
        assertThat(CompiledRules.load(RuleFiles.read(Path.of("rules")), null).cached()).isTrue();
    }
}
