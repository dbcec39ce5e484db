package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Findings;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.analysis.Census.Pair;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.analysis.Difference.Flow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two versions of the rules, project by project. Facts and frameworks of one that the other lacks are no hindrance. */
public final class Comparison {

    private static final int MOST_EXAMPLES = 10;
    private static final int SAMPLES = 5_000;
    private static final long SEED = 20260831;

    private final Version before;
    private final Version after;
    private final List<String> facts;
    private final Optional<Census<Pair>> census;

    private Comparison(CompiledRules before, CompiledRules after) {
        this.before = new Version(before);
        this.after = new Version(after);
        this.facts = Stream.concat(before.rules().vocabulary().facts().stream(), after.rules().vocabulary().facts().stream()).map(Fact::name).distinct().toList();
        this.census = Model.of(before.rules()).flatMap(first -> Model.of(after.rules()).flatMap(second -> {
            try {
                return Optional.of(Census.of(first.over(second), first.columns().size(), before.rules().weights(), after.rules().weights()));
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }));
    }

    /** Lays one version of the rules beside another. */
    public static Comparison of(CompiledRules before, CompiledRules after) {
        return new Comparison(before, after);
    }

    /** What one project is told by both; facts that a version lacks are nothing to it. */
    public Example effect(Map<String, TruthValue> stated) {
        Findings then = before.ask(stated);
        Findings now = after.ask(stated);
        return new Example(stated, before.recommended(then), after.recommended(now), because(then, now));
    }

    /** What changes over all projects there are. */
    public Difference difference() {
        BigInteger profiles = BigInteger.valueOf(3).pow(facts.size());
        boolean exact = census.isPresent() || profiles.compareTo(BigInteger.valueOf(SAMPLES)) <= 0;
        Map<Pair, BigInteger> counts = census.map(Census::count).orElseGet(() -> visit(exact ? profiles.intValue() : SAMPLES, exact));
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
        Double bound = exact ? null : Math.sqrt(Math.log(2 / 0.01) / (2.0 * SAMPLES));
        return new Difference(profiles, changed, share(changed, profiles), exact, bound,
                onlyVerdict.multiply(profiles).divide(total), flows, simplest(flows));
    }

    /** Asks sessions: about every project there is, or about some by chance. */
    private Map<Pair, BigInteger> visit(int projects, boolean every) {
        var random = new Random(SEED);
        Map<Pair, BigInteger> counts = new HashMap<>();
        for (int i = 0; i < projects; i++) {
            int[] project = every ? nth(i) : random.ints(facts.size(), 0, 3).toArray();
            counts.merge(judge(project), BigInteger.ONE, BigInteger::add);
        }
        return counts;
    }

    private int[] nth(int n) {
        int[] project = new int[facts.size()];
        for (int fact = 0, rest = n; fact < project.length; fact++, rest /= 3) {
            project[fact] = rest % 3;
        }
        return project;
    }

    /** The share, never rounded to none or all. */
    private static double share(BigInteger part, BigInteger whole) {
        double share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL128).doubleValue();
        return part.signum() == 0 ? 0 : part.equals(whole) ? 1 : Math.max(Double.MIN_VALUE, Math.min(Math.nextDown(1.0), share));
    }

    private List<Example> simplest(List<Flow> flows) {
        List<List<List<String>>> shown = flows.stream().limit(MOST_EXAMPLES).map(flow -> List.of(flow.from(), flow.to())).toList();
        Map<List<List<String>>, int[]> found = new HashMap<>();
        if (census.isPresent()) {
            census.get().simplest(this::titles, Set.copyOf(shown)).forEach((change, project) -> found.put(change, Simplest.digits(project, facts.size())));
        } else {
            int[] nothing = new int[facts.size()];
            Map<List<Integer>, Pair> judged = new HashMap<>();
            for (List<List<String>> change : shown) {
                new ChangeSearch<Pair>(nothing, new boolean[nothing.length], pair -> titles(pair).equals(change))
                        .bySessions(project -> judged.computeIfAbsent(Arrays.stream(project).boxed().toList(), any -> judge(project)), SAMPLES)
                        .changes().stream().findFirst().ifPresent(project -> found.put(change, project));
            }
        }
        return shown.stream().filter(found::containsKey).map(change -> effect(stated(found.get(change))))
                .sorted(Comparator.comparingInt(example -> example.facts().size())).toList();
    }

    private List<List<String>> titles(Pair pair) {
        return List.of(before.titles(pair.before()), after.titles(pair.after()));
    }

    private Pair judge(int[] project) {
        Map<String, TruthValue> stated = stated(project);
        return new Pair(before.outcome(stated), after.outcome(stated));
    }

    private Map<String, TruthValue> stated(int[] project) {
        var stated = new LinkedHashMap<String, TruthValue>();
        for (int fact = 0; fact < project.length; fact++) {
            if (project[fact] != Model.UNSAID) {
                stated.put(facts.get(fact), Model.value(project[fact]));
            }
        }
        return stated;
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
