package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown page whose blocks are executed from the first to the last, as a reader would.
 *
 * <p>A {@code console} block is run: lines that begin with {@code $} are commands, the others are what they print, where
 * a line {@code ...} stands for any lines. Any other block has a caption right above it that a reader sees, too:
 *
 * <ul>
 * <li><code>**`FILE`**:</code> the file contains the block;
 * <li><code>**`FILE`**, under ...:</code> the file contains each of its lines, however indented;
 * <li><code>**`FILE`**, a new file:</code> and <code>**`FILE`**, add at the end:</code> the block is written;
 * <li><code>**`FILE`**, before:</code> the block is replaced by the next one, whose caption is {@code After:};
 * <li><code>**`FILE`**, remove:</code> the block is removed.
 * </ul>
 *
 * <p>A block without a caption fails, so that no statement goes unchecked. {@code mvn test -Dgolden=rewrite} updates the
 * outputs.
 */
final class ExecutedPage {

    private static final String ANYTHING = "...";
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

    private final Path page;
    private final Sandbox sandbox;
    private final List<String> lines;

    ExecutedPage(Path page, Sandbox sandbox) throws IOException {
        this.page = page;
        this.sandbox = sandbox;
        this.lines = new ArrayList<>(Files.readAllLines(page));
    }

    /** Executes every block. */
    void execute() throws Exception {
        @Nullable MarkdownBlock replaced = null;
        // Outputs are updated from the end, so that lines keep their numbers.
        var outputs = new ArrayList<Runnable>();
        for (MarkdownBlock block : MarkdownBlock.of(lines)) {
            boolean expected = replaced == null || block.caption().equals("After:");
            assertThat(expected).as(at(block.line()) + " is not the block after").isTrue();
            if (block.language().equals("console")) {
                console(block, outputs);
            } else if (replaced != null) {
                sandbox.replace(replaced.file(), replaced.joined(), block.joined());
                replaced = null;
            } else if (block.action().equals("before")) {
                replaced = block;
            } else {
                edit(block);
            }
        }
        assertThat(replaced).as("a block before, without a block after").isNull();
        if (REWRITE) {
            for (int i = outputs.size() - 1; i >= 0; i--) {
                outputs.get(i).run();
            }
            Files.write(page, lines);
        }
    }

    private void edit(MarkdownBlock block) throws IOException {
        String file = block.file();
        assertThat(file).as(at(block.line()) + " has no caption that names its file").isNotEmpty();
        switch (block.action()) {
            case "" -> assertThat(sandbox.read(file)).as(at(block.line())).contains(block.joined());
            case "a new file" -> sandbox.write(file, block.joined(), false);
            case "add at the end" -> sandbox.write(file, block.joined(), true);
            case "remove" -> sandbox.replace(file, block.joined(), "");
            default -> {
                assertThat(block.action()).as(at(block.line())).startsWith("under ");
                assertThat(sandbox.read(file).lines().map(String::strip)).as(at(block.line()))
                        .containsAll(block.text().stream().map(String::strip).toList());
            }
        }
    }

    private String at(int line) {
        return page + ":" + line;
    }

    private void console(MarkdownBlock block, List<Runnable> outputs) throws Exception {
        List<String> text = block.text();
        for (int i = 0; i < text.size();) {
            assertThat(text.get(i)).as(at(block.line() + i + 1)).startsWith("$ ");
            int end = i + 1;
            while (end < text.size() && !text.get(end).startsWith("$ ")) {
                end++;
            }
            List<String> shown = text.subList(i + 1, end);
            List<String> printed = sandbox.run(text.get(i).substring(2), shown.isEmpty()).lines().toList();
            if (REWRITE) {
                int line = block.line() + i + 1;
                outputs.add(() -> rewrite(line, shown, printed));
            } else if (!shown.isEmpty()) {
                assertThat(joined(printed)).as(at(block.line() + i + 1) + " " + text.get(i)).matches(pattern(shown));
            }
            i = end;
        }
    }

    private static Pattern pattern(List<String> shown) {
        return Pattern.compile(shown.stream()
                .map(line -> line.equals(ANYTHING) ? "(?:.*\\n)*?" : Pattern.quote(line + "\n"))
                .collect(Collectors.joining()));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void rewrite(int line, List<String> shown, List<String> printed) {
        List<String> place = lines.subList(line, line + shown.size());
        List<String> fresh = shown.isEmpty() ? List.of() : excerpt(List.copyOf(shown), printed);
        place.clear();
        place.addAll(fresh);
    }

    /**
     * Shows of a new output what was shown of the old one: as many lines from the beginning and from the end, and between
     * two {@code ...} as many from the same first line on.
     */
    private static List<String> excerpt(List<String> shown, List<String> printed) {
        int first = shown.indexOf(ANYTHING);
        if (first < 0) {
            return printed;
        }
        int last = shown.lastIndexOf(ANYTHING);
        int behind = shown.size() - 1 - last;
        var fresh = new ArrayList<>(printed.subList(0, Math.min(first, printed.size())));
        for (int i = first; i <= last; i++) {
            fresh.add(ANYTHING);
            int end = i + 1;
            while (end <= last && !shown.get(end).equals(ANYTHING)) {
                end++;
            }
            List<String> part = end > last ? List.of() : shown.subList(i + 1, end);
            int start = part.isEmpty() ? -1 : printed.indexOf(part.get(0));
            fresh.addAll(start < 0 ? part : printed.subList(start, Math.min(start + part.size(), printed.size())));
            i = end - 1;
        }
        fresh.addAll(printed.subList(Math.max(0, printed.size() - behind), printed.size()));
        return fresh;
    }
}
