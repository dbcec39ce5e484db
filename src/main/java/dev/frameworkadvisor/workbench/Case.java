package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Vocabulary;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project with the answer that it must get, as it stands beside the rules.
 *
 * @param name a sentence
 * @param place its file, below the rules folder with forward slashes, and its line: {@code cases/django.yaml:12}
 * @param facts what is stated
 * @param asWritten whether the thread counts as it was written
 * @param verdict what must be the verdict; null if that is left open
 * @param recommended what must be recommended, in the order of declaration; null if that is left open
 * @param reasons the names of rules that must fire, of whatever kind
 * @param silent the names of rules that must not fire
 * @param inferred what must be inferred, among other things
 * @param conflicts the names of the rules that must report a conflict, and no others; null if that is left open
 */
public record Case(String name, String place, Map<String, TruthValue> facts, boolean asWritten, @Nullable Verdict verdict,
        @Nullable List<String> recommended, List<String> reasons, List<String> silent, Map<String, TruthValue> inferred,
        @Nullable List<String> conflicts) {

    /** The file it stands in. */
    public String file() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    /** Its facts without those that a vocabulary lacks: what was learned since the thread may have brought some. */
    Map<String, TruthValue> factsKnownTo(Vocabulary vocabulary) {
        return facts.entrySet().stream().filter(it -> vocabulary.fact(it.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Answers as they stand in a case: <code>{ small-app: yes, own-orm: no }</code>. */
    public static String written(Map<String, TruthValue> facts) {
        return facts.isEmpty() ? "{}" : facts.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue().word())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
