package dev.frameworkadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Expected outputs, kept as files. {@code mvn test -Dgolden=rewrite} writes them all anew; read the difference before you keep it. */
final class Golden {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

    private Golden() {
    }

    /** Holds what was printed to the file, byte for byte. */
    static void check(Path file, String printed) {
        try {
            if (REWRITE) {
                Files.writeString(file, printed);
            }
            assertThat(file).as("written by: mvn test -Dgolden=rewrite").exists();
            assertThat(printed).as(file + " (rewritten by: mvn test -Dgolden=rewrite)").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the folder to those golden files: one that nothing writes any longer fails, or goes when they are rewritten. */
    static void checkNoOther(Path folder, Predicate<Path> isGolden, List<Path> expected) {
        List<Path> stale = files(folder).stream().filter(isGolden).filter(file -> !expected.contains(file)).toList();
        if (REWRITE) {
            stale.forEach(file -> assertThat(file.toFile().delete()).isTrue());
        } else {
            assertThat(stale).as("golden files that no test writes").isEmpty();
        }
    }

    /** The files of a folder by name, without those in folders of it. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
