package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project and the result that it must get, from a file of cases.
 *
 * @param name a sentence
 * @param place its file, below the rules folder with forward slashes, and its line: {@code cases/django.yaml:12}
 * @param facts the stated answers
 * @param asWritten whether to leave out what was learned since the thread
 * @param verdict the expected verdict; null for any
 * @param recommended the expected frameworks, in the order of declaration; null for any
 * @param reasons the names of rules that must fire, of whatever kind
 * @param silent the names of rules that must not fire
 * @param inferred answers that must be inferred, among others
 * @param conflicts the names of exactly those rules that must report a conflict; null for any
 */
public record Case(String name, String place, Map<String, TruthValue> facts, boolean asWritten, @Nullable Verdict verdict,
        @Nullable List<String> recommended, List<String> reasons, List<String> silent, Map<String, TruthValue> inferred,
        @Nullable List<String> conflicts) {

    /** Its file. */
    public String file() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    /** Its facts without those that a vocabulary lacks, as the thread's lacks some of today's. */
    Map<String, TruthValue> factsKnownTo(Vocabulary vocabulary) {
        return facts.entrySet().stream().filter(it -> vocabulary.fact(it.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Answers as cases write them: <code>{ small-app: yes, own-orm: no }</code>. */
    public static String written(Map<String, TruthValue> facts) {
        return facts.isEmpty() ? "{}" : facts.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue().word())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
