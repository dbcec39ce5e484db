package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Counterfactual;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleBase;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All projects that a rule set can be asked about, and the questions about many of them at once. Safe for use by many threads.
 *
 * <p>Where the rules can be read as {@link Logic}, answers are read from its diagrams and exact. Where they cannot, sessions judge, as
 * many as are reasonable: an answer is then exact if all projects it speaks of were visited, and says so if not.
 */
public final class Space {

    /** How many sessions one question may cost where the rules cannot be read as logic: a few seconds' worth in a fresh process. */
    private static final int MOST_SESSIONS = 4_000;

    /** Stands for a project whose answers contradict each other. */
    static final List<Integer> CONTRADICTING = List.of();
    /** The most counterfactuals that are listed. */
    private static final int MOST_CHANGES = 5_000;

    private final CompiledRules compiled;
    private final RuleBase rules;
    private final Facts facts;
    private final Optional<Logic> logic;
    private volatile @Nullable Sampled sampled;

    private Space(CompiledRules compiled, Optional<Logic> logic) {
        this.compiled = compiled;
        this.rules = compiled.rules();
        this.facts = Facts.of(rules.vocabulary());
        this.logic = logic;
    }

    /** The space of a rule set. */
    public static Space of(CompiledRules compiled) {
        return of(compiled, Logic.of(compiled.rules()));
    }

    /** The space of a rule set whose logic is known; nothing if it cannot be read as logic. */
    public static Space of(CompiledRules compiled, Optional<Logic> logic) {
        return new Space(compiled, logic);
    }

    /** Whether every question is answered exactly, however large the space. */
    public boolean exact() {
        return logic.isPresent();
    }

    /** How stable the recommendation for a project is. */
    public Stability stability(Map<String, TruthValue> stated) {
        int[] said = facts.digits(stated);
        List<Integer> now = judge(said).recommended();
        int[] allowed = facts.completions(said, facts.names());
        Tally tally = tally(allowed, consistent(allowed));
        String of = tally.exact() ? tally.total().toString() : "2^" + Arrays.stream(said).filter(digit -> digit == Facts.UNSAID).count();
        Map<String, TruthValue> implied = implied(stated);
        List<String> unsaid = facts.names().stream().filter(fact -> said[facts.indexOf(fact)] == Facts.UNSAID && !implied.containsKey(fact)).toList();
        List<String> open = open(unsaid, allowed, continuing(allowed, implied));
        var sensitivity = new Sensitivity(this, said, now);
        return new Stability(tally.share(now), of, tally.exact(), tally.bound(), open, sensitivity.overturning(), sensitivity.mostDecisive(open));
    }

    private Map<String, TruthValue> implied(Map<String, TruthValue> stated) {
        return logic.map(it -> it.ask(stated).inferred()).orElseGet(() -> compiled.ask(stated).inferences().stream()
                .collect(Collectors.toMap(Inference::fact, Inference::answer)));
    }

    /** Those of some facts that can be yes or no without a contradiction. */
    List<String> open(List<String> unsaid, int[] allowed, Diagram within) {
        if (logic.isEmpty()) {
            return unsaid;
        }
        long[][] possible = LongestPaths.of(within, logic.get().order(), allowed);
        return unsaid.stream().filter(fact -> {
            long[] answers = possible[facts.indexOf(fact)];
            return answers[Facts.YES] == 1 && answers[Facts.NO] == 1;
        }).toList();
    }

    /** The condition that answers do not contradict each other; none where all allowed projects contradict themselves. */
    private Diagram consistent(int[] allowed) {
        Diagram consistent = logic.map(Logic::consistent).orElse(Diagram.ALWAYS);
        return isPossible(consistent, allowed) ? consistent : Diagram.ALWAYS;
    }

    /** What is recommended for a project whose answers do not contradict each other; an empty list for another project. */
    List<Integer> consistently(int[] said) {
        if (logic.isPresent()) {
            return logic.get().consistent().holds(said) ? judge(said).recommended() : CONTRADICTING;
        }
        Findings findings = compiled.ask(facts.stated(said));
        return findings.contradict() ? CONTRADICTING : rules.rank(findings).outcome(rules.vocabulary().frameworks()).recommended();
    }

