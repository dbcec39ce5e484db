package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.language.RuleBase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All projects that a rule set can be asked about, and the questions about many of them at once. Immutable; safe for use by many
 * threads.
 *
 * <p>Where the rules can be read as logic ({@link Model}), projects are judged without sessions and counted without being visited
 * ({@link Census}), and every answer is exact. Where they cannot, sessions judge, as many as are reasonable: an answer is then
 * exact if all projects it speaks of were visited, and says so if not.
 */
public final class Space {

    /** How many sessions one question may cost where the rules cannot be read as logic: a few seconds' worth in a fresh process. */
    private static final int MOST_SESSIONS = 4_000;

    /** Any number does; the same one makes the same question give the same answer. */
    private static final long SEED = 20260831;

    private final CompiledRules compiled;
    private final RuleBase rules;
    private final List<String> facts;
    private final @Nullable Census<Outcome> census;

    private Space(CompiledRules compiled, @Nullable Census<Outcome> census) {
        this.compiled = compiled;
        this.rules = compiled.rules();
        this.facts = rules.vocabulary().facts().stream().map(Fact::name).toList();
        this.census = census;
    }

    /** The space of a rule set. */
    public static Space of(CompiledRules compiled) {
        return of(compiled, Model.of(compiled.rules()).orElse(null));
    }

    static Space of(CompiledRules compiled, @Nullable Model model) {
        try {
            return new Space(compiled, model == null ? null : Census.of(model, compiled.rules().weights()));
        } catch (ArithmeticException e) {
            // Too entangled to be counted.
            return new Space(compiled, null);
        }
    }

    /** Whether every question is answered exactly, however large the space. */
    public boolean exact() {
        return census != null;
    }

    /** How firmly the recommendation for a project holds. */
    public Firmness firmness(Map<String, TruthValue> stated) {
        int[] said = digits(stated);
        List<Integer> now = judge(said).recommended();
        var overturning = new ArrayList<String>();
        for (int fact = 0; fact < said.length; fact++) {
            if (said[fact] == Model.UNSAID && IntStream.of(Model.YES, Model.NO).anyMatch(with(said, fact, now))) {
                overturning.add(facts.get(fact));
            }
        }
        Tally tally = tally(completions(said, facts));
        double share = tally.share(now);
        String of = "3^" + Arrays.stream(said).filter(digit -> digit == Model.UNSAID).count();
        return new Firmness(share, of, tally.exact(), tally.bound(), overturning);
    }

    private IntPredicate with(int[] said, int fact, List<Integer> now) {
        return digit -> {
            int[] changed = said.clone();
            changed[fact] = digit;
            return !judge(changed).recommended().equals(now);
        };
    }

    /**
     * The smallest changes that lead to another recommendation.
     *
     * @param want the title of the framework that should be recommended alone; null for anything else than now
     * @param keep facts whose answers must not change
     */
    public WhatIf whatIf(Map<String, TruthValue> stated, @Nullable String want, Set<String> keep) {
        int[] said = digits(stated);
        Outcome now = judge(said);
        List<Integer> target = want == null ? now.recommended() : List.of(rules.vocabulary().frameworks().indexOf(want));
        boolean[] kept = new boolean[said.length];
        keep.forEach(fact -> kept[facts.indexOf(fact)] = true);
        var search = new ChangeSearch<Outcome>(said, kept, outcome -> outcome.recommended().equals(target) == (want != null));
        ChangeSearch.Found found = census != null ? search.exactly(census) : search.bySessions(this::judge, MOST_SESSIONS);
        List<Counterfactual> changes = found.changes().stream().map(change -> change(said, change)).toList();
        return new WhatIf(titles(now), now.verdict(), want, found.size(), changes, found.exact(), found.searched());
    }

    private Counterfactual change(int[] said, int[] changed) {
        var set = new LinkedHashMap<String, TruthValue>();
        for (int fact = 0; fact < said.length; fact++) {
            if (changed[fact] != said[fact]) {
                set.put(facts.get(fact), Model.value(changed[fact]));
            }
        }
        Outcome outcome = judge(changed);
        return new Counterfactual(set, titles(outcome), outcome.verdict());
    }

    /** Why a framework is not recommended. */
    public WhyNot whyNot(String framework, Map<String, TruthValue> stated) {
        return new UnmetConditions(compiled, stated).whyNot(framework, whatIf(stated, framework, Set.of()));
    }

    /** Begins an interview, with what is known already. */
    public Interview interview(Map<String, TruthValue> stated) {
        return Interview.begin(this, stated);
    }

