package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a project from YAML or JSON, and reports everything that is wrong with it at once. */
public final class ProjectReader {

    private static final int LONGEST_NAME = 200;
    private static final List<String> ANSWERS = List.of("yes", "no", "unknown", "true", "false");

    /**
     * A project as it is written.
     *
     * @param name null if it has none
     * @param answers by the names of facts, which are all in the vocabulary
     */
    public record Written(@Nullable String name, Map<String, TruthValue> answers) {
    }

    private final Vocabulary vocabulary;
    private final DataReader data;
    private final boolean request;

    private ProjectReader(Vocabulary vocabulary, DataReader data, boolean request) {
        this.vocabulary = vocabulary;
        this.data = data;
        this.request = request;
    }

    /**
     * Reads one.
     *
     * @param vocabulary the facts that it may answer
     * @throws ProblemsException with every problem found in it
     */
    public static Written read(Source source, Vocabulary vocabulary) {
        var problems = new ArrayList<Problem>();
        try {
            Written project = new ProjectReader(vocabulary, new DataReader(source, problems), false)
                    .project(YamlReader.read(source, problems).orElse(null), List.of());
            if (problems.isEmpty()) {
                return project;
            }
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
        throw new ProblemsException(problems);
    }

    /**
     * Reads the project of a request, whose hints speak of JSON and addresses, not of files and commands.
     *
     * @param data takes every problem found in it; if there is one, the project is not to be used
     * @param beside keys that the request may have beside those of a project
     */
    public static Written ofRequest(Yaml written, DataReader data, Vocabulary vocabulary, List<String> beside) {
        return new ProjectReader(vocabulary, data, true).project(written, beside);
    }

    /** An empty file is a project without answers. */
    private Written project(@Nullable Yaml written, List<String> beside) {
        if (written == null || written instanceof Yaml.Entries entries && hasFactsOutside(entries)) {
            return new Written(null, Map.of());
        }
        List<String> keys = Stream.concat(Stream.of("name", "facts"), beside.stream()).toList();
        Optional<Yaml.Entries> root = data.entries(written, request ? "a request" : "a project", keys, List.of());
        String name = root.flatMap(it -> it.get("name")).filter(it -> !isEmpty(it))
                .flatMap(it -> data.text(it, "`name`")).orElse(null);
        if (name != null && name.length() > LONGEST_NAME) {
            data.problem(root.orElseThrow().get("name").orElseThrow(), "`name` is longer than " + LONGEST_NAME
                    + " characters", null);
        }
        if (name != null && name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            data.problem(root.orElseThrow().get("name").orElseThrow(), "`name` contains half a character", null);
        }
        var answers = new TreeMap<String, TruthValue>();
        root.flatMap(it -> it.get("facts")).filter(it -> !isEmpty(it)).ifPresent(facts -> answers(facts, answers));
        return new Written(name, answers);
    }

    /** The commonest mistake: reported once, not as an unknown key for each fact. */
    private boolean hasFactsOutside(Yaml.Entries root) {
        Optional<Yaml.Scalar> outside = root.entries().stream().map(Yaml.Entry::key)
                .filter(key -> vocabulary.fact(key.value()).isPresent()).findFirst();
        outside.ifPresent(key -> data.problem(key, "the fact `" + key.value() + "` must be "
                + (request ? "inside `facts`" : "indented under `facts:`"), request ? "Write " + example(key.value()) + "."
                : "Write a line `facts:` above the facts, and indent each of them by two spaces."));
        return outside.isPresent();
    }

    private void answers(Yaml facts, Map<String, TruthValue> answers) {
        if (!(facts instanceof Yaml.Entries entries)) {
            data.problem(facts, "`facts` must be names with answers, not " + facts.kind(),
                    request ? "Write " + example(vocabulary.facts().get(0).name()) + "."
                    : "Write one fact a line with a space after the colon, such as `" + vocabulary.facts().get(0).name() + ": yes`.");
            return;
        }
        for (Yaml.Entry entry : entries.entries()) {
            String fact = entry.key().value();
            Optional<TruthValue> value = entry.value() instanceof Yaml.Scalar scalar
                    ? TruthValue.parse(scalar.value()) : Optional.empty();
            if (vocabulary.fact(fact).isEmpty()) {
                // A hint that nobody sees is not looked for.
                data.problem(Code.UNKNOWN_FACT, entry.key(), "unknown fact `" + fact + "`", data.full() ? null
                        : entry.value() instanceof Yaml.Entries ? "Write facts directly under `facts" + (request ? "`" : ":`") + ", without groups."
                        : vocabulary.hint(fact));
            } else if (value.isPresent()) {
                answers.put(fact, value.get());
            } else {
                String written = entry.value() instanceof Yaml.Scalar scalar ? scalar.value() : "";
                data.problem(isEmpty(entry.value()) ? entry.key() : entry.value(),
                        "`" + fact + "` must be `yes`, `no` or `unknown`, not " + entry.value().kind(),
                        Suggestion.or(written, ANSWERS, "Leave the fact out if you don't know."));
            }
        }
    }

    private static String example(String fact) {
        return "`\"facts\": {\"" + fact + "\": \"yes\"}`";
    }

    private static boolean isEmpty(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.value().isBlank();
    }
}
