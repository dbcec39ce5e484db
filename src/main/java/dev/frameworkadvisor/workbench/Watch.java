package dev.frameworkadvisor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices when files of rules are saved, by polling their times. That works the same on every operating system and file system, for new
 * folders, and for editors that replace a file by another; a rules folder is small enough for it to cost next to nothing.
 */
public final class Watch {

    private static final int MOST_DEPTH = 8;
    private static final long LOOK_MILLIS = 100;
    /** A save is complete once nothing has changed for so long: editors and version control write several files in a row. */
    private static final long REST_MILLIS = 100;
    /** A folder that keeps changing is reported after so long. */
    private static final long MOST_UNREST_MILLIS = 1000;

    private final Path folder;
    private final @Nullable Path file;
    private Map<Path, Stamp> seen;

    /**
     * Begins to watch.
     *
     * @param folder of rules
     * @param file one more file; null for none
     */
    public Watch(Path folder, @Nullable Path file) {
        this.folder = folder;
        this.file = file;
        this.seen = look();
    }

    /** The state of a file; the key differs if another file took its name. */
    private record Stamp(FileTime time, long size, @Nullable Object key) {
    }

    /**
     * Waits until something was saved, and all that belongs to it has been written.
     *
     * @return the files that were written, came or went since the last time, below the folder, with forward slashes
     * @throws InterruptedException if the thread is interrupted
     */
    public List<String> await() throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK_MILLIS);
            Map<Path, Stamp> now = look();
            if (!now.equals(seen)) {
                now = settled(now);
                List<String> changes = changes(seen, now);
                seen = now;
                if (!changes.isEmpty()) {
                    return changes;
                }
            }
        }
    }

    private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
        Map<Path, Stamp> now = first;
        for (long waited = 0; waited < MOST_UNREST_MILLIS; waited += REST_MILLIS) {
            Thread.sleep(REST_MILLIS);
            Map<Path, Stamp> next = look();
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        return now;
    }

    private List<String> changes(Map<Path, Stamp> before, Map<Path, Stamp> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(path -> !before.containsKey(path) || !before.get(path).equals(after.get(path)))
                .map(path -> path.equals(file) ? path.toString() : folder.relativize(path).toString().replace('\\', '/')).sorted().toList();
    }

    private Map<Path, Stamp> look() {
        var stamps = new HashMap<Path, Stamp>();
        try (Stream<Path> walk = Files.walk(folder, MOST_DEPTH)) {
            walk.filter(this::isOfInterest).forEach(path -> look(path, stamps));
        } catch (IOException | UncheckedIOException e) {
            // A folder that was deleted, even while we look, holds nothing; the next look reports it.
        }
        if (file != null) {
            look(file, stamps);
        }
        return stamps;
    }

    private static void look(Path path, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                stamps.put(path, new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
            }
        } catch (IOException e) {
            // It went between two looks.
        }
    }

    private boolean isOfInterest(Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        return (name.endsWith(".drl") || name.endsWith(".yaml")) && !name.startsWith(".") && !name.contains("/.");
    }
}
