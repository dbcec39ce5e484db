package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.ProjectReader;
import dev.frameworkadvisor.language.Vocabulary;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: a project, and the keys of the question beside it.
 *
 * @param project its stated answers
 * @param unknown the facts that the request answers with `unknown`
 * @param framework the title of the framework that is asked about; null if none is named
 * @param keep the facts that must not change
 * @param stability whether the stability of a recommendation is asked for
 */
record Asked(Project project, Map<String, TruthValue> unknown, @Nullable String framework, Set<String> keep,
        boolean stability) {

    /** The key of the framework that should win. */
    static final String WANT = "want";
    /** The key of the framework that did not win. */
    static final String FRAMEWORK = "framework";
    /** The key of the facts that must not change. */
    static final String KEEP = "keep";
    /** The key that says whether stability is asked for. */
    static final String STABILITY = "stability";

    private static final int MALFORMED = 400;
    private static final int UNUSABLE = 422;

    /**
     * Reads a body.
     *
     * @param beside the keys that it may have beside those of a project
     * @throws HttpProblem with everything that is wrong with it
     */
    static Asked read(byte[] body, Advisor advisor, List<String> beside) {
        var problems = new ArrayList<Problem>();
        var vocabulary = new Vocabulary(advisor.facts(), advisor.frameworks());
        try {
            Source source = Source.of(body, "body");
            String text = source.text().strip();
            if (!text.startsWith("{") && !text.startsWith("[")) {
                throw new ProblemsException(Problem.ofFile(source.name(), text.isEmpty() ? "the body is empty" : "the body is not JSON",
                        "Send a JSON object, such as `{\"facts\": {}}`."));
            }
            Yaml written = YamlReader.read(source, problems).orElseThrow();
            return read(written, new DataReader(source, problems), problems, vocabulary, beside);
        } catch (ProblemsException e) {
            throw HttpProblem.of(MALFORMED, e.problems().stream().map(Asked::worded).toList());
        }
    }

    private static Asked read(Yaml written, DataReader data, List<Problem> problems, Vocabulary vocabulary,
            List<String> beside) {
        ProjectReader.Written project = ProjectReader.ofRequest(written, data, vocabulary, beside);
        String title = Stream.of(WANT, FRAMEWORK).filter(beside::contains)
                .flatMap(key -> value(written, key).flatMap(it -> title(it, key, data, vocabulary)).stream())
                        .findFirst().orElse(null);
        Set<String> keep = beside.contains(KEEP) ? value(written, KEEP).map(it -> facts(it, data, vocabulary))
                .orElse(Set.of()) : Set.of();
        boolean stability = !beside.contains(STABILITY) || value(written, STABILITY).map(it -> isYes(it, data))
                .orElse(true);
        if (!problems.isEmpty()) {
            throw HttpProblem.of(UNUSABLE, problems.stream().map(Asked::hinted).toList());
        }
        return new Asked(new Project(project.name(), project.answers()), unknown(written), title, keep, stability);
    }

    /** A fact that nothing resembles gets a hint for programs. */
    private static Problem hinted(Problem problem) {
        return problem.code() == Code.UNKNOWN_FACT && problem.hint() == null
                ? problem.hinting("`GET /api/facts` lists all facts.") : problem;
    }

    /** The hint about encodings is for files; a request needs another one. */
    private static Problem worded(Problem problem) {
        return problem.code() == Code.NOT_UTF8
                ? new Problem(problem.file(), problem.line(), problem.column(), problem.length(), problem.message(),
                        problem.excerpt(), "Encode the body as UTF-8.", problem.code()) : problem;
    }

    private static boolean isYes(Yaml value, DataReader data) {
        TruthValue answer = value instanceof Yaml.Scalar scalar ? TruthValue.parse(scalar.value())
                .orElse(TruthValue.UNKNOWN) : TruthValue.UNKNOWN;
        if (answer == TruthValue.UNKNOWN) {
            data.problem(value, "`" + STABILITY + "` must be `yes` or `no`, not " + value.kind(), null);
        }
        return answer == TruthValue.YES;
    }

    private static Optional<Yaml> value(Yaml written, String key) {
        return written instanceof Yaml.Entries entries ? entries.get(key)
                .filter(it -> !(it instanceof Yaml.Scalar scalar && scalar.value().isEmpty()))
                : Optional.empty();
    }

    private static Optional<String> title(Yaml value, String key, DataReader data, Vocabulary vocabulary) {
        List<String> titles = vocabulary.frameworks();
        Optional<String> name = data.text(value, "`" + key + "`");
        Optional<String> title = name.flatMap(it -> titles.stream().filter(it::equalsIgnoreCase).findFirst());
        if (name.isPresent() && title.isEmpty()) {
            data.problem(value, "unknown framework `" + name.get() + "`", Suggestion.or(name.get(), titles,
                    "It is one of " + DataReader.quoted(titles) + "."));
        }
        return title;
    }

    private static Set<String> facts(Yaml value, DataReader data, Vocabulary vocabulary) {
        var facts = new LinkedHashSet<String>();
        for (Yaml item : data.items(value, "`keep`")) {
            data.text(item, "an item of `keep`").ifPresent(fact -> {
                facts.add(fact);
                if (vocabulary.fact(fact).isEmpty()) {
                    data.problem(Code.UNKNOWN_FACT, item, "unknown fact `" + fact + "`", data.full() ? null
                            : vocabulary.hint(fact));
                }
            });
        }
        return facts;
    }

    private static Map<String, TruthValue> unknown(Yaml written) {
        return value(written, "facts").filter(Yaml.Entries.class::isInstance).stream()
                .flatMap(it -> ((Yaml.Entries) it).entries().stream())
                .filter(it -> it.value() instanceof Yaml.Scalar scalar && TruthValue.parse(scalar.value())
                        .equals(Optional.of(TruthValue.UNKNOWN)))
                .collect(Collectors.toMap(it -> it.key().value(), it -> TruthValue.UNKNOWN));
    }
}
