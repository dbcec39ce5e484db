package dev.frameworkadvisor;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown page.
 *
 * @param note what the comment right above it says: {@code edit: my-rules/weights.yaml append}; empty if there is none
 * @param language the word behind the fence
 * @param line of its first line of text, counted from 0
 * @param text its lines
 */
record MarkdownBlock(String note, String language, int line, List<String> text) {

    /** All blocks of a page. */
    static List<MarkdownBlock> of(List<String> page) {
        var blocks = new ArrayList<MarkdownBlock>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith("```")) {
                int end = i + 1;
                while (!page.get(end).equals("```")) {
                    end++;
                }
                String above = i == 0 ? "" : page.get(i - 1).strip();
                String note = above.startsWith("<!-- ") && above.endsWith(" -->") ? above.substring(5, above.length() - 4) : "";
                blocks.add(new MarkdownBlock(note, page.get(i).substring(3), i + 1, List.copyOf(page.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    /** Its text, every line with its end. */
    String joined() {
        return String.join("\n", text) + "\n";
    }
}
