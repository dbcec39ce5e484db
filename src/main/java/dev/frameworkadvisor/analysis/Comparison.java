package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.analysis.Difference.Flow;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two versions of the rules, project by project. Facts and frameworks may be missing in one of them. */
public final class Comparison {

    private static final int MOST_EXAMPLES = 10;
    private static final int SAMPLES = 5_000;

    private final Version before;
    private final Version after;
    private final Facts facts;
    private final Optional<Both> both;

    private Comparison(CompiledRules before, CompiledRules after) {
        this.before = new Version(before);
        this.after = new Version(after);
        this.facts = Facts.of(before.rules().vocabulary(), after.rules().vocabulary());
        List<Production> productions = Stream.of(before, after).flatMap(it -> it.rules().productions().stream()).toList();
        var diagrams = new Diagrams(FactOrder.of(facts, productions));
        this.both = Logic.of(before.rules(), facts, diagrams).flatMap(first -> Logic.of(after.rules(), facts, diagrams).flatMap(second ->
                Logic.exactly(() -> new Both(first, second, first.over(second)))));
    }

    /** What two rule sets say of the same project. */
    private record Pair(Outcome before, Outcome after) {
    }

    /**
     * Both rule sets as logic, in the same diagrams.
     *
     * @param total as {@link Logic#over} writes it
     */
    private record Both(Logic before, Logic after, Diagram total) {

        Pair read(long code) {
            return new Pair(before.outcome(code % before.codes()), after.outcome(code / before.codes()));
        }
    }

    /** Compares two versions of the rules. */
    public static Comparison of(CompiledRules before, CompiledRules after) {
        return new Comparison(before, after);
    }

    /** What each version recommends for one project; each ignores facts that it does not know. */
    public Example effect(Map<String, TruthValue> stated) {
        Findings then = before.ask(stated);
        Findings now = after.ask(stated);
        return new Example(stated, before.recommended(then), after.recommended(now), because(then, now));
    }

    /** What changes over all projects there are. */
    public Difference difference() {
        BigInteger profiles = BigInteger.valueOf(3).pow(facts.size());
        Optional<Map<Pair, BigInteger>> counted = count();
        Optional<Sample<Pair>> sample = counted.isPresent() ? Optional.empty() : Optional.of(Sample.of(facts.everything(), SAMPLES, SAMPLES, this::judge));
        boolean exact = sample.map(Sample::exact).orElse(true);
        Map<Pair, BigInteger> counts = counted.orElseGet(() -> sample.orElseThrow().counts());
        BigInteger total = counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<List<List<String>>, BigInteger> changes = new HashMap<>();
        BigInteger onlyVerdict = BigInteger.ZERO;
        for (Map.Entry<Pair, BigInteger> entry : counts.entrySet()) {
            Pair pair = entry.getKey();
            List<List<String>> change = titles(pair);
            if (!change.get(0).equals(change.get(1))) {
                changes.merge(change, entry.getValue(), BigInteger::add);
            } else if (pair.before().verdict() != pair.after().verdict()) {
                onlyVerdict = onlyVerdict.add(entry.getValue());
            }
        }
        List<Flow> flows = changes.entrySet().stream()
                .map(change -> new Flow(change.getKey().get(0), change.getKey().get(1), change.getValue().multiply(profiles).divide(total)))
                .sorted(Comparator.comparing(Flow::count).reversed().thenComparing(Flow::toString)).toList();
        BigInteger changed = flows.stream().map(Flow::count).reduce(BigInteger.ZERO, BigInteger::add);
        return new Difference(profiles, changed, share(changed, profiles), exact, sample.map(Sample::bound).orElse(null),
                onlyVerdict.multiply(profiles).divide(total), flows, simplest(flows));
    }

    private Optional<Map<Pair, BigInteger>> count() {
        return both.flatMap(it -> Logic.exactly(() -> Walk.through(it.before().order(), facts.everything(), Diagram.ALWAYS).count(it.total(), it::read)));
    }

    /** The share, never rounded to none or all. */
    private static double share(BigInteger part, BigInteger whole) {
        double share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL128).doubleValue();
        return part.signum() == 0 ? 0 : part.equals(whole) ? 1 : Math.max(Double.MIN_VALUE, Math.min(Math.nextDown(1.0), share));
    }

    private List<Example> simplest(List<Flow> flows) {
        int[] nothing = new int[facts.size()];
        Optional<Walk> walk = both.map(it -> Walk.from(it.before().order(), nothing, new boolean[nothing.length], Diagram.ALWAYS));
        Map<List<Integer>, Pair> judged = new HashMap<>();
        return flows.stream().limit(MOST_EXAMPLES).flatMap(flow -> {
            Predicate<Pair> wanted = pair -> titles(pair).equals(List.of(flow.from(), flow.to()));
            return walk.flatMap(it -> simplest(it, wanted)).or(() -> new ChangeSearch(nothing, new boolean[nothing.length])
                    .find(project -> wanted.test(judged.computeIfAbsent(Arrays.stream(project).boxed().toList(), any -> judge(project))), SAMPLES)
                    .projects().stream().findFirst()).stream();
        }).map(project -> effect(facts.stated(project))).sorted(Comparator.comparingInt(example -> example.facts().size())).toList();
    }

    private Optional<int[]> simplest(Walk walk, Predicate<Pair> wanted) {
        Both it = both.orElseThrow();
        LongPredicate reached = code -> wanted.test(it.read(code));
        return Logic.exactly(() -> walk.cheapest(it.total(), reached)).flatMap(Function.identity())
                .map(answers -> Walk.changed(new int[facts.size()], answers));
    }

    private List<List<String>> titles(Pair pair) {
        return List.of(before.titles(pair.before()), after.titles(pair.after()));
    }

    private Pair judge(int[] project) {
        Map<String, TruthValue> stated = facts.stated(project);
        return new Pair(before.outcome(stated), after.outcome(stated));
    }

    /**
     * The rules that make the difference: those that fire in one version only, and those that fire in both and weigh differently. Rules
     * that only advise make none.
     */
    private List<String> because(Findings then, Findings now) {
        var different = new LinkedHashSet<String>();
        Stream.of(before, after).flatMap(version -> version.rules.productions().stream())
                .filter(production -> !(production.consequence() instanceof Consequence.Advise)).map(production -> production.rule().name()).forEach(rule -> {
                    if (then.fired().contains(rule) != now.fired().contains(rule) || !weight(rule, then).equals(weight(rule, now))) {
                        different.add(rule);
                    }
                });
        return List.copyOf(different);
    }

    private static List<String> weight(String rule, Findings findings) {
        return findings.reasons().stream().filter(reason -> reason.rule().name().equals(rule))
                .map((Reason reason) -> reason.framework() + " " + reason.points()).toList();
    }

    /** One of the two, asked only about facts that it knows. */
    private static final class Version {

        private final RuleBase rules;
        private final CompiledRules compiled;

        Version(CompiledRules compiled) {
            this.compiled = compiled;
            this.rules = compiled.rules();
        }

        Findings ask(Map<String, TruthValue> stated) {
            var known = new HashMap<>(stated);
            known.keySet().removeIf(fact -> rules.vocabulary().fact(fact).isEmpty());
            return compiled.ask(known);
        }

        List<String> recommended(Findings findings) {
            return rules.rank(findings).recommended();
        }

        Outcome outcome(Map<String, TruthValue> stated) {
            return rules.rank(ask(stated)).outcome(rules.vocabulary().frameworks());
        }

        List<String> titles(Outcome outcome) {
            return outcome.recommended().stream().map(rules.vocabulary().frameworks()::get).toList();
        }
    }
}
