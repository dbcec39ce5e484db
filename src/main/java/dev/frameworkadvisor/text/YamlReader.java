package dev.frameworkadvisor.text;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML, and so JSON, into {@link Yaml} from the parser's events. Working on events keeps hostile texts cheap:
 * nesting is counted, aliases are refused before anything is expanded, and no object that the text asks for is built.
 */
public final class YamlReader {

    /** How deep a text may nest. Ours need three levels. */
    private static final int DEPTH = 16;

    private final Source source;
    private final List<Problem> problems;
    private final Iterator<Event> events;

    private YamlReader(Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        var settings = LoadSettings.builder().setLabel(source.name()).setCodePointLimit(Source.LIMIT + 1).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, untabbed(source.text())));
    }

    /** JSON may begin with tabs, which YAML takes for an indentation. Spaces in their place move nothing. */
    private static String untabbed(String text) {
        int first = 0;
        while (first < text.length() && " \t\r\n".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.startsWith("{", first) ? text.substring(0, first).replace('\t', ' ') + text.substring(first) : text;
    }

    /**
     * The one document of a text, or nothing if there is none in it.
     *
     * @param problems takes what is wrong but does not stop the reading, such as a key written twice
     * @throws ProblemsException if the text cannot be read on
     */
    public static Optional<Yaml> read(Source source, List<Problem> problems) {
        try {
            return new YamlReader(source, problems).document();
        } catch (YamlEngineException e) {
            throw new ProblemsException(YamlProblem.explain(source, e).coded(Code.BROKEN_YAML));
        } catch (NumberFormatException e) {
            // The parser reads the digits of an escape without looking at them.
            throw new ProblemsException(YamlProblem.escape(source).coded(Code.BROKEN_YAML));
        }
    }

    private Optional<Yaml> document() {
        Optional<Yaml> first = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (first.isPresent()) {
                        throw stop(event, "a second document starts here", "Keep one document in a file: remove the `---`.");
                    }
                    first = Optional.of(node(events.next(), 0));
                }
                default -> { }
            }
        }
        return first.filter(node -> !(node instanceof Yaml.Scalar scalar && scalar.value().isEmpty()));
    }

    private Yaml node(Event event, int depth) {
        if (depth > DEPTH) {
            throw stop(event, "this is nested too deeply", "Nothing here needs more than four levels.");
        }
        return switch (event.getEventId()) {
            case Scalar -> new Yaml.Scalar(value((ScalarEvent) event), place(event));
            case SequenceStart -> {
                var items = new ArrayList<Yaml>();
                for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                    items.add(node(next, depth + 1));
                }
                yield new Yaml.Items(List.copyOf(items), place(event));
            }
            case MappingStart -> entries(event, depth);
            default -> throw stop(event, "this refers to another part of the file" + alias(event), "Write the value out.");
        };
    }

    private Yaml.Entries entries(Event start, int depth) {
        var entries = new ArrayList<Yaml.Entry>();
        Map<String, Yaml.Scalar> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Yaml key = node(next, depth + 1);
            Event valueEvent = events.next();
            Yaml value = node(valueEvent, depth + 1);
            if (!(key instanceof Yaml.Scalar name)) {
                throw stop(next, "a key must be a word, not " + key.kind(), null);
            }
            Yaml.Scalar earlier = seen.putIfAbsent(name.value(), name);
            if (earlier == null) {
                entries.add(new Yaml.Entry(name, value));
            } else {
                problems.add(source.problem(name.place().line(), name.place().column(), name.place().length(),
                        "`" + name.value() + "` is written twice",
                        (name.place().line() == earlier.place().line() ? "" : "It is already on line " + earlier.place().line() + ". ") + "Keep one of the two.").coded(Code.DUPLICATE_KEY));
            }
        }
        return new Yaml.Entries(List.copyOf(entries), place(start));
    }

    /** Nothing, `~` and `null` without quotes are one thing in YAML: no value. */
    private static String value(ScalarEvent scalar) {
        String value = scalar.getValue();
        return scalar.isPlain() && (value.equals("~") || value.equals("null")) ? "" : value;
    }

    private static String alias(Event event) {
        return event instanceof AliasEvent alias ? " (`*" + alias.getAlias().getValue() + "`), which is not supported" : "";
    }

    private ProblemsException stop(Event event, String message, @Nullable String hint) {
        Yaml.Place at = place(event);
        return new ProblemsException(source.problem(at.line(), at.column(), at.length(), message, hint).coded(Code.BROKEN_YAML));
    }

    private static Yaml.Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new Yaml.Place(start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
    }
}
