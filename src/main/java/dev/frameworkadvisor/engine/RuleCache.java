package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that remembers which rules compiled, so that unchanged rules need not be compiled again before they are read as logic. An
 * empty file, named after all that the answer depends on, says yes: there is nothing in it that could be half written, and two
 * processes that write the same one do no harm. A folder that cannot be written remembers nothing.
 */
public final class RuleCache {

    private final Path folder;

    /** @param folder need not exist */
    public RuleCache(Path folder) {
        this.folder = folder;
    }

    boolean has(RuleFiles files) {
        return Files.exists(receipt(files));
    }

    void add(RuleFiles files) {
        try {
            Files.createDirectories(folder);
            Files.createFile(receipt(files));
        } catch (FileAlreadyExistsException e) {
            // Another process was as fast.
        } catch (IOException e) {
            // Then the next run compiles again, as this one did.
        }
    }

    /** The library's version is part of the name: another one may read rules in another way. */
    private Path receipt(RuleFiles files) {
        String version = RuleCache.class.getPackage().getImplementationVersion();
        return folder.resolve("compiles-" + (version == null ? "unpackaged" : version) + "-" + files.fingerprint());
    }
}
