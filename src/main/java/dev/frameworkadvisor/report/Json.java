package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of maps, lists, texts, whole and finite numbers, truth values and null, and their JSON. It needs no library, so
 * that a program that embeds this one gets JSON without another jar.
 */
public final class Json {

    private static final String HEX = "0123456789ABCDEF";

    private final boolean indented;
    private byte[] out = new byte[1 << 13];
    private int size;

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
        return written(tree, false).toString();
    }

    /** As {@link #line}, encoded as UTF-8, with a line break. */
    public static byte[] bytes(Object tree) {
        Json json = written(tree, false);
        json.raw("\n");
        return Arrays.copyOf(json.out, json.size);
    }

    /** Indented by two spaces, without a line break at the end. */
    public static String pretty(Object tree) {
        return written(tree, true).toString();
    }

    private static Json written(Object tree, boolean indented) {
        var json = new Json(indented);
        json.value(tree, 0);
        return json;
    }

    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> object) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                begin(separator, depth + 1);
                text(entry.getKey().toString());
                raw(indented ? " : " : ":");
                value(entry.getValue(), depth + 1);
                separator = ",";
            }
            end(object.isEmpty(), "{", "}", depth);
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object element : list) {
                begin(separator, depth + 1);
                value(element, depth + 1);
                separator = ",";
            }
            end(list.isEmpty(), "[", "]", depth);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            raw(String.valueOf(value));
        } else {
            text(value.toString());
        }
    }

    private void begin(String separator, int depth) {
        raw(separator);
        if (indented) {
            raw("\n" + "  ".repeat(depth));
        }
    }

    private void end(boolean empty, String open, String close, int depth) {
        if (empty) {
            raw(indented ? open + " " : open);
        } else if (indented) {
            raw("\n" + "  ".repeat(depth));
        }
        raw(close);
    }

    private void text(String text) {
        raw("\"");
        if (!wrotePlain(text)) {
            byte[] escaped = escaped(text).getBytes(StandardCharsets.UTF_8);
            room(escaped.length);
            System.arraycopy(escaped, 0, out, size, escaped.length);
            size += escaped.length;
        }
        raw("\"");
    }

    /** Writes a text of plain letters, which most are, without looking at it twice; any other one not at all. */
    private boolean wrotePlain(String text) {
        room(text.length());
        int to = size;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
            out[to++] = (byte) c;
        }
        size = to;
        return true;
    }

    /** Writes characters below 128 as they are. */
    private void raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            out[size++] = (byte) ascii.charAt(i);
        }
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(size + more, 2 * out.length));
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
