package dev.frameworkadvisor.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules folders that tests copy and change. */
public final class Folders {

    private Folders() {
    }

    /** Copies a folder with all that is in it. */
    public static Path copy(Path from, Path to) throws IOException {
        for (Path file : files(from, ".*")) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    /** The files below a folder whose paths match. */
    static List<Path> files(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> folder.relativize(file).toString().matches(pattern)).sorted().toList();
        }
    }

    /** Replaces a text that the file must hold. */
    public static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new AssertionError(file + " does not hold " + before);
        }
        Files.writeString(file, text.replace(before, after));
    }

    /** The type of a fact, by its name. */
    static String typeOf(String fact) {
        return Arrays.stream(fact.split("-")).map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1)).collect(Collectors.joining());
    }
}
