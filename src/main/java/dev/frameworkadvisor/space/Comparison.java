package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Outcome;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Census.Pair;
import dev.frameworkadvisor.space.Difference.Example;
import dev.frameworkadvisor.space.Difference.Flow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Two versions of the rules, project by project. Facts and frameworks of one that the other lacks are no hindrance. */
public final class Comparison {

    private static final int MOST_EXAMPLES = 10;
    private static final int SAMPLES = 5_000;
    private static final long SEED = 20260831;

    private final RuleSet before;
    private final RuleSet after;
    private final List<String> facts;
    private final Optional<Census<Pair>> census;

    private Comparison(RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        this.facts = Stream.concat(before.vocabulary().facts().stream(), after.vocabulary().facts().stream()).map(Fact::name).distinct().toList();
        this.census = Model.of(before).flatMap(first -> Model.of(after).flatMap(second -> {
            try {
                return Optional.of(Census.of(first.over(second), first.columns().size(), before.weights(), after.weights()));
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }));
    }

    /** What changes from one version of the rules to another. */
    public static Difference between(RuleSet before, RuleSet after) {
        return new Comparison(before, after).difference();
    }

    private Difference difference() {
        BigInteger profiles = BigInteger.valueOf(3).pow(facts.size());
        Map<Pair, BigInteger> counts = new HashMap<>();
        if (census.isPresent()) {
            int[] all = new int[facts.size()];
            Arrays.fill(all, 0b111);
            counts.putAll(census.get().count(all));
        } else {
            var random = new Random(SEED);
            for (int i = 0; i < SAMPLES; i++) {
                counts.merge(judge(random.ints(facts.size(), 0, 3).toArray()), BigInteger.ONE, BigInteger::add);
            }
        }
        Map<List<List<String>>, BigInteger> changes = new HashMap<>();
        counts.forEach((pair, count) -> {
            List<List<String>> change = titles(pair);
            if (!change.get(0).equals(change.get(1))) {
                changes.merge(change, count, BigInteger::add);
            }
        });
        BigInteger total = counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Flow> flows = changes.entrySet().stream()
                .map(change -> new Flow(change.getKey().get(0), change.getKey().get(1), change.getValue().multiply(profiles).divide(total)))
                .sorted(Comparator.comparing(Flow::count).reversed().thenComparing(Flow::toString)).toList();
        BigInteger changed = flows.stream().map(Flow::count).reduce(BigInteger.ZERO, BigInteger::add);
        List<Example> simplest = simplest(flows);
        Double bound = census.isPresent() ? null : Math.sqrt(Math.log(2 / 0.01) / (2.0 * SAMPLES));
        return new Difference(profiles, changed, share(changed, profiles), census.isPresent(), bound, flows, simplest);
    }

    /** The share, never rounded to none or all. */
    private static double share(BigInteger part, BigInteger whole) {
        double share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64).doubleValue();
        return part.signum() == 0 ? 0 : part.equals(whole) ? 1 : Math.max(Double.MIN_VALUE, Math.min(Math.nextDown(1.0), share));
    }

    private List<Example> simplest(List<Flow> flows) {
        int[] nothing = new int[facts.size()];
        var examples = new ArrayList<Example>();
        for (Flow flow : flows.subList(0, Math.min(MOST_EXAMPLES, flows.size()))) {
            var search = new ChangeSearch<Pair>(nothing, new boolean[nothing.length],
                    pair -> titles(pair).equals(List.of(flow.from(), flow.to())));
            ChangeSearch.Found found = census.isPresent() ? search.exactly(census.get()) : search.bySessions(this::judge, SAMPLES);
            found.changes().stream().findFirst().ifPresent(project -> examples.add(
                    new Example(stated(project, facts), flow.from(), flow.to(), because(project))));
        }
        examples.sort(Comparator.comparingInt(example -> example.facts().size()));
        return examples;
    }

    private List<List<String>> titles(Pair pair) {
        return List.of(titles(pair.before(), before), titles(pair.after(), after));
    }

    private static List<String> titles(Outcome outcome, RuleSet rules) {
        return outcome.recommended().stream().map(rules.vocabulary().frameworks()::get).toList();
    }

    private Pair judge(int[] project) {
        return new Pair(Space.judgeBySession(before, stated(project, names(before))), Space.judgeBySession(after, stated(project, names(after))));
    }

    /** The rules that make the difference: those that fire in one version only, and those that fire in both and weigh differently. */
    private List<String> because(int[] project) {
        Findings then = before.ask(stated(project, names(before)));
        Findings now = after.ask(stated(project, names(after)));
        var different = new LinkedHashSet<String>();
        Stream.concat(before.rules().stream(), after.rules().stream()).map(Rule::name).forEach(rule -> {
            if (then.fired().contains(rule) != now.fired().contains(rule) || !Objects.equals(effect(rule, then), effect(rule, now))) {
                different.add(rule);
            }
        });
        return List.copyOf(different);
    }

    private static List<String> effect(String rule, Findings findings) {
        return findings.reasons().stream().filter(reason -> reason.rule().name().equals(rule))
                .map((Reason reason) -> reason.framework() + " " + reason.points()).toList();
    }

    private static List<String> names(RuleSet rules) {
        return rules.vocabulary().facts().stream().map(Fact::name).toList();
    }

    private Map<String, TruthValue> stated(int[] project, List<String> known) {
        var stated = new LinkedHashMap<String, TruthValue>();
        for (int fact = 0; fact < project.length; fact++) {
            if (project[fact] != Model.UNSAID && known.contains(facts.get(fact))) {
                stated.put(facts.get(fact), Model.value(project[fact]));
            }
        }
        return stated;
    }
}
