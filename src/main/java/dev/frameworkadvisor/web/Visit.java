package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of one person's visit. Every address holds all of it in its query, so the server stores nothing.
 *
 * @param name the name of the project; null if it has none
 * @param answers yes and no by fact, and unknown for a "don't know" of the interview; in the order of the vocabulary
 * @param asked the facts that the interview asked about, in that order
 * @param before while a change is being tried, the answers that it replaced; empty otherwise
 * @param rules the hash of the rules that a link was made under; null if the link has none
 * @param notices what the query holds that cannot be used, in sentences
 */
record Visit(@Nullable String name, Map<String, TruthValue> answers, List<String> asked, Map<String, TruthValue> before,
        @Nullable String rules, List<String> notices) {

    /** The prefix of the name of each form field that answers a fact. */
    static final String FIELD = "answer.";

    /** A visit with the answers of a project. */
    static Visit to(Project project) {
        return new Visit(project.name(), project.answers(), List.of(), Map.of(), null, List.of());
    }

    /** Reads a query; what it cannot use becomes a notice. */
    static Visit read(Map<String, List<String>> query, Advisor advisor) {
        return new VisitReader(query, advisor).visit();
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
        put(query, "yes", answers, TruthValue.YES);
        put(query, "no", answers, TruthValue.NO);
        query.putAll(carried());
        query.putAll(more);
        return path + (query.isEmpty() ? "" : "?" + query.entrySet().stream().map(Visit::field)
                .collect(Collectors.joining("&")));
    }

    /** The part of the query that no field of the form holds: a form carries it in hidden fields. */
    Map<String, String> carried() {
        var query = new LinkedHashMap<String, String>();
        put(query, "unknown", answers, TruthValue.UNKNOWN);
        if (!asked.isEmpty()) {
            query.put("asked", String.join(",", asked));
        }
        put(query, "was-yes", before, TruthValue.YES);
        put(query, "was-no", before, TruthValue.NO);
        put(query, "was-unknown", before, TruthValue.UNKNOWN);
        return query;
    }

    /** Commas between facts stay as they are, so that people can read the address. */
    private static String field(Map.Entry<String, String> field) {
        return field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static void put(Map<String, String> query, String key, Map<String, TruthValue> answers,
            TruthValue answer) {
        String facts = answers.entrySet().stream().filter(it -> it.getValue() == answer).map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        if (!facts.isEmpty()) {
            query.put(key, facts);
        }
    }
}
