package dev.frameworkadvisor.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Tells what keeps a text from being YAML. The parser speaks of tokens; its reader thinks of quotes, colons and indentation. */
final class YamlProblem {

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
        for (int line = 1; line <= source.lines().size(); line++) {
            int[] text = source.lines().get(line - 1).codePoints().toArray();
            for (int i = 0; i < text.length; i++) {
                if (!StreamReader.isPrintable(text[i])) {
                    return Problem.at(source, line, i + 1, 1, "a control character (U+%04X) stands in this text".formatted(text[i]),
                            "Delete it. Your editor may not show it.");
                }
            }
        }
        return Problem.ofFile(source.name(), "is not written in YAML 1.2", "Remove the line that begins with `%YAML`.");
    }

    private Problem explain() {
        if (said.contains("(TAB)")) {
            return at(mark.getLine(), Math.max(0, line(mark.getLine()).indexOf('\t')), 1, "a tab stands where only spaces may", "Indent with spaces.");
        }
        for (int line = start.getLine(); line <= mark.getLine(); line++) {
            if (hasOddQuotes(line(line))) {
                return at(line, line(line).lastIndexOf('"'), 1, "this quote is never closed", "Add the closing quote.");
            }
        }
        if (said.contains("unexpected end of stream")) {
            return at(start, "this quote is never closed", "Add the closing quote.");
        }
        if (said.contains("but got <stream end>")) {
            return at(start, "this bracket is never closed", "Close it with `" + (signAt(start).equals("[") ? "]" : "}") + "`.");
        }
        if (said.contains("found '<stream end>'")) {
            return end("the text ends before it is complete", "A value or a closing bracket is missing here.");
        }
        if (said.contains("flow sequence") || said.contains("flow mapping")) {
            return at(mark, "a comma or a closing bracket is missing before this",
                    start.getLine() == mark.getLine() ? null : "The bracket is opened on line " + (start.getLine() + 1) + ".");
        }
        if (said.contains("mapping values are not allowed")) {
            return colon();
        }
        if (said.contains("could not find expected ':'")) {
            return wholeLine(start.getLine(), "this is not a key with a value", "Write `key: value`, with a space after the colon.");
        }
        if (said.contains("<block mapping start>") || said.contains("found '?'")) {
            return wholeLine(mark.getLine(), "this line does not line up with the lines above it",
                    "Begin lines that belong together in the same column.");
        }
        if (said.contains("cannot start any token") || said.contains("while scanning an alias") || said.contains("while scanning an anchor")) {
            Mark sign = said.contains("token") ? mark : start;
            return at(sign, (signAt(sign).equals("`") ? "a backtick" : "`" + signAt(sign) + "`") + " cannot begin a word here", "Put the text in quotes.");
        }
        if (said.contains("escape")) {
            return at(mark, "this backslash begins nothing that is known", "Double it, or put the text in single quotes.");
        }
        if (said.contains("<document start>") || said.contains("<block end>") || said.contains("node content")) {
            String word = line(mark.getLine()).substring(Math.min(mark.getColumn(), line(mark.getLine()).length())).split("[\\s:]", 2)[0];
            return at(mark.getLine(), mark.getColumn(), word.length(), "`" + word + "` does not belong here", "Remove it, or put the whole text in quotes.");
        }
        return at(mark, "this cannot be read as YAML", "Look at the punctuation of this line and the one above it.");
    }

    /** A colon too many: on its own line, or because the line above lacks one, or because this line is indented too far. */
    private Problem colon() {
        String before = line(mark.getLine()).substring(0, Math.min(mark.getColumn(), line(mark.getLine()).length()));
        int above = mark.getLine() - 1;
        while (above >= 0 && (line(above).isBlank() || line(above).strip().startsWith("#"))) {
            above--;
        }
        if (before.contains(": ") || above < 0) {
            return at(mark, "a second `:` stands where a value was expected",
                    "Start a new line for a new key, or put a text that contains `: ` in quotes.");
        }
        if (!line(above).contains(":")) {
            return wholeLine(above, "this is not a key with a value", "Write `key: value`, with a space after the colon.");
        }
        return wholeLine(mark.getLine(), "this line is indented further than the line above, which has a value already",
                "Begin lines that belong together in the same column.");
    }

    /** Behind the last sign that can be seen. */
    private Problem end(String message, @Nullable String maybe) {
        int last = source.lines().size() - 1;
        while (last > 0 && line(last).isBlank()) {
            last--;
        }
        return at(last, line(last).stripTrailing().length(), 1, message, maybe);
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

    private Problem wholeLine(int line, String message, @Nullable String maybe) {
        String text = line(line);
        return at(line, text.length() - text.stripLeading().length(), text.strip().length(), message, maybe);
    }

    private Problem at(Mark at, String message, @Nullable String maybe) {
        return at(at.getLine(), at.getColumn(), 1, message, maybe);
    }

    private Problem at(int line, int column, int length, String message, @Nullable String maybe) {
        return Problem.at(source, line + 1, column + 1, length, message, maybe);
    }
}
