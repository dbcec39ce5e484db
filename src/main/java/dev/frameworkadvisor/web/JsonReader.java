package dev.frameworkadvisor.web;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.words.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON into the tree that files are read into, so that both are checked by the same code. */
final class JsonReader {

    /** How deep a body may nest. Ours need three levels. */
    private static final int DEPTH = 16;
    private static final String DEEP = "this is nested too deeply";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build();

    private final Source source;
    private final List<Problem> problems;
    private final JsonParser parser;

    private JsonReader(Source source, List<Problem> problems, JsonParser parser) {
        this.source = source;
        this.problems = problems;
        this.parser = parser;
    }

    /**
     * The one value of a text.
     *
     * @param problems takes what is wrong but does not stop the reading, such as a key written twice
     * @throws ProblemsException if the text is not JSON, with the place where it stops to be
     */
    static Yaml read(Source source, List<Problem> problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            var reader = new JsonReader(source, problems, parser);
            try {
                return reader.document();
            } catch (JacksonException e) {
                throw new ProblemsException(reader.problem(e));
            }
        }
    }

    private Yaml document() {
        if (parser.nextToken() == null) {
            throw new ProblemsException(Problem.ofFile(source.name(), "the body is empty", "Send a JSON object, such as `{\"facts\": {}}`."));
        }
        Yaml value = value();
        if (parser.nextToken() != null) {
            throw new ProblemsException(at(parser.currentTokenLocation(), 1, "a second value starts here", "Send one JSON object."));
        }
        return value;
    }

    private Yaml value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return entries();
        }
        if (token == JsonToken.START_ARRAY) {
            Yaml.Place place = place(1);
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Yaml.Items(List.copyOf(items), place);
        }
        return new Yaml.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), place(length()));
    }

    private Yaml entries() {
        Yaml.Place place = place(1);
        var entries = new ArrayList<Yaml.Entry>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = new Yaml.Scalar(parser.currentName(), place(parser.currentName().length() + 2));
            parser.nextToken();
            Yaml value = value();
            if (seen.add(key.value())) {
                entries.add(new Yaml.Entry(key, value));
            } else {
                problems.add(source.problem(key.place().line(), key.place().column(), key.place().length(),
                        "`" + key.value() + "` is written twice", "Keep one of the two.").coded(Code.DUPLICATE_KEY));
            }
        }
        return new Yaml.Entries(List.copyOf(entries), place);
    }

    private int length() {
        return parser.getStringLength() + (parser.currentToken() == JsonToken.VALUE_STRING ? 2 : 0);
    }

    private Yaml.Place place(int length) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Yaml.Place(at.getLineNr(), column(at), length);
    }

    private Problem problem(JacksonException e) {
        TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof StreamConstraintsException) {
            boolean deep = parser.streamReadContext().getNestingDepth() >= DEPTH;
            return at(parser.currentLocation(), 1, deep ? DEEP : "this number or name is too long", deep ? "Nothing here needs more than three levels." : null);
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return at(parser.currentLocation(), 1, "the text ends before it is complete", "A quote or a bracket is not closed.");
        }
        String found = character(at);
        return at(at, 1, found == null ? "the text ends before it is complete" : "this is not JSON, from `" + found + "` on",
                found == null ? "A quote or a bracket is not closed."
                        : "Put keys and texts in double quotes, a colon after each key, and a comma between entries.");
    }

    private @Nullable String character(TokenStreamLocation at) {
        String line = line(at);
        int column = Math.max(0, at.getColumnNr() - 1);
        return column >= line.length() ? null : Printable.line(Character.toString(line.codePointAt(column))).replace('`', '\'');
    }

    private Problem at(TokenStreamLocation at, int length, String message, @Nullable String hint) {
        return source.problem(at.getLineNr(), column(at), length, message, hint).coded(Code.BROKEN_YAML);
    }

    /** Counted in characters; the parser counts those outside of the basic plane twice. */
    private int column(TokenStreamLocation at) {
        String line = line(at);
        return line.codePointCount(0, Math.max(0, Math.min(line.length(), at.getColumnNr() - 1))) + 1;
    }

    private String line(TokenStreamLocation at) {
        List<String> lines = source.lines();
        return at.getLineNr() >= 1 && at.getLineNr() <= lines.size() ? lines.get(at.getLineNr() - 1) : "";
    }
}
