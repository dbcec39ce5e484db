package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import dev.frameworkadvisor.workbench.Spots.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong in the files of cases. If several cases name a rule, a fact or a framework that doesn't exist, and no case names one
 * with a similar name, then that one was renamed: this is one problem, reported where it is declared.
 */
final class CaseNames {

    private static final Map<String, Code> LISTS = Map.of("reasons", Code.UNKNOWN_RULE, "silent", Code.UNKNOWN_RULE, "conflicts", Code.UNKNOWN_RULE,
            "recommended", Code.UNKNOWN_FRAMEWORK, "frameworks", Code.UNKNOWN_FRAMEWORK);
    private static final Set<String> FACTS = Set.of("facts", "inferred");

    private final RuleBase rules;
    private final Spots spots;
    private final Map<Code, Map<String, List<Spot>>> mentions = new LinkedHashMap<>();

    private CaseNames(RuleBase rules, Spots spots) {
        this.rules = rules;
        this.spots = spots;
    }

    static List<Problem> problems(RuleBase rules, Spots spots) {
        var names = new CaseNames(rules, spots);
        names.read();
        var problems = new ArrayList<Problem>();
        CaseReader.read(rules, problems);
        Set<Code> named = Set.copyOf(LISTS.values());
        problems.removeIf(problem -> named.contains(problem.code()) || problem.code() == Code.UNKNOWN_FACT);
        List<Problem> unknown = names.unknown();
        // A fact that lost the colon behind it lost its answer, too.
        problems.removeIf(problem -> unknown.stream().anyMatch(it -> it.file().equals(problem.file()) && it.line() == problem.line()));
        problems.addAll(unknown);
        return problems;
    }

    private void read() {
        var files = new ArrayList<RuleFile>(rules.files().cases());
        rules.files().file(CitationLint.CLAIMS).ifPresent(files::add);
        for (RuleFile file : files) {
            try {
                YamlReader.read(file.source(), new ArrayList<>()).ifPresent(root -> visit(root, file.source()));
            } catch (ProblemsException e) {
                // The reader of the cases reports invalid YAML.
            }
        }
    }

    private void visit(Yaml yaml, Source source) {
        if (yaml instanceof Yaml.Items items) {
            items.items().forEach(item -> visit(item, source));
        } else if (yaml instanceof Yaml.Entries entries) {
            for (Yaml.Entry entry : entries.entries()) {
                String key = entry.key().value();
                if (LISTS.containsKey(key) && entry.value() instanceof Yaml.Items items) {
                    items.items().forEach(item -> mention(LISTS.get(key), item, source));
                } else if (FACTS.contains(key) && entry.value() instanceof Yaml.Entries facts) {
                    facts.entries().forEach(fact -> mention(Code.UNKNOWN_FACT, fact.key(), source));
                } else {
                    visit(entry.value(), source);
                }
            }
        }
    }

    private void mention(Code kind, Yaml name, Source source) {
        if (name instanceof Yaml.Scalar scalar && !scalar.value().isBlank()) {
            mentions.computeIfAbsent(kind, any -> new LinkedHashMap<>()).computeIfAbsent(scalar.value(), any -> new ArrayList<>())
                    .add(new Spot(source, scalar.place().line(), scalar.place().column(), scalar.place().length()));
        }
    }

    private List<Problem> unknown() {
        var problems = new ArrayList<Problem>();
        mentions.forEach((kind, names) -> {
            List<String> known = known(kind);
            names.forEach((name, places) -> {
                if (!known.contains(name)) {
                    problems.add(unknown(kind, name, places, known));
                }
            });
        });
        return problems;
    }

    private Problem unknown(Code kind, String name, List<Spot> places, List<String> known) {
        Optional<String> first = kind == Code.UNKNOWN_RULE ? known.stream().filter(it -> name.startsWith(it + " ")).findFirst() : Optional.empty();
        if (first.isPresent()) {
            Spot spot = places.get(0);
            String next = name.substring(first.get().length() + 1);
            return new Spot(spot.source(), spot.line() + 1, spot.column(), next.length()).problem(kind, "`- ` is missing before `" + next + "`",
                    "Each rule of a list is on its own line, which begins with `- `.");
        }
        Set<String> mentioned = new HashSet<>(mentions.get(kind).keySet());
        Optional<String> near = known.stream().filter(it -> isNear(it, name)).findFirst();
        Optional<String> renamed = known.stream().filter(it -> !mentioned.contains(it) && isNear(it, name)).findFirst();
        Optional<Spot> spot = places.size() > 1 ? renamed.flatMap(it -> declared(kind, it)) : Optional.empty();
        if (spot.isPresent()) {
            return spot.get().problem(kind, "this " + word(kind) + " is called `" + renamed.get() + "`, but cases call it `" + name + "`",
                    "They do so at " + places.get(0).place() + " and in " + (places.size() == 2 ? "one more place." : places.size() - 1 + " more places."));
        }
        String rest = places.size() == 1 ? "" : " It is used in " + (places.size() == 2 ? "one more place." : places.size() - 1 + " more places.");
        boolean glued = kind == Code.UNKNOWN_FACT && (name.contains(" ") || name.contains(":"));
        String hint = glued ? "Write `fact: yes`, with a space after the colon and a comma before the next." : renamed.or(() -> near).map(it -> "Did you mean `" + it + "`?").orElse(kind == Code.UNKNOWN_RULE ? "Cases name rules word for word."
                : "There is `" + String.join("`, `", known.stream().limit(8).toList()) + "`" + (known.size() > 8 ? " and more." : "."));
        return places.get(0).problem(kind, kind == Code.UNKNOWN_RULE ? "no rule is called `" + name + "`" : "unknown " + word(kind) + " `" + name + "`", hint + rest);
    }

    private List<String> known(Code kind) {
        return kind == Code.UNKNOWN_RULE ? rules.rules().stream().map(Rule::name).toList()
                : kind == Code.UNKNOWN_FACT ? rules.vocabulary().facts().stream().map(it -> it.name()).toList() : rules.vocabulary().frameworks();
    }

    private Optional<Spot> declared(Code kind, String name) {
        return kind == Code.UNKNOWN_RULE ? rules.rules().stream().filter(it -> it.name().equals(name)).findFirst().map(spots::rule)
                : kind == Code.UNKNOWN_FACT ? spots.fact(name) : spots.title(name);
    }

    private static String word(Code kind) {
        return kind == Code.UNKNOWN_RULE ? "rule" : kind == Code.UNKNOWN_FACT ? "fact" : "framework";
    }

    /** Whether one was made from the other by a small edit: they begin and end alike. For sentences, a better measure than letters. */
    private static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int longer = Math.max(one.length(), other.length());
        return longer - start - end <= Math.max(2, longer / 5);
    }
}
