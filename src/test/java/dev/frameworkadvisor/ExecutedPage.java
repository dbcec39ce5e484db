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
 * A Markdown page whose blocks are carried out from the first to the last, as a reader would.
 *
 * <p>A {@code console} block is run: lines that begin with {@code $} are commands, the others what they print, where a line
 * {@code ...} stands for any lines. A {@code diff} is applied. Any other block says in a comment right above it what it is:
 * {@code excerpt: FILE}; {@code lines: FILE}, of which its lines are some, however indented; {@code edit: FILE create},
 * {@code append} or {@code replace}, the last with a second block behind it. A block that says nothing fails, so that no
 * statement goes unchecked. {@code mvn test -Dgolden=rewrite} writes the outputs anew.
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

    /** Carries out all of it. */
    void execute() throws Exception {
        @Nullable MarkdownBlock replaced = null;
        List<MarkdownBlock> blocks = MarkdownBlock.of(lines);
        // Outputs are written anew from the end, so that lines keep their numbers.
        var outputs = new ArrayList<Runnable>();
        for (MarkdownBlock block : blocks) {
            String[] note = block.note().split(": | ");
            if (replaced != null) {
                sandbox.replace(replaced.note().split(": | ")[1], replaced.joined(), block.joined());
                replaced = null;
            } else if (block.language().equals("console")) {
                console(block, outputs);
            } else if (block.language().equals("diff")) {
                diff(block);
            } else if (note[0].equals("excerpt")) {
                assertThat(sandbox.read(note[1])).contains(block.joined());
            } else if (note[0].equals("lines")) {
                assertThat(sandbox.read(note[1]).lines().map(String::strip)).containsAll(block.text().stream().map(String::strip).toList());
            } else if (block.note().startsWith("edit: ") && note[2].equals("replace")) {
                replaced = block;
            } else if (block.note().startsWith("edit: ")) {
                sandbox.write(note[1], block.joined(), note[2].equals("append"));
            } else {
                throw new AssertionError(page + ":" + block.line() + " does not say what is to be done with this block");
            }
        }
        assertThat(replaced).as("a block to be replaced, without the block that replaces it").isNull();
        if (REWRITE) {
            for (int i = outputs.size() - 1; i >= 0; i--) {
                outputs.get(i).run();
            }
            Files.write(page, lines);
        }
    }

    private void console(MarkdownBlock block, List<Runnable> outputs) throws Exception {
        List<String> text = block.text();
        for (int i = 0; i < text.size();) {
            assertThat(text.get(i)).as(page + ":" + (block.line() + i + 1)).startsWith("$ ");
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
                assertThat(joined(printed)).as(page + ":" + (block.line() + i + 1) + " " + text.get(i)).matches(pattern(shown));
            }
            i = end;
        }
    }

    private static Pattern pattern(List<String> shown) {
        return Pattern.compile(shown.stream().map(line -> line.equals(ANYTHING) ? "(?:.*\\n)*?" : Pattern.quote(line + "\n")).collect(Collectors.joining()));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** As many lines from the beginning and from the end as were shown before; any between several {@code ...} are left alone. */
    private void rewrite(int line, List<String> shown, List<String> printed) {
        int first = shown.indexOf(ANYTHING);
        List<String> fresh = new ArrayList<>(shown.isEmpty() ? List.of() : printed);
        if (first >= 0) {
            int behind = shown.size() - 1 - shown.lastIndexOf(ANYTHING);
            fresh = new ArrayList<>(printed.subList(0, Math.min(first, printed.size())));
            fresh.addAll(shown.subList(first, shown.lastIndexOf(ANYTHING) + 1));
            fresh.addAll(printed.subList(Math.max(0, printed.size() - behind), printed.size()));
        }
        List<String> place = lines.subList(line, line + shown.size());
        place.clear();
        place.addAll(fresh);
    }

    private void diff(MarkdownBlock block) throws IOException {
        String file = block.text().stream().filter(line -> line.startsWith("+++ ")).findFirst().orElseThrow().substring(4);
        List<String> hunk = block.text().stream().filter(line -> !line.matches("(\\+\\+\\+|---|@@) .*")).toList();
        sandbox.replace(file, side(hunk, '+'), side(hunk, '-'));
    }

    private static String side(List<String> hunk, char other) {
        return hunk.stream().filter(line -> line.isEmpty() || line.charAt(0) != other)
                .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n").collect(Collectors.joining());
    }
}