    /**
     * How often each group of frameworks is recommended over the ways in which some facts could still be answered.
     *
     * @param stated the answers so far
     * @param open the facts that may still be yes, no, or not said; of the others, what is not stated stays unsaid
     */
    Tally tally(Map<String, TruthValue> stated, List<String> open) {
        return tally(completions(digits(stated), open));
    }

    /** The race between the frameworks over the same ways to answer; nothing where the rules cannot be read as logic. */
    Optional<Race> race(Map<String, TruthValue> stated, List<String> open) {
        return Optional.ofNullable(census).map(it -> new Race(it, completions(digits(stated), open)));
    }

    /** The index of a fact. */
    int indexOf(String fact) {
        return facts.indexOf(fact);
    }

    /** Recommended frameworks by index, with how many projects they are recommended for. */
    record Tally(Map<List<Integer>, BigInteger> counts, BigInteger total, boolean exact, @Nullable Double bound) {

        double share(List<Integer> recommended) {
            BigInteger count = counts.getOrDefault(recommended, BigInteger.ZERO);
            double share = new BigDecimal(count).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
            return count.equals(total) ? 1 : Math.min(share, Math.nextDown(1.0));
        }
    }

    /** What the rules recommend for one project, without saying why. */
    public Outcome outcome(Map<String, TruthValue> stated) {
        return judge(digits(stated));
    }

    /** What the rules recommend for one project. */
    Outcome judge(int[] said) {
        return census != null ? census.judge(said) : judgeBySession(said);
    }

    /** The same by a session: the truth that everything here is held to. */
    Outcome judgeBySession(int[] said) {
        var stated = new HashMap<String, TruthValue>();
        for (int fact = 0; fact < said.length; fact++) {
            if (said[fact] != Model.UNSAID) {
                stated.put(facts.get(fact), Model.value(said[fact]));
            }
        }
        return judgeBySession(compiled, stated);
    }

    /** What a rule set recommends for a project, by a session. */
    static Outcome judgeBySession(CompiledRules compiled, Map<String, TruthValue> stated) {
        RuleBase rules = compiled.rules();
        return rules.rank(compiled.ask(stated)).outcome(rules.vocabulary().frameworks());
    }

    int[] digits(Map<String, TruthValue> stated) {
        return facts.stream().mapToInt(fact -> Model.digit(stated.getOrDefault(fact, TruthValue.UNKNOWN))).toArray();
    }

    List<String> titles(Outcome outcome) {
        return outcome.recommended().stream().map(rules.vocabulary().frameworks()::get).toList();
    }

    RuleBase rules() {
        return rules;
    }

    private int[] completions(int[] said, List<String> open) {
        return IntStream.range(0, said.length).map(fact -> said[fact] == Model.UNSAID && open.contains(facts.get(fact)) ? 0b111 : 1 << said[fact]).toArray();
    }

    private Tally tally(int[] allowed) {
        var counts = new HashMap<List<Integer>, BigInteger>();
        BigInteger total = Arrays.stream(allowed).mapToObj(bits -> BigInteger.valueOf(Integer.bitCount(bits))).reduce(BigInteger.ONE, BigInteger::multiply);
        if (census != null) {
            census.count(allowed).forEach((outcome, count) -> counts.merge(outcome.recommended(), count, BigInteger::add));
            return new Tally(counts, total, true, null);
        }
        boolean all = total.bitLength() < Integer.SIZE && total.intValue() <= MOST_SESSIONS;
        int size = all ? total.intValue() : MOST_SESSIONS / 2;
        var random = new Random(SEED);
        for (int i = 0; i < size; i++) {
            counts.merge(judgeBySession(all ? nth(allowed, i) : any(allowed, random)).recommended(), BigInteger.ONE, BigInteger::add);
        }
        // Hoeffding's inequality: however the answers are spread, a share of n samples is off by more than b with p < 2 exp(-2 n b²).
        Double bound = all ? null : Math.sqrt(Math.log(2 / 0.01) / (2.0 * size));
        return new Tally(counts, BigInteger.valueOf(size), all, bound);
    }

    private static int[] nth(int[] allowed, int n) {
        int[] said = new int[allowed.length];
        int rest = n;
        for (int fact = 0; fact < allowed.length; fact++) {
            int ways = Integer.bitCount(allowed[fact]);
            said[fact] = way(allowed[fact], rest % ways);
            rest /= ways;
        }
        return said;
    }

    private static int[] any(int[] allowed, Random random) {
        return Arrays.stream(allowed).map(bits -> way(bits, random.nextInt(Integer.bitCount(bits)))).toArray();
    }

    /** The index of the n-th bit that is set. */
    private static int way(int bits, int n) {
        int rest = bits;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }
}
