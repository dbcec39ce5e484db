package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of maps, lists, texts, whole and finite numbers, truth values and null, and their JSON. It is so little that it needs no
 * library, and so whoever embeds this one can have JSON, too.
 */
public final class Json {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder(1 << 12);
    /** What separates a value from its neighbours: nothing on one line. */
    private final boolean indented;

    private Json(boolean indented) {
        this.indented = indented;
    }

    /** An object of keys and values in the order given. */
    public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    /** Answers by their words. */
    static Map<String, @Nullable Object> words(Map<String, TruthValue> answers) {
        var words = new LinkedHashMap<String, @Nullable Object>();
        answers.forEach((fact, answer) -> words.put(fact, answer.word()));
        return words;
    }

    /** On one line, without a line break. */
    public static String line(Object tree) {
        var json = new Json(false);
        json.value(tree, 0);
        return json.out.toString();
    }

    /** As {@link #line}, encoded as UTF-8, with a line break. */
    public static byte[] bytes(Object tree) {
        var json = new Json(false);
        json.value(tree, 0);
        return json.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Indented by two spaces, without a line break at the end. */
    public static String pretty(Object tree) {
        var json = new Json(true);
        json.value(tree, 0);
        return json.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> object) {
            all('{', object.entrySet(), '}', depth);
        } else if (value instanceof List<?> list) {
            all('[', list, ']', depth);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            text(entry.getKey().toString());
            out.append(indented ? " : " : ":");
            value(entry.getValue(), depth);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void all(char open, Collection<?> values, char close, int depth) {
        out.append(open);
        String separator = "";
        for (Object value : values) {
            out.append(separator);
            newLine(depth + 1);
            value(value, depth + 1);
            separator = ",";
        }
        if (!values.isEmpty()) {
            newLine(depth);
        } else if (indented) {
            out.append(' ');
        }
        out.append(close);
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void text(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i).append('\\');
                escape(c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> out.append('n');
            case '\t' -> out.append('t');
            case '\r' -> out.append('r');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '"', '\\' -> out.append(c);
            default -> out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
    }
}
