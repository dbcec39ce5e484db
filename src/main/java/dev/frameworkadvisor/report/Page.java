package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.words.Printable;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A text on its way to a terminal or a file: paragraphs broken between words, lists under headings. */
final class Page {

    private static final Pattern STYLES = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final String INDENT = "      ";

    private final int width;
    private final boolean styled;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param width in columns; used from 40 to 110, since longer lines tire the eye
     * @param styled whether the reader is a terminal that shows bold and struck-through letters
     */
    Page(int width, boolean styled) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.styled = styled;
    }

    int width() {
        return width;
    }

    /** An empty line. */
    void gap() {
        out.append('\n');
    }

    /** A heading in bold. */
    void headline(String text) {
        prose(bold(text));
    }

    /** A line of its own, as it is. */
    void line(String text) {
        out.append(text).append('\n');
    }

    /** A paragraph with a hanging indent. */
    void paragraph(String text) {
        paragraph(text, "", "  ");
    }

    /** A paragraph without indent. */
    void prose(String text) {
        paragraph(text, "", "");
    }

    /** The answer: the headline, the scores as bars, and how stable it is. */
    void answer(Explanation explanation) {
        headline(Wording.headline(explanation));
        chart(explanation.ranking().frameworks());
        if (explanation.stability() != null) {
            gap();
            prose(Outlook.stability(explanation.stability(), explanation));
        }
    }

    private void chart(List<Ranked> frameworks) {
        int longest = frameworks.stream().mapToInt(it -> it.framework().length()).max().orElse(0);
        int numbers = frameworks.stream().mapToInt(it -> String.valueOf(it.score()).length()).max().orElse(1);
        int most = Math.max(1, frameworks.stream().mapToInt(Ranked::score).max().orElse(1));
        int room = Math.max(8, Math.min(40, width - longest - numbers - 6));
        gap();
        for (Ranked ranked : frameworks) {
            int length = (int) Math.round((double) Math.max(0, ranked.score()) * room / most);
            line("  " + pad(ranked.framework(), longest) + "  " + pad("█".repeat(length), room) + "  "
                    + " ".repeat(numbers - String.valueOf(ranked.score()).length()) + ranked.score());
        }
    }

    /** A bold label and its text. */
    void labelled(String label, String text) {
        paragraph(bold(label) + " " + text);
    }

    /** A heading and its items; nothing without items. */
    <T> void section(String title, List<T> items, Consumer<T> each) {
        if (!items.isEmpty()) {
            gap();
            headline(title);
            items.forEach(each);
        }
    }

    /** An item of a list, behind a mark that may be empty. */
    void item(String mark, String text) {
        paragraph(text, "  " + mark, " ".repeat(2 + mark.length()));
    }

    /** A line below an item. */
    void detail(String text) {
        paragraph(text, INDENT, INDENT + "  ");
    }

    String bold(String text) {
        return style("1", text);
    }

    String struck(String text) {
        return style("9", text);
    }

    /** A mark before an item, as wide as any usual one. */
    static String mark(String mark) {
        return mark.isEmpty() ? "" : pad(mark, 3) + " ";
    }

    static String pad(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }

    private String style(String code, String text) {
        return styled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void paragraph(String text, String first, String rest) {
        out.append(wrap(text, first, rest)).append('\n');
    }

    /** Breaks between words; a word longer than the line stands alone on one. Escape sequences take no room. */
    private String wrap(String text, String first, String rest) {
        var lines = new StringBuilder(first);
        int used = first.length();
        boolean fresh = true;
        for (String word : text.split(" ")) {
            int length = Printable.width(word.indexOf('\u001b') < 0 ? word : STYLES.matcher(word).replaceAll(""));
            if (!fresh && used + 1 + length > width) {
                lines.append('\n').append(rest);
                used = rest.length();
                fresh = true;
            }
            lines.append(fresh ? "" : " ").append(word);
            used += length + (fresh ? 0 : 1);
            fresh = false;
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
