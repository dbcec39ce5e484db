package dev.frameworkadvisor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A text and the name its reader knows it by.
 *
 * @param name what messages call it: a path as the user gave it, or {@code standard input}
 * @param text its characters, without a byte order mark
 */
public record Source(String name, String text) {

    /** The most that one file may hold, in bytes: 1 MiB. Whoever writes by hand stays far below. */
    public static final int LIMIT = 1 << 20;

    /**
     * Reads a file that a stranger may have written.
     *
     * @throws ProblemsException if there is no such file, or it is a folder, too large, or not UTF-8
     */
    public static Source read(Path file) {
        return read(file, file.toString());
    }

    /** As {@link #read(Path)}, under a name of the caller's choice. */
    public static Source read(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new ProblemsException(Problem.ofFile(name, "is a folder, not a file", null));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (NoSuchFileException e) {
            throw new ProblemsException(Problem.ofFile(name, "there is no such file", null));
        } catch (IOException e) {
            throw new ProblemsException(Problem.ofFile(name, "cannot be read", "You may not have permission to read it."));
        }
    }

    /**
     * Reads a stream to its end, or to the limit.
     *
     * @throws IOException if the stream does
     * @throws ProblemsException if it holds too much, or is not UTF-8
     */
    public static Source read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new ProblemsException(Problem.ofFile(name, "is larger than 1 MiB", "It may be another file than you meant."));
        }
        return new Source(name, decode(bytes, name));
    }

    /** The lines, without their ends. A text that ends with a line break has an empty last line. */
    public List<String> lines() {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    private static String decode(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (result.isError()) {
            // What was decoded so far ends right before the offending byte.
            List<String> before = new Source(name, text).lines();
            String line = before.get(before.size() - 1);
            throw new ProblemsException(new Problem(name, before.size(), line.length() + 1, 1, "this is not UTF-8 text", line,
                    "Save the file as UTF-8 in your editor."));
        }
        return text;
    }
}
