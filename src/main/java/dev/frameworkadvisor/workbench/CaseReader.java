package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.language.Vocabulary;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cases beside a rule set. */
public final class CaseReader {

    private static final List<String> KEYS = List.of("name", "facts", "as-written", "verdict", "recommended", "reasons", "silent",
            "inferred", "conflicts");

    private final Vocabulary vocabulary;
    private final Set<String> ruleNames;
    private final RuleFile file;
    private final DataReader data;

    private CaseReader(RuleBase rules, RuleFile file, List<Problem> problems) {
        this.vocabulary = rules.vocabulary();
        this.ruleNames = rules.rules().stream().map(Rule::name).collect(Collectors.toCollection(LinkedHashSet::new));
        this.file = file;
        this.data = new DataReader(file.source(), problems);
    }

    /**
     * The cases of a rule set, in the order of files and lines.
     *
     * @param problems takes what is wrong in them; a case with problems is left out
     */
    public static List<Case> read(RuleBase rules, List<Problem> problems) {
        var cases = new ArrayList<Case>();
        for (RuleFile file : rules.files().cases()) {
            try {
                var reader = new CaseReader(rules, file, problems);
                Optional<Yaml> root = YamlReader.read(file.source(), problems);
                for (Yaml item : root.map(it -> reader.data.items(it, "a file of cases")).orElse(List.of())) {
                    int before = problems.size();
                    Optional<Case> read = reader.data.entries(item, "a case", KEYS, List.of("name", "facts")).flatMap(reader::read);
                    if (problems.size() == before) {
                        read.ifPresent(cases::add);
                    }
                }
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        return cases;
    }

    private Optional<Case> read(Yaml.Entries it) {
        String name = data.text(it, "name");
        boolean asWritten = it.get("as-written").map(this::truth).orElse(TruthValue.NO) == TruthValue.YES;
        return name == null ? Optional.empty() : Optional.of(new Case(name, file.path() + ":" + it.place().line(),
                facts(it, "facts"), asWritten, verdict(it), it.get("recommended").map(this::frameworks).orElse(null),
                rules(it, "reasons"), rules(it, "silent"), facts(it, "inferred"),
                it.get("conflicts").isPresent() ? rules(it, "conflicts") : null));
    }

    private @Nullable Verdict verdict(Yaml.Entries entries) {
        Yaml value = entries.get("verdict").orElse(null);
        if (value == null) {
            return null;
        }
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(known -> value instanceof Yaml.Scalar scalar && known.word().equals(scalar.value())).findFirst();
        if (verdict.isEmpty()) {
            data.problem(value, "`verdict` must be `clear`, `lean`, `toss-up` or `open`, not " + value.kind(), null);
        }
        return verdict.orElse(null);
    }

    private List<String> frameworks(Yaml value) {
        List<String> known = vocabulary.frameworks();
        for (Yaml item : data.items(value, "`recommended`")) {
            if (item instanceof Yaml.Scalar scalar && !known.contains(scalar.value())) {
                data.problem(Code.UNKNOWN_FRAMEWORK, item, "unknown framework `" + scalar.value() + "`",
                        Suggestion.hint(scalar.value(), known, "The frameworks are " + DataReader.quoted(known) + "."));
            }
        }
        List<String> written = data.words(value, "`recommended`");
        return known.stream().filter(written::contains).toList();
    }

    private List<String> rules(Yaml.Entries entries, String key) {
        Yaml value = entries.get(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        for (Yaml item : data.items(value, "`" + key + "`")) {
            if (item instanceof Yaml.Scalar scalar && !ruleNames.contains(scalar.value())) {
                data.problem(Code.UNKNOWN_RULE, item, "no rule is called `" + scalar.value() + "`", data.full() ? null : Suggestion.nearest(scalar.value(), ruleNames)
                        .map(rule -> "Did you mean `" + rule + "`?").orElse(null));
            }
        }
        return data.words(value, "`" + key + "`");
    }

    private Map<String, TruthValue> facts(Yaml.Entries entries, String key) {
        var facts = new LinkedHashMap<String, TruthValue>();
        Yaml value = entries.get(key).orElse(null);
        if (value instanceof Yaml.Entries written) {
            for (Yaml.Entry entry : written.entries()) {
                String fact = entry.key().value();
                if (vocabulary.fact(fact).isEmpty()) {
                    data.problem(Code.UNKNOWN_FACT, entry.key(), "unknown fact `" + fact + "`", data.full() ? null : vocabulary.hint(fact));
                }
                facts.put(fact, truth(entry.value()));
            }
        } else if (value != null && !(value instanceof Yaml.Scalar scalar && scalar.value().isEmpty())) {
            data.problem(value, "`" + key + "` must be names with answers, not " + value.kind(), null);
        }
        return facts;
    }

    private TruthValue truth(Yaml value) {
        Optional<TruthValue> truth = value instanceof Yaml.Scalar scalar ? TruthValue.parse(scalar.value()) : Optional.empty();
        if (truth.isEmpty()) {
            data.problem(value, "this must be `yes`, `no` or `unknown`, not " + value.kind(), null);
        }
        return truth.orElse(TruthValue.UNKNOWN);
    }
}
