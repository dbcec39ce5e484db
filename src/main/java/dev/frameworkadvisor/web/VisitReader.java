package dev.frameworkadvisor.web;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Visit} from a query. It leaves out what it cannot use, and adds a notice about it. */
final class VisitReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FACT = 60;
    /** The most notices about unknown facts: a stranger's address may name thousands. */
    private static final int MOST_NOTICES = 5;

    private final Map<String, List<String>> query;
    private final Advisor advisor;
    private final List<String> notices = new ArrayList<>();

    VisitReader(Map<String, List<String>> query, Advisor advisor) {
        this.query = query;
        this.advisor = advisor;
    }

    Visit visit() {
        Map<String, TruthValue> answers = answers("");
        addFields(answers);
        Map<String, TruthValue> before = answers("was-");
        before.keySet().removeIf(fact -> !answers.containsKey(fact) || answers.get(fact) == before.get(fact));
        List<String> asked = facts("asked").stream().filter(answers::containsKey).toList();
        return new Visit(name(), ordered(answers), asked, ordered(before), first("rules"), List.copyOf(notices));
    }

    private @Nullable String first(String key) {
        return query.getOrDefault(key, List.of()).stream().filter(it -> !it.isBlank()).findFirst().orElse(null);
    }

    private @Nullable String name() {
        String name = first("name");
        if (name != null && name.length() > LONGEST_NAME) {
            notices.add("The name is longer than " + LONGEST_NAME + " characters and was left out.");
            return null;
        }
        return name;
    }

    private List<String> facts(String key) {
        return query.getOrDefault(key, List.of()).stream().flatMap(it -> Arrays.stream(it.split(",")))
                .map(String::strip).filter(it -> !it.isEmpty()).distinct().filter(this::isKnown).toList();
    }

    /** A fact that is not known gets a notice. */
    private boolean isKnown(String fact) {
        boolean known = advisor.facts().stream().anyMatch(it -> it.name().equals(fact));
        if (!known && notices.size() < MOST_NOTICES) {
            String shown = fact.length() > LONGEST_FACT ? fact.substring(0, LONGEST_FACT) + "..." : fact;
            notices.add("These rules have no fact `" + shown + "`; its answer was left out.");
        }
        return known;
    }

    private Map<String, TruthValue> answers(String prefix) {
        var answers = new TreeMap<String, TruthValue>();
        facts(prefix + "unknown").forEach(fact -> answers.put(fact, TruthValue.UNKNOWN));
        facts(prefix + "yes").forEach(fact -> answers.put(fact, TruthValue.YES));
        for (String fact : facts(prefix + "no")) {
            if (answers.put(fact, TruthValue.NO) == TruthValue.YES) {
                answers.remove(fact);
                notices.add("`" + fact + "` was answered both yes and no; both were left out.");
            }
        }
        return answers;
    }

    /** The form has one field for each fact; an empty one is no answer. */
    private void addFields(Map<String, TruthValue> answers) {
        for (String key : query.keySet()) {
            if (key.startsWith(Visit.FIELD)) {
                String fact = key.substring(Visit.FIELD.length());
                String written = first(key);
                if (isKnown(fact) && written != null) {
                    TruthValue.parse(written).filter(it -> it != TruthValue.UNKNOWN)
                            .ifPresent(answer -> answers.put(fact, answer));
                }
            }
        }
    }

    private Map<String, TruthValue> ordered(Map<String, TruthValue> answers) {
        var ordered = new LinkedHashMap<String, TruthValue>();
        advisor.facts().stream().map(Fact::name).filter(answers::containsKey)
                .forEach(fact -> ordered.put(fact, answers.get(fact)));
        return ordered;
    }
}
