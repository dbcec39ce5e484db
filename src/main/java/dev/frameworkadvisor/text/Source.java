package dev.frameworkadvisor.text;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.words.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text and its name in messages. Immutable. */
public final class Source {

    /** The most that one file may hold, in bytes: 1 MiB. Files written by hand are far smaller. */
    public static final int LIMIT = 1 << 20;

    private static final int MOST_NEIGHBOURS = 1000;

    private final String name;
    private final String text;
    private @Nullable List<String> lines;

    /**
     * @param name what messages call it: a path as the user gave it, or {@code standard input}
     * @param text its characters, without a byte order mark
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** Its characters. */
    public String text() {
        return text;
    }

    /**
     * Reads a file that a stranger may have written.
     *
     * @throws ProblemsException if there is no such file, or it is a folder, a pipe or a device, too large, or not UTF-8
     */
    public static Source read(Path file) {
        return read(file, file.toString());
    }

    /** As {@link #read(Path)}, under a name of the caller's choice. */
    public static Source read(Path file, String name) {
        try (InputStream in = open(file, name)) {
            return read(in, name);
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    /**
     * Reads a stream to its end, or to the limit.
     *
     * @throws IOException if the stream does
     * @throws ProblemsException if it holds too much, or is not UTF-8
     */
    public static Source read(InputStream in, String name) throws IOException {
        return of(in.readNBytes(LIMIT + 1), name);
    }

    /** As {@link #read(InputStream, String)}, of bytes that are there already. */
    public static Source of(byte[] bytes, String name) {
        if (bytes.length > LIMIT) {
            throw tooLarge(name);
        }
        return new Source(name, decode(bytes, name));
    }

    /** As {@link #read(InputStream, String)}, of a text that is there already. */
    public static Source of(String text, String name) {
        if (text.length() > LIMIT) {
            throw tooLarge(name);
        }
        return new Source(name, plain(text));
    }

    /**
     * Opens a file.
     *
     * @param name its name in messages
     * @throws ProblemsException if it cannot be opened, with the reason
     */
    public static InputStream open(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new ProblemsException(Problem.ofFile(name, "is a folder, not a file", "Name a file in it."));
        }
        // Opening a pipe or a device may block for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ProblemsException(Problem.ofFile(name, "is a pipe or a device, not a file", "Use `-` to read standard input."));
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new ProblemsException(Problem.ofFile(name, "there is no such file", neighbour(file)));
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    /**
     * The path of a file name.
     *
     * @throws ProblemsException if it is not a valid one
     */
    public static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new ProblemsException(Problem.ofFile(written, "is not a valid file name", null));
        }
    }

    /** The lines, without their ends. A text that ends with a line break has an empty last line. */
    public List<String> lines() {
        List<String> cut = lines;
        if (cut == null) {
            cut = List.of(text.split("\r\n|\r|\n", -1));
            lines = cut;
        }
        return cut;
    }

    /**
     * A problem at a place in this text; its excerpt is taken from there.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters
     */
    public Problem problem(int line, int column, int length, String message, @Nullable String hint) {
        String excerpt = line <= lines().size() ? lines().get(line - 1) : "";
        return new Problem(name, line, column, Math.max(1, length), message, excerpt, hint, Code.WRONG_VALUE);
    }

    private static ProblemsException tooLarge(String name) {
        return new ProblemsException(Problem.ofFile(name, "is larger than 1 MiB", "Is it the file you meant?"));
    }

    private static ProblemsException unreadable(String name) {
        return new ProblemsException(Problem.ofFile(name, "cannot be read", "You may not have permission to read it."));
    }

    /** A file of a similar name in the same folder. */
    private static @Nullable String neighbour(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path last = file.getFileName();
        if (folder == null || last == null) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(MOST_NEIGHBOURS).map(it -> String.valueOf(it.getFileName())).sorted().toList();
            return Suggestion.nearest(last.toString(), names).map(it -> Suggestion.didYouMean(file.resolveSibling(it).toString())).orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static String decode(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            // What was decoded so far ends right before the offending byte; the excerpt shows a sign in its place.
            List<String> before = new Source(name, withoutMark(out.flip().toString())).lines();
            String line = before.get(before.size() - 1);
            throw new ProblemsException(new Source(name, withoutMark(new String(bytes, StandardCharsets.UTF_8))).problem(before.size(),
                    line.codePointCount(0, line.length()) + 1, 1, "this is not UTF-8 text", "Save the file as UTF-8 in your editor.").coded(Code.NOT_UTF8));
        }
        return plain(out.flip().toString());
    }

    /** The rule engine knows no line that ends with CR alone, and files should not differ by where they were saved. */
    private static String plain(String text) {
        return withoutMark(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
