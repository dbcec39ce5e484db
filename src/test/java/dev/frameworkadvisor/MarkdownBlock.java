package dev.frameworkadvisor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown page, with the caption above it: <code>**`my-rules/weights.yaml`**, before:</code> names
 * a file and what to do with it.
 *
 * @param caption the last line of text above the block; empty if there is none
 * @param language the word after the fence
 * @param line of its first line of text, counted from 0
 * @param text its lines
 */
record MarkdownBlock(String caption, String language, int line, List<String> text) {

    private static final Pattern CAPTION = Pattern.compile("\\*\\*`([^`]+)`\\*\\*(?:, (.+))?:");

    /** All blocks of a page. */
    static List<MarkdownBlock> of(List<String> page) {
        var blocks = new ArrayList<MarkdownBlock>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith("```")) {
                int end = i + 1;
                while (!page.get(end).equals("```")) {
                    end++;
                }
                int above = i - 1;
                while (above >= 0 && page.get(above).isBlank()) {
                    above--;
                }
                blocks.add(new MarkdownBlock(above < 0 ? "" : page.get(above).strip(), page.get(i).substring(3), i + 1,
                        List.copyOf(page.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    /** The file that the caption names; empty if it names none. */
    String file() {
        Matcher matcher = CAPTION.matcher(caption);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** What the caption says to do with the file: {@code a new file}; empty if it says nothing. */
    String action() {
        Matcher matcher = CAPTION.matcher(caption);
        return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
    }

    /** Its text, every line with its end. */
    String joined() {
        return String.join("\n", text) + "\n";
    }
}
