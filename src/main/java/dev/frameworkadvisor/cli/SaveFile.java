package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.words.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file to save answers to. An existing one is overwritten only if someone says so. */
final class SaveFile {

    private final Path path;
    private final String written;

    private SaveFile(Path path, String written) {
        this.path = path;
        this.written = written;
    }

    /** @throws ProblemsException if that cannot be the name of a file */
    static SaveFile of(String written) {
        return new SaveFile(Source.path(written), written);
    }

    /** Why it cannot be written at all; nothing if it seems that it can. */
    Optional<String> obstacle() {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            return Optional.of("`" + this + "` is a folder, not a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("the folder of `" + this + "` does not exist");
        }
        return Files.isWritable(Files.exists(path) ? path : folder) ? Optional.empty() : Optional.of("`" + this + "` cannot be written");
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** That it already exists, in words. */
    String already() {
        return "`" + this + "` already exists";
    }

    /**
     * Writes.
     *
     * @param over whether it may overwrite a file
     * @return why it could not be written; null if it was
     */
    @Nullable String write(String text, boolean over) {
        try {
            Files.writeString(path, text, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    over ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW);
            return null;
        } catch (IOException | SecurityException e) {
            return "`" + this + "` cannot be written";
        }
    }

    @Override
    public String toString() {
        return Printable.line(written);
    }
}
