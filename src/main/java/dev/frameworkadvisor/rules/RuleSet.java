package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.fact.Vocabulary;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.ranking.Weights;
import dev.frameworkadvisor.reason.Claim;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules that are ready to be asked. Immutable and safe for use by many threads; nothing in it has to be closed. */
public final class RuleSet {

    private final RuleFiles files;
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final CompletableFuture<String> hash;
    private final Map<String, Fact> facts;
    private final Map<String, String> titles;
    private volatile @Nullable Engine engine;

    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Production> productions;
    private final boolean listening;
    private volatile @Nullable Optional<Strata> strata;
    /** Rules that conclude something, be it in Java. */
    private final Set<String> concluding = new HashSet<>();
    private final Map<String, Integer> factOrder = new HashMap<>();

    private RuleSet(RuleFiles files, Reading reading, @Nullable Engine engine) {
        this.files = files;
        this.knowledge = reading.knowledge();
        this.vocabulary = new Vocabulary(List.copyOf(reading.facts().values()), List.copyOf(reading.titles().values()));
        this.rules = List.copyOf(reading.rules());
        this.hash = CompletableFuture.supplyAsync(files::hash);
        this.facts = reading.facts();
        this.titles = reading.titles();
        List<RuleText> texts = reading.texts();
        this.engine = engine;
        texts.forEach(text -> written.put(text.title(), text.written()));
        var factNames = new HashMap<String, String>();
        facts.forEach((type, fact) -> factNames.put(type, fact.name()));
        var reader = new ProductionReader(factNames, titles);
        this.productions = IntStream.range(0, texts.size()).filter(i -> !ProductionReader.isSaying(texts.get(i)))
                .mapToObj(i -> reader.read(texts.get(i), rules.get(i))).toList();
        this.listening = productions.size() < texts.size();
        texts.stream().filter(text -> text.then().stream().anyMatch(token -> token.is(Form.CONCLUDE)))
                .forEach(text -> concluding.add(text.title()));
        vocabulary.facts().forEach(fact -> factOrder.put(fact.name(), factOrder.size()));
    }

    /**
     * Reads and compiles; the shipped rules, which are known to compile, only when a session is first asked for.
     *
     * @throws RulesException with every problem that was found
     */
    public static RuleSet load(RuleFiles files) {
        return load(files, null);
    }

    /**
     * Reads, and compiles. Rules that are known to compile are compiled only when a session is first asked for.
     *
     * @param receipts where rules that compiled are remembered; null if only the shipped rules are known to
     * @throws RulesException with every problem that was found
     */
    public static RuleSet load(RuleFiles files, @Nullable Receipts receipts) {
        Reading reading = Reading.of(files);
        var problems = new ArrayList<>(reading.problems());
        Engine engine = null;
        if (problems.isEmpty() && !files.untouched() && (receipts == null || !receipts.has(files))) {
            engine = Engine.compile(files.drl(), reading.facts(), reading.titles(), reading.rules(), reading.knowledge().weights().strengths().keySet(), problems)
                    .orElse(null);
            if (engine != null && receipts != null) {
                receipts.add(files);
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(reading.placed(problems));
        }
        return new RuleSet(files, reading, engine);
    }

    /**
     * The same rules without what was learned since the thread, read again, and compiled when a session is first asked for.
     *
     * @throws RulesException if what is left is not in order by itself
     */
    public RuleSet asWritten() {
        Reading reading = Reading.of(files.asWritten());
        if (!reading.problems().isEmpty()) {
            throw new RulesException(reading.placed(reading.problems()));
        }
        return new RuleSet(files.asWritten(), reading, null);
    }

    /**
     * Asks the rules about one project, in a session of its own.
     *
     * @param stated answers by the names of facts, all of them in the vocabulary; unknown ones may be left out
     * @throws RulesException if the rules fire without end
     */
    public Findings ask(Map<String, TruthValue> stated) {
        return new Inquiry(this, stated).findings();
    }

    /** What findings amount to by these rules' weights. */
    public Ranking rank(Findings findings) {
        return Ranking.of(vocabulary.frameworks(), findings.reasons(), knowledge.weights());
    }

    /** What the rules can be asked about and can recommend. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All rules, in the order of their files and lines, the vocabulary's first. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules as conditions and consequences, without the one that turns what was said into answers. */
    public List<Production> productions() {
        return productions;
    }

    /** The rules that infer what they themselves wait for, alone or through each other: no logic without sessions is made of them. */
    public List<Production> circles() {
        return Strata.circles(productions);
    }

    /** What is written in each rule, by its name, without comments and layout. */
    public Map<String, String> written() {
        return Collections.unmodifiableMap(written);
    }

    /** Whether there is a rule that turns what was said into answers; without it nothing said has any effect. */
    public boolean listening() {
        return listening;
    }

    /** The claims of the thread, in its order. */
    public List<Claim> claims() {
        return List.copyOf(knowledge.claims().values());
    }

    /** The numbers. */
    public Weights weights() {
        return knowledge.weights();
    }

    /** Changes whenever advice could; see {@link RuleFiles#hash()}. */
    public String hash() {
        return hash.join();
    }

    /** What is not as our own rules should be in the form of these, which work: warnings. */
    public List<Problem> remarks() {
        return Lint.of(Reading.of(files));
    }

    /** What this was loaded from. */
    public RuleFiles files() {
        return files;
    }

    /** The compiled half, made when first needed unless it had to be made before. */
    Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            synchronized (this) {
                ready = engine;
                if (ready == null) {
                    var problems = new ArrayList<Problem>();
                    ready = Engine.compile(files.drl(), facts, titles, rules, knowledge.weights().strengths().keySet(), problems)
                            .orElseThrow(() -> new RulesException(problems));
                    engine = ready;
                }
            }
        }
        return ready;
    }

    /** The strata that these rules lie in; null if they are not known to. */
    @Nullable Strata strata() {
        Optional<Strata> known = strata;
        if (known == null) {
            // Only sessions ask; a recommendation without one should not wait for it.
            known = Strata.of(productions);
            strata = known;
        }
        return known.orElse(null);
    }

    /** Whether a rule concludes anything; one that prints does not. */
    boolean concludes(String rule) {
        return concluding.contains(rule);
    }

    int orderOfFact(String fact) {
        return factOrder.get(fact);
    }
}