    /**
     * The smallest changes that lead to another recommendation, with answers that do not contradict each other.
     *
     * @param want the title of the framework that should be recommended alone; null for anything else than now
     * @param keep facts whose answers must not change
     */
    public Counterfactuals whatIf(Map<String, TruthValue> stated, @Nullable String want, Set<String> keep) {
        int[] said = facts.digits(stated);
        Outcome now = judge(said);
        List<Integer> target = want == null ? now.recommended() : List.of(rules.vocabulary().frameworks().indexOf(want));
        Predicate<List<Integer>> wanted = recommended -> !recommended.equals(CONTRADICTING) && recommended.equals(target) == (want != null);
        boolean[] kept = new boolean[said.length];
        keep.forEach(fact -> kept[facts.indexOf(fact)] = true);
        ChangeSearch.Found found = wanted.test(now.recommended()) ? new ChangeSearch.Found(0, List.of(said), true, 0)
                : exactly(said, kept, wanted).orElseGet(() -> new ChangeSearch(said, kept).find(project -> wanted.test(consistently(project)), MOST_SESSIONS));
        List<Counterfactual> changes = found.projects().stream().map(project -> change(said, project))
                .sorted(Comparator.comparingLong(this::givens)).toList();
        return new Counterfactuals(titles(now), now.verdict(), want, found.size(), changes, found.exact(), found.searched());
    }

    private Optional<ChangeSearch.Found> exactly(int[] said, boolean[] kept, Predicate<List<Integer>> wanted) {
        return logic.flatMap(it -> Logic.exactly(() -> {
            Walk walk = Walk.from(it.order(), said, kept, it.consistent());
            LongPredicate reached = code -> wanted.test(it.outcome(code).recommended());
            int size = walk.lowestPrice(it.total(), reached);
            List<int[]> projects = size < 0 ? List.of() : walk.first(it.total(), size, reached, MOST_CHANGES).stream()
                    .map(answers -> Walk.changed(said, answers)).toList();
            return new ChangeSearch.Found(size < 0 ? null : size, projects, projects.size() < MOST_CHANGES, size < 0 ? said.length : size);
        }));
    }

    /** How many of the changes are to what a project is, which its team cannot choose as it can choose how it builds. */
    private long givens(Counterfactual change) {
        return change.set().keySet().stream().filter(fact -> !rules.vocabulary().fact(fact).orElseThrow().kind().equals(Fact.CHOICE)).count();
    }

    private Counterfactual change(int[] said, int[] changed) {
        var set = new LinkedHashMap<String, TruthValue>();
        IntStream.range(0, said.length).filter(fact -> changed[fact] != said[fact]).forEach(fact -> set.put(facts.names().get(fact), Facts.value(changed[fact])));
        Outcome outcome = judge(changed);
        return new Counterfactual(set, titles(outcome), outcome.verdict());
    }

    /** Why a framework is not recommended. */
    public WhyNot whyNot(String framework, Map<String, TruthValue> stated) {
        return new UnmetConditions(compiled, stated).whyNot(framework, whatIf(stated, framework, Set.of()));
    }

    /** Begins an interview, with what is known already. */
    public Interview interview(Map<String, TruthValue> stated) {
        return AdaptiveInterview.begin(this, stated);
    }

    /**
     * How often each group of frameworks is recommended over the ways in which some facts could still be answered.
     *
     * @param stated the answers so far
     * @param open the facts that will be yes or no, such that no answers contradict each other; of the others, what is not stated
     *     stays unsaid
     */
    Tally tally(Map<String, TruthValue> stated, List<String> open) {
        int[] said = facts.digits(stated);
        int[] allowed = facts.completions(said, open);
        return tally(allowed, consistent(allowed));
    }

    private Tally sample(int[] allowed) {
        Sample<List<Integer>> sample = Sample.of(allowed, MOST_SESSIONS, MOST_SESSIONS / 2, said -> judge(said).recommended());
        return new Tally(sample.counts(), BigInteger.valueOf(sample.size()), sample.exact(), sample.bound());
    }

