package dev.frameworkadvisor;

import dev.frameworkadvisor.fact.ProjectException;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.fact.Vocabulary;
import dev.frameworkadvisor.source.DataReader;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.ProblemsException;
import dev.frameworkadvisor.source.Source;
import dev.frameworkadvisor.source.Yaml;
import dev.frameworkadvisor.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a project from YAML or JSON, and finds all that is wrong with it in one reading. */
final class ProjectReader {

    private static final int LONGEST_NAME = 200;

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final DataReader data;
    private final Source source;

    private ProjectReader(Source source, Vocabulary vocabulary) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.data = new DataReader(source, problems);
    }

    static Project read(Source source, Vocabulary vocabulary) {
        var reader = new ProjectReader(source, vocabulary);
        try {
            Project project = reader.project();
            if (reader.problems.isEmpty()) {
                return project;
            }
        } catch (ProblemsException e) {
            reader.problems.addAll(e.problems());
        }
        throw new ProjectException(reader.problems);
    }

    /** An empty file is a project of which nothing is known. */
    private Project project() {
        Optional<Yaml.Entries> root = YamlReader.read(source, problems)
                .flatMap(yaml -> data.entries(yaml, "a project", List.of("name", "facts"), List.of()));
        String name = root.flatMap(it -> it.get("name")).flatMap(it -> data.text(it, "`name`")).orElse(null);
        if (name != null && name.length() > LONGEST_NAME) {
            data.problem(root.orElseThrow().get("name").orElseThrow(), "`name` is longer than " + LONGEST_NAME + " characters", null);
        }
        var answers = new TreeMap<String, TruthValue>();
        root.flatMap(it -> it.get("facts")).ifPresent(facts -> answers(facts, answers));
        return new Project(name, answers);
    }

    private void answers(Yaml facts, Map<String, TruthValue> answers) {
        if (facts instanceof Yaml.Scalar scalar && scalar.value().isEmpty()) {
            return;
        }
        if (!(facts instanceof Yaml.Entries entries)) {
            data.problem(facts, "`facts` must be names with answers, not " + facts.kind(), "Write one fact a line, such as `"
                    + vocabulary.facts().get(0).name() + ": yes`.");
            return;
        }
        for (Yaml.Entry entry : entries.entries()) {
            String fact = entry.key().value();
            if (vocabulary.fact(fact).isEmpty()) {
                data.problem(entry.key(), "unknown fact `" + fact + "`", vocabulary.maybe(fact));
            }
            Optional<TruthValue> value = entry.value() instanceof Yaml.Scalar scalar ? TruthValue.parse(scalar.value()) : Optional.empty();
            if (value.isPresent()) {
                answers.put(fact, value.get());
            } else {
                data.problem(entry.value().place().line() == entry.key().place().line() ? entry.value() : entry.key(),
                        "`" + fact + "` must be `yes`, `no` or `unknown`, not " + entry.value().kind(), null);
            }
        }
    }
}
