package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.RulesException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules of a folder, read and checked, not yet compiled. Immutable and safe for use by many threads. */
public final class RuleBase {

    /** The package that all rules are in. */
    public static final String PACKAGE = "advice";
    /** The enum that the strengths of weights.yaml become. */
    public static final String STRENGTH = "Strength";
    private final RuleFiles files;
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private volatile @Nullable String hash;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Production> productions;
    private final Stratification strata;
    private final Map<String, Integer> factOrder = new HashMap<>();

    private RuleBase(RuleFiles files, Reading reading) {
        this.files = files;
        this.reading = reading;
        this.vocabulary = new Vocabulary(List.copyOf(reading.facts().values()), List.copyOf(reading.titles().values()));
        this.rules = List.copyOf(reading.rules());
        List<RuleText> texts = reading.texts();
        texts.forEach(text -> written.put(text.title(), text.written()));
        List<RuleBody> bodies = reading.bodies();
        this.productions = IntStream.range(0, bodies.size()).boxed().flatMap(i -> bodies.get(i).productions(rules.get(i)).stream()).toList();
        this.strata = new Stratification(productions);
        vocabulary.facts().forEach(fact -> factOrder.put(fact.name(), factOrder.size()));
    }

    /**
     * Reads the rules of a folder.
     *
     * @throws RulesException with every problem that was found
     */
    public static RuleBase read(RuleFiles files) {
        Reading reading = Reading.of(files);
        if (!reading.problems().isEmpty()) {
            throw new RulesException(reading.placed(reading.problems()));
        }
        var rules = new RuleBase(files, reading);
        List<Production> circle = rules.circles();
        if (!circle.isEmpty()) {
            throw new RulesException(List.of(circular(files, circle)));
        }
        return rules;
    }

    /** Reported once, at the last of them: the one before which there was no circle, if rules are added at the end. */
    private static Problem circular(RuleFiles files, List<Production> circle) {
        Rule last = circle.get(circle.size() - 1).rule();
        String others = circle.stream().map(Production::rule).filter(it -> it != last).distinct()
                .map(it -> "`" + it.name() + "` (" + it.place() + ")").collect(Collectors.joining(", "));
        return files.file(last.file()).orElseThrow().source().problem(last.line(), 1, 4, "the rule `" + last.name() + "` infers what it depends on itself"
                + (others.isEmpty() ? "" : ", through " + others), "Remove one of these conditions: a circle of rules supports itself or never comes to rest.")
                .coded(Code.CIRCULAR_INFERENCE);
    }

    /**
     * The same rules without what was learned since the thread.
     *
     * @throws RulesException if what is left is not in order by itself
     */
    public RuleBase asWritten() {
        return read(files.asWritten());
    }

    /** What findings amount to by these rules' weights. */
    public Ranking rank(Findings findings) {
        return weights().rank(vocabulary.frameworks(), findings.reasons());
    }

    /** What the rules can be asked about and can recommend. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All rules, in the order of their files and lines, the vocabulary's first. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules as conditions and consequences; a rule that draws several conclusions is there once for each. */
    public List<Production> productions() {
        return productions;
    }

    /** The rules that infer what they themselves depend on, alone or through each other. */
    public List<Production> circles() {
        return strata.circles(productions);
    }

    /** What is written in each rule, by its name, without comments and layout. */
    public Map<String, String> written() {
        return Collections.unmodifiableMap(written);
    }

    /**
     * A rule as it is written, from the word {@code rule} to its {@code end}.
     *
     * @throws IllegalArgumentException if it is not one of these rules
     */
    public String text(Rule rule) {
        RuleText text = reading.texts().stream().filter(it -> it.title().equals(rule.name())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule \"" + rule.name() + "\""));
        return text.file().source().text().lines().skip(rule.line() - 1L).limit(text.lastLine() - rule.line() + 1L)
                .collect(Collectors.joining("\n"));
    }

    /** The claims of the thread, in its order. */
    public List<Claim> claims() {
        return List.copyOf(reading.knowledge().claims().values());
    }

    /** The numbers. */
    public Weights weights() {
        return reading.knowledge().weights();
    }

    /** The facts by the names of the types that rules use for them, in the order of declaration. */
    public Map<String, Fact> factTypes() {
        return Collections.unmodifiableMap(reading.facts());
    }

    /** The titles of the frameworks by the names of the types that rules use for them, in the order of declaration. */
    public Map<String, String> frameworkTypes() {
        return Collections.unmodifiableMap(reading.titles());
    }

    /** Changes whenever advice could; see {@link RuleFiles#hash()}. */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = files.hash();
            hash = known;
        }
        return known;
    }

    /** Warnings about rules that work but break our guidelines. */
    public List<Problem> remarks() {
        return Lint.of(reading);
    }

    /**
     * The constructs for which some condition or consequence among {@link #productions()} is null: Drools runs them, and our logic
     * does not know what they do. None if the logic of the rules is exact.
     */
    public List<Problem> beyond() {
        return reading.bodies().stream().flatMap(body -> body.oddities().stream()).map(Oddity::warning).distinct().toList();
    }

    /** What Drools rejects, reported where a rule goes beyond our language, if there is such a rule nearby. */
    public List<Problem> located(List<Problem> problems) {
        return reading.placed(problems);
    }

    /** The files that were read. */
    public RuleFiles files() {
        return files;
    }

    /** The stratum of a fact: 0 if nothing infers it, else above the strata of all facts that its rules depend on. */
    public int level(String fact) {
        return strata.level(fact);
    }

    /** The place of a fact in the vocabulary. */
    public int orderOfFact(String fact) {
        return factOrder.get(fact);
    }
}