    /** The last sample is remembered: an interview asks for the same one several times, and it takes seconds. */
    private Tally sampleConsistent(int[] allowed) {
        List<Integer> question = Arrays.stream(allowed).boxed().toList();
        Sampled before = sampled;
        if (before != null && before.allowed().equals(question)) {
            return before.tally();
        }
        Sample<List<Integer>> sample = Sample.of(allowed, MOST_SESSIONS, MOST_SESSIONS / 2, this::consistently).without(CONTRADICTING);
        Tally tally = sample.counts().containsKey(CONTRADICTING) ? sample(allowed)
                : new Tally(sample.counts(), BigInteger.valueOf(sample.size()), sample.exact(), sample.bound());
        sampled = new Sampled(question, tally);
        return tally;
    }

    private record Sampled(List<Integer> allowed, Tally tally) {
    }

    private Optional<Tally> count(int[] allowed, Diagram within) {
        return logic.flatMap(it -> Logic.exactly(() -> {
            Map<List<Integer>, BigInteger> counts = Walk.through(it.order(), allowed, within).count(it.total(), code -> it.outcome(code).recommended());
            return new Tally(counts, counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add), true, null);
        }));
    }

    /** What the rules recommend for one project, without saying why. */
    public Outcome outcome(Map<String, TruthValue> stated) {
        return judge(facts.digits(stated));
    }

    /** What the rules recommend for one project. */
    Outcome judge(int[] said) {
        return logic.map(it -> it.outcome(said)).orElseGet(() -> judgeBySession(said));
    }

    /** The same by a session: the truth that everything here is held to. */
    Outcome judgeBySession(int[] said) {
        return judgeBySession(compiled, facts.stated(said));
    }

    /** What a rule set recommends for a project, by a session. */
    static Outcome judgeBySession(CompiledRules compiled, Map<String, TruthValue> stated) {
        RuleBase rules = compiled.rules();
        return rules.rank(compiled.ask(stated)).outcome(rules.vocabulary().frameworks());
    }

    List<String> titles(Outcome outcome) {
        return outcome.recommended().stream().map(rules.vocabulary().frameworks()::get).toList();
    }

    Facts facts() {
        return facts;
    }

    RuleBase rules() {
        return rules;
    }

    /** The same over the projects that are allowed, as bits, and meet a condition. */
    Tally tally(int[] allowed, Diagram within) {
        return count(allowed, within).orElseGet(() -> sampleConsistent(allowed));
    }

    /** Whether any project that is allowed, as bits, meets a condition. */
    boolean isPossible(Diagram condition, int[] allowed) {
        return logic.map(it -> Walk.through(it.order(), allowed, condition).isOpen(condition)).orElse(true);
    }

    /**
     * The condition that further answers meet: they do not contradict each other or those given, and leave what follows from those given
     * as it is, unless they take it back. A contradiction that was stated already is left out, and the others still count.
     *
     * @param allowed the answers that are given or may be, as bits
     * @param implied the answers that follow from those given
     */
    Diagram continuing(int[] allowed, Map<String, TruthValue> implied) {
        if (logic.isEmpty()) {
            return Diagram.ALWAYS;
        }
        Logic known = logic.get();
        // Nearly always no contradiction was stated: then one look at all of them together is enough.
        Diagram within = isPossible(known.consistent(), allowed) ? known.consistent() : excluding(Diagram.ALWAYS, known.contradictions(), allowed);
        return excluding(within, implied.entrySet().stream()
                .map(it -> known.overruled(facts.indexOf(it.getKey()), Facts.digit(it.getValue()))).toList(), allowed);
    }

    /** A condition without others, except for those that would leave no allowed project. */
    private Diagram excluding(Diagram condition, List<Diagram> others, int[] allowed) {
        Diagram within = condition;
        for (Diagram other : others) {
            Diagram narrower = logic.orElseThrow().without(within, other);
            within = isPossible(narrower, allowed) ? narrower : within;
        }
        return within;
    }

    /** All that the rules conclude of a project, by a session. */
    Findings findings(Map<String, TruthValue> stated) {
        return compiled.ask(stated);
    }

    Optional<Logic> logic() {
        return logic;
    }
}
