package dev.frameworkadvisor.text;

import dev.frameworkadvisor.knowledge.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Explains why a text is not YAML: the parser reports tokens, and the writer of the text knows quotes, colons and indentation. */
final class YamlProblem {

    private static final int MOST_QUOTED = 40;
    /** How many lines above to search for an unclosed single quote. */
    private static final int MOST_LINES = 15;
    private static final Pattern OPEN_APOSTROPHE = Pattern.compile("(?:^|[:\\[{,-])\\s+(')[^']*$");
    /** A key whose colon lacks its space. */
    private static final Pattern NO_SPACE = Pattern.compile("^\\s*(- +)?[\\w-]+ ?:[^\\s/]");

    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\(?:x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!00\\p{XDigit}{6}))");

    private final Source source;
    private final String said;
    private final Mark mark;
    private final Mark start;

    private YamlProblem(Source source, MarkedYamlEngineException e, Mark mark) {
        this.source = source;
        this.said = e.getContext() + " " + e.getProblem();
        this.mark = mark;
        this.start = e.getContextMark().orElse(mark);
    }

    static Problem explain(Source source, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
            return new YamlProblem(source, marked, marked.getProblemMark().get()).explain();
        }
        if (source.text().length() > Source.LIMIT) {
            return Problem.ofFile(source.name(), "is larger than 1 MiB", null);
        }
        for (int line = 1; line <= source.lines().size(); line++) {
            int[] text = source.lines().get(line - 1).codePoints().toArray();
            for (int i = 0; i < text.length; i++) {
                if (!StreamReader.isPrintable(text[i])) {
                    return source.problem(line, i + 1, 1, "this text contains a control character (U+%04X)".formatted(text[i]),
                            "Delete it. Your editor may not show it.");
                }
            }
        }
        return Problem.ofFile(source.name(), "is not written in YAML 1.2", "Remove the line that starts with `%YAML`.");
    }

    /** An escape whose digits are no character. */
    static Problem escape(Source source) {
        for (int line = 1; line <= source.lines().size(); line++) {
            Matcher escape = BAD_ESCAPE.matcher(source.lines().get(line - 1));
            if (escape.find()) {
                return source.problem(line, source.lines().get(line - 1).codePointCount(0, escape.start()) + 1, 2,
                        "the backslash of `" + escape.group() + "` begins nothing that is known", "Double it, or put the text in single quotes.");
            }
        }
        return Problem.ofFile(source.name(), "cannot be read as YAML", null);
    }

    private Problem explain() {
        if (said.contains("(TAB)")) {
            return at(mark.getLine(), Math.max(0, line(mark.getLine()).indexOf('\t')), 1, "YAML cannot be indented with a tab", "Indent with spaces.");
        }
        for (int line = start.getLine(); line <= mark.getLine(); line++) {
            if (hasOddQuotes(line(line))) {
                int quote = line(line).lastIndexOf('"');
                return at(line, quote, 1, "the quote at " + around(line(line), quote) + " is never closed", "Add the closing quote.");
            }
        }
        for (int line = Math.max(0, mark.getLine() - MOST_LINES); line <= mark.getLine(); line++) {
            Matcher open = OPEN_APOSTROPHE.matcher(line(line));
            if (open.find()) {
                return at(line, open.start(1), 1, "the quote at `" + line(line).substring(open.start(1)).split("\\s", 2)[0] + "`" + " is never closed", "Add the closing quote.");
            }
        }
        if (said.contains("unexpected end of stream")) {
            return at(start, "the quote at " + around(line(start.getLine()), start.getColumn()) + " is never closed", "Add the closing quote.");
        }
        if (said.contains("but got <stream end>")) {
            return at(start, "the bracket `" + signAt(start) + "` is never closed", "Close it with `" + (signAt(start).equals("[") ? "]" : "}") + "`.");
        }
        if (said.contains("found '<stream end>'")) {
            return end("the text ends before it is complete", "A value or a closing bracket is missing here.");
        }
        if (said.contains("flow")) {
            return bracket();
        }
        if (said.contains("mapping values are not allowed")) {
            return colon();
        }
        if (said.contains("could not find expected ':'")) {
            return notAKey(start.getLine());
        }
        if (said.contains("<block mapping start>") || said.contains("found '?'")) {
            return wholeLine(mark.getLine(), word(mark.getLine()) + " does not line up with the lines above it",
                    "Start lines that belong together in the same column.");
        }
        if (said.contains("cannot start any token") || said.contains("while scanning an alias") || said.contains("while scanning an anchor")) {
            Mark sign = said.contains("token") ? mark : start;
            return at(sign, (signAt(sign).equals("`") ? "a backtick" : "`" + signAt(sign) + "`") + " cannot start a value here", "Put the text in quotes.");
        }
        if (said.contains("escape")) {
            return at(mark, "the backslash in " + word(mark) + " starts no known escape", "Double it, or put the text in single quotes.");
        }
        if (said.contains("<document start>") || said.contains("<block end>") || said.contains("node content")) {
            String word = word(mark);
            return at(mark.getLine(), mark.getColumn(), word.length() - 2, word + " does not belong here", "Remove it, or put the whole text in quotes.");
        }
        return at(mark, "this cannot be read as YAML, at " + word(mark), "Check the punctuation of this line and the one above.");
    }

    /** A colon too many: on its own line, or because the line above lacks one, or because this line is indented too far. */
    private Problem colon() {
        String before = line(mark.getLine()).substring(0, Math.min(mark.getColumn(), line(mark.getLine()).length()));
        int above = mark.getLine() - 1;
        while (above >= 0 && (line(above).isBlank() || line(above).strip().startsWith("#"))) {
            above--;
        }
        if (before.contains(": ") || above < 0) {
            return at(mark, "unexpected second `:` after " + last(before),
                    "Start a new line for a new key, or put a text that contains `: ` in quotes.");
        }
        if (!line(above).contains(":")) {
            return notAKey(above);
        }
        if (NO_SPACE.matcher(line(above)).find()) {
            return notAKey(above);
        }
        return wholeLine(mark.getLine(), word(mark.getLine()) + " is indented further than the line above, which already has a value",
                "Start lines that belong together in the same column.");
    }

    /** Reports the bracket if a new key begins before it is closed, else the place where the list breaks off. */
    private Problem bracket() {
        int opened = Math.min(start.getLine(), mark.getLine());
        while (opened < mark.getLine() && !line(opened + 1).matches("\\s*(- .*|[\\w-]+:.*)")) {
            opened++;
        }
        String text = line(opened);
        int bracket = Math.max(text.lastIndexOf('['), text.lastIndexOf('{'));
        if (opened < mark.getLine() && bracket >= 0) {
            return at(opened, bracket, 1, "the bracket `" + text.charAt(bracket) + "` is opened here and not closed before " + word(opened + 1),
                    "Close it with `" + (text.charAt(bracket) == '[' ? "]" : "}") + "`.");
        }
        return at(mark, "a comma or a closing bracket is missing before " + word(mark),
                start.getLine() == mark.getLine() ? null : "The bracket is opened on line " + (start.getLine() + 1) + ".");
    }

    private Problem notAKey(int line) {
        String text = line(line).strip();
        return wholeLine(line, "`" + (text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text) + "` is not a key with a value",
                "Write `key: value`, with a space after the colon.");
    }

    /** The first word of a line, in backticks. */
    private String word(int line) {
        String[] words = line(line).strip().replaceFirst("^- +", "").split("[\\s:]", 2);
        return "`" + (words[0].isEmpty() ? line(line).strip() : words[0].replace('`', '\'')) + "`";
    }

    /** The word at a place, or the sign there, in backticks. */
    private String word(Mark at) {
        String text = line(at.getLine());
        int from = text.offsetByCodePoints(0, Math.min(at.getColumn(), text.codePointCount(0, text.length())));
        String word = text.substring(from).split("[\\s:,\\[\\]{}]", 2)[0];
        String before = last(text.substring(0, from));
        return word.isEmpty() ? signAt(at).isBlank() || signAt(at).equals(":") ? before : "`" + signAt(at) + "`" : "`" + word.replace('`', '\'') + "`";
    }

    /** The last word of a text, in backticks. */
    private static String last(String text) {
        String[] words = text.strip().split("[\\s,\\[\\]{}]+");
        String word = words.length == 0 ? "" : words[words.length - 1].replaceFirst(":$", "");
        return "`" + (word.isEmpty() ? ":" : word) + "`";
    }

    /** Behind the last sign that can be seen. */
    private Problem end(String message, @Nullable String hint) {
        int last = source.lines().size() - 1;
        while (last > 0 && line(last).isBlank()) {
            last--;
        }
        return at(last, line(last).stripTrailing().length(), 1, message, hint);
    }

    /** A quote with the word that touches it, in backticks. */
    private static String around(String line, int quote) {
        String behind = line.substring(Math.min(quote + 1, line.length())).split("[\\s,\\]}]", 2)[0];
        String[] before = line.substring(0, Math.min(quote, line.length())).split("[\\s,\\[{]");
        return "`" + (behind.isEmpty() && before.length > 0 ? before[before.length - 1] + '"' : '"' + behind).replace('`', '\'') + "`";
    }

    private static boolean hasOddQuotes(String line) {
        String quotes = line.replaceAll("\\\\.", "").replaceAll("[^\"]", "");
        return !line.strip().startsWith("#") && quotes.length() % 2 == 1;
    }

    private String signAt(Mark at) {
        int[] text = line(at.getLine()).codePoints().toArray();
        return at.getColumn() < text.length ? Character.toString(text[at.getColumn()]) : "";
    }

    private String line(int index) {
        List<String> lines = source.lines();
        return index < lines.size() ? lines.get(index) : "";
    }

    private Problem wholeLine(int line, String message, @Nullable String hint) {
        String text = line(line);
        return at(line, text.length() - text.stripLeading().length(), text.strip().length(), message, hint);
    }

    private Problem at(Mark at, String message, @Nullable String hint) {
        return at(at.getLine(), at.getColumn(), 1, message, hint);
    }

    private Problem at(int line, int column, int length, String message, @Nullable String hint) {
        return source.problem(line + 1, column + 1, length, message, hint);
    }
}
