package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.TruthValue;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Trees of maps, lists, texts, numbers, truth values and null, and their JSON. The trees need nothing beside Java; writing
 * them needs Jackson's {@code jackson-core} on the class path.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {
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
        return write(tree, ObjectWriteContext.empty());
    }

    /** As {@link #line}, encoded as UTF-8, with a line break: the fastest of the three. */
    public static byte[] bytes(Object tree) {
        var out = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(tree, generator);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** Indented by two spaces, without a line break at the end. */
    public static String pretty(Object tree) {
        return write(tree, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")).withObjectIndenter(new DefaultIndenter("  ", "\n"));
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        });
    }

    private static String write(Object tree, ObjectWriteContext context) {
        var out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
            write(tree, generator);
        }
        return out.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            object.forEach((key, inner) -> {
                out.writeName(key.toString());
                write(inner, out);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(inner -> write(inner, out));
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(value.toString());
        }
    }
}
