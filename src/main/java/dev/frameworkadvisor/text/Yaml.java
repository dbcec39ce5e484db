package dev.frameworkadvisor.text;

import dev.frameworkadvisor.words.Printable;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A piece of a YAML text that knows its place there: a value, a list, or keys with their values. */
public sealed interface Yaml {

    /** Where it starts. */
    Place place();

    /** What it is, in words for a message. */
    String kind();

    /** A text as a value on one line, which reads back as the same text; what cannot be printed is escaped. */
    static String quoted(String text) {
        if (text.codePoints().noneMatch(Yaml::isEscaped)) {
            // In single quotes every character stands for itself but the quote.
            return "'" + text.replace("'", "''") + "'";
        }
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> out.append(isEscaped(c) ? "\\U%08x".formatted(c) : c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c)));
        return out.append('"').toString();
    }

    private static boolean isEscaped(int c) {
        return Printable.isHostile(c) || !StreamReader.isPrintable(c);
    }

    /**
     * Where a piece starts.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param length the characters to underline, on that line
     */
    record Place(int line, int column, int length) {
    }

    /** A single value, always kept as the text it was written as: nothing here decides that {@code no} is false. */
    record Scalar(String value, Place place) implements Yaml {
        @Override
        public String kind() {
            String shown = value.strip().replaceAll("\\s+", " ");
            return shown.isEmpty() ? "an empty value" : "the text `" + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown) + "`";
        }
    }

    /** A list. */
    record Items(List<Yaml> items, Place place) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values in the order written; a key written twice is here once, with its first value. */
    record Entries(List<Entry> entries, Place place) implements Yaml {
        @Override
        public String kind() {
            return "keys with values";
        }

        /** The value of a key, if the key is there. */
        public Optional<Yaml> get(String key) {
            return entries.stream().filter(entry -> entry.key().value().equals(key)).map(Entry::value).findFirst();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Yaml value) {
    }
}
