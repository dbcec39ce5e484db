package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import dev.frameworkadvisor.words.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts and frameworks that a rule set declares, in the order of declaration. */
public final class Vocabulary {

    /** Where a person at the command line finds all facts. */
    public static final String ALL_FACTS = "`./advise facts` lists all facts.";

    /** Shorter words are near too many synonyms by accident: {@code cat} is near {@code cart}. */
    private static final int SHORTEST_GUESS = 5;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Fact> all;
    private final List<String> frameworks;

    /**
     * @param facts each name once
     * @param frameworks their titles, each once
     */
    public Vocabulary(List<Fact> facts, List<String> frameworks) {
        facts.forEach(fact -> this.facts.put(fact.name(), fact));
        this.all = List.copyOf(this.facts.values());
        this.frameworks = List.copyOf(frameworks);
    }

    /** The facts. */
    public List<Fact> facts() {
        return all;
    }

    /** The titles of the frameworks. */
    public List<String> frameworks() {
        return frameworks;
    }

    /** The fact of that exact name. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * The fact of that exact name.
     *
     * @throws UnknownNameException if there is none; it suggests the one that was probably meant
     */
    public Fact require(String name) {
        return fact(name).orElseThrow(() -> new UnknownNameException("fact", name, hint(name)));
    }

    /** Whether there are facts of all these names. */
    public boolean knows(Map<String, ?> answers) {
        return facts.keySet().containsAll(answers.keySet());
    }

    /** This vocabulary and what another one adds to it. */
    public Vocabulary and(Vocabulary other) {
        return new Vocabulary(Stream.concat(other.facts().stream(), facts().stream()).toList(),
                Stream.concat(frameworks.stream(), other.frameworks.stream()).distinct().toList());
    }

    /**
     * The hint that goes with an unknown fact: the fact that has it as a synonym, or else the one whose name or
     * synonym is spelled most like it; null if there is none.
     */
    public @Nullable String hint(String unknownFact) {
        return withSynonym(synonym -> Suggestion.same(synonym, unknownFact))
                .or(() -> Suggestion.nearest(unknownFact, facts.keySet()))
                .or(() -> misspelledSynonym(unknownFact))
                .map(Suggestion::didYouMean).orElse(null);
    }

    private Optional<String> withSynonym(Predicate<String> wanted) {
        return all.stream().filter(fact -> fact.also().stream().anyMatch(wanted)).map(Fact::name).findFirst();
    }

    private Optional<String> misspelledSynonym(String word) {
        return word.length() < SHORTEST_GUESS ? Optional.empty()
                : Suggestion.misspelled(word, all.stream().flatMap(fact -> fact.also().stream()).toList())
                .flatMap(synonym -> withSynonym(synonym::equals));
    }
}
