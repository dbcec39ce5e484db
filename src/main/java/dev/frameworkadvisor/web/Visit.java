package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, read from its query, so that every page has an address of its own and the server keeps nothing.
 *
 * @param name of the project; null if it has none
 * @param answers yes and no by fact, and unknown for a "don't know" of the interview; in the order of the vocabulary
 * @param asked the facts that the interview asked about, in that order
 * @param before what the answers were that a change replaced, if one is being tried; empty otherwise
 * @param rules the hash of the rules that a link was made under; null if it does not say
 * @param notices what could not be used of the query, in sentences
 */
record Visit(@Nullable String name, Map<String, TruthValue> answers, List<String> asked, Map<String, TruthValue> before,
        @Nullable String rules, List<String> notices) {

    /** What begins the name of a form's field for a fact. */
    static final String FIELD = "answer.";
    private static final int LONGEST_NAME = 200;

    /** A visit that says no more than a project. */
    static Visit to(Project project) {
        return new Visit(project.name(), project.answers(), List.of(), Map.of(), null, List.of());
    }

    /** Reads a query; what it cannot use becomes a notice. */
    static Visit read(Map<String, List<String>> query, Advisor advisor) {
        var reader = new Reader(query, advisor);
        Map<String, TruthValue> answers = reader.answers("yes", "no", "unknown");
        reader.fields(answers);
        Map<String, TruthValue> before = reader.answers("was-yes", "was-no", "was-unknown");
        before.keySet().retainAll(reader.changed(answers, before));
        String name = reader.name();
        return new Visit(name, answers, reader.facts("asked").stream().filter(answers::containsKey).toList(), before,
                reader.first("rules"), List.copyOf(reader.notices));
    }

    /** The project, without what the person does not know. */
    Project project() {
        return new Project(name, answers);
    }

    /** The visit with one more answer of the interview. */
    Visit answering(String fact, TruthValue answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(fact, answer);
        var longer = new ArrayList<>(asked);
        longer.add(fact);
        return new Visit(name, more, longer, Map.of(), null, List.of());
    }

    /** The visit before the last answer of the interview; this one if there was none. */
    Visit back() {
        if (asked.isEmpty()) {
            return this;
        }
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(asked.get(asked.size() - 1));
        return new Visit(name, fewer, asked.subList(0, asked.size() - 1), Map.of(), null, List.of());
    }

    /** The visit with a change tried, which {@link #takingBack} undoes. */
    Visit trying(Map<String, TruthValue> change) {
        var changed = new LinkedHashMap<>(answers);
        var replaced = new LinkedHashMap<>(before);
        change.forEach((fact, answer) -> {
            TruthValue old = changed.put(fact, answer);
            replaced.putIfAbsent(fact, old == null ? TruthValue.UNKNOWN : old);
        });
        return new Visit(name, changed, asked, replaced, null, List.of());
    }

    /** The visit without the change that was tried. */
    Visit takingBack() {
        var restored = new LinkedHashMap<>(answers);
        before.forEach((fact, old) -> {
            if (old == TruthValue.UNKNOWN) {
                restored.remove(fact);
            } else {
                restored.put(fact, old);
            }
        });
        return new Visit(name, restored, asked, Map.of(), null, List.of());
    }

    /** The change that is being tried: its new answers. */
    Map<String, TruthValue> tried() {
        var tried = new LinkedHashMap<String, TruthValue>();
        before.keySet().forEach(fact -> tried.put(fact, answers.get(fact)));
        return tried;
    }

    /** The address of a page for this visit. */
    String at(String path) {
        return at(path, Map.of());
    }

    /** The address of a page for this visit, with more in its query. */
    String at(String path, Map<String, String> more) {
        var query = new LinkedHashMap<String, String>();
        if (name != null) {
            query.put("name", name);
        }
        put(query, "", answers);
        query.put("asked", String.join(",", asked));
        put(query, "was-", before);
        query.putAll(more);
        query.values().removeIf(String::isEmpty);
        return path + (query.isEmpty() ? "" : "?" + query.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8).replace("%2C", ","))
                .collect(Collectors.joining("&")));
    }

    private static void put(Map<String, String> query, String prefix, Map<String, TruthValue> answers) {
        for (TruthValue answer : List.of(TruthValue.YES, TruthValue.NO, TruthValue.UNKNOWN)) {
            query.put(prefix + answer.word(), answers.entrySet().stream().filter(it -> it.getValue() == answer)
                    .map(Map.Entry::getKey).collect(Collectors.joining(",")));
        }
    }

    /** Reads the parts of a query. */
    private static final class Reader {

        private final Map<String, List<String>> query;
        private final Advisor advisor;
        private final List<String> notices = new ArrayList<>();

        Reader(Map<String, List<String>> query, Advisor advisor) {
            this.query = query;
            this.advisor = advisor;
        }

        @Nullable String first(String key) {
            return query.getOrDefault(key, List.of()).stream().filter(it -> !it.isBlank()).findFirst().orElse(null);
        }

        @Nullable String name() {
            String name = first("name");
            if (name != null && name.length() > LONGEST_NAME) {
                notices.add("The name is longer than " + LONGEST_NAME + " characters and was left out.");
                return null;
            }
            return name;
        }

        List<String> facts(String key) {
            return query.getOrDefault(key, List.of()).stream().flatMap(it -> List.of(it.split(",")).stream())
                    .map(String::strip).filter(it -> !it.isEmpty()).distinct().filter(this::known).toList();
        }

        private boolean known(String fact) {
            boolean known = advisor.facts().stream().anyMatch(it -> it.name().equals(fact));
            if (!known && notices.size() < 5) {
                notices.add("These rules have no fact `" + (fact.length() > 60 ? fact.substring(0, 60) + "..." : fact) + "`; its answer was left out.");
            }
            return known;
        }

        Map<String, TruthValue> answers(String yes, String no, String unknown) {
            var found = new TreeMap<String, TruthValue>();
            facts(unknown).forEach(fact -> found.put(fact, TruthValue.UNKNOWN));
            facts(yes).forEach(fact -> found.put(fact, TruthValue.YES));
            for (String fact : facts(no)) {
                if (found.put(fact, TruthValue.NO) == TruthValue.YES) {
                    found.remove(fact);
                    notices.add("`" + fact + "` was answered both yes and no; both were left out.");
                }
            }
            return ordered(found);
        }

        /** The fields of the form, which hold one answer each; an empty one is no answer. */
        void fields(Map<String, TruthValue> answers) {
            query.keySet().stream().filter(key -> key.startsWith(FIELD)).forEach(key -> {
                String fact = key.substring(FIELD.length());
                String written = first(key);
                if (known(fact)) {
                    TruthValue answer = written == null ? TruthValue.UNKNOWN : TruthValue.parse(written).orElse(TruthValue.UNKNOWN);
                    if (answer != TruthValue.UNKNOWN) {
                        answers.put(fact, answer);
                    }
                }
            });
            Map<String, TruthValue> ordered = ordered(answers);
            answers.clear();
            answers.putAll(ordered);
        }

        private Map<String, TruthValue> ordered(Map<String, TruthValue> answers) {
            var ordered = new LinkedHashMap<String, TruthValue>();
            advisor.facts().stream().map(Fact::name).filter(answers::containsKey).forEach(fact -> ordered.put(fact, answers.get(fact)));
            return ordered;
        }

        private static List<String> changed(Map<String, TruthValue> answers, Map<String, TruthValue> before) {
            return before.keySet().stream().filter(fact -> answers.containsKey(fact) && answers.get(fact) != before.get(fact)).toList();
        }
    }
}
