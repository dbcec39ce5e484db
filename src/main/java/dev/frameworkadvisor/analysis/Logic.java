package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.analysis.ScoreCode.Argument;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as decision diagrams, or a variant of it that was never written to a file: what sessions would conclude, for all projects
 * at once. Immutable; safe for use by many threads.
 */
public final class Logic {

    private final RuleBase rules;
    private final List<Production> productions;
    private final Facts facts;
    private final Diagrams diagrams;
    private final List<Diagram> conditions = new ArrayList<>();
    private final List<Diagram> atoms = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();
    private final ScoreCode scores;
    private final Diagram scored;
    private final Diagram total;
    private final List<Diagram> contradictions = new ArrayList<>();
    private final Diagram consistent;

    /** An answer from diagrams; nothing if rules cannot be read as logic, or are too entangled. */
    static <T> Optional<T> exactly(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (BeyondLogic e) {
            return Optional.empty();
        }
    }

    /** @param like what was made before of nearly the same rules in the same diagrams; null if nothing was */
    private Logic(RuleBase rules, List<Production> productions, Facts facts, Diagrams diagrams, @Nullable Logic like) {
        this.rules = rules;
        this.productions = List.copyOf(productions);
        this.facts = facts;
        this.diagrams = diagrams;
        diagrams.begin();
        Atoms memory = Atoms.of(diagrams, facts, productions);
        for (Production production : productions) {
            Consequence consequence = production.consequence();
            Condition condition = production.condition();
            if (consequence == null || condition == null && !(consequence instanceof Consequence.Advise)) {
                throw new BeyondLogic("a rule cannot be read as logic");
            }
            Diagram holds = condition == null ? Diagram.NEVER : memory.condition(condition);
            conditions.add(holds);
            if (consequence instanceof Consequence.Infer infer) {
                contradictions.add(diagrams.and(holds, said(infer, false)));
            } else if (consequence instanceof Consequence.Advise advise && advise.kind() == Conclusion.Kind.CONFLICT) {
                contradictions.add(holds);
            } else if (consequence instanceof Consequence.Argue argue && production.rule().aged().isEmpty()) {
                int points = rules.weights().strengths().get(argue.strength());
                arguments.add(new Argument(holds, rules.vocabulary().frameworks().indexOf(argue.framework()),
                        argue.stance() == Reason.Stance.FAVOUR ? points : -points));
            }
        }
        for (String fact : facts.names()) {
            atoms.add(memory.present(fact, TruthValue.YES));
            atoms.add(memory.present(fact, TruthValue.NO));
        }
        this.consistent = diagrams.not(contradictions.stream().reduce(Diagram.NEVER, diagrams::or));
        boolean alike = like != null && like.scores.fits(arguments);
        this.scores = alike ? like.scores : ScoreCode.of(rules, arguments);
        this.scored = alike ? changed(like) : sum(arguments, scores::code);
        Diagram anything = arguments.stream().map(Argument::condition).reduce(Diagram.NEVER, diagrams::or);
        this.total = diagrams.plus(scored, diagrams.times(anything, scores.anything())).plus(scores.nothing());
    }

    /** The logic of a rule set; nothing if rules that matter cannot be read as logic, or are too entangled. */
    public static Optional<Logic> of(RuleBase rules) {
        Facts facts = Facts.of(rules.vocabulary());
        return of(rules, facts, new Diagrams(FactOrder.of(facts, rules.productions())));
    }

    /** The logic of a rule set in given diagrams, which may hold that of another one. */
    static Optional<Logic> of(RuleBase rules, Facts facts, Diagrams diagrams) {
        return of(rules, rules.productions(), facts, diagrams, null);
    }

    private static Optional<Logic> of(RuleBase rules, List<Production> productions, Facts facts, Diagrams diagrams, @Nullable Logic like) {
        synchronized (diagrams) {
            return exactly(() -> new Logic(rules, productions, facts, diagrams, like));
        }
    }

    /**
     * The same rule set with other rules in place of its own; nothing if they cannot be read as logic.
     *
     * @param others the productions of the rule set, some changed or left out
     */
    public Optional<Logic> with(List<Production> others) {
        return of(rules, others, facts, diagrams, this);
    }

    /** The sum of nearly the same arguments: only what is different is added and taken away. */
    private Diagram changed(Logic like) {
        var gone = new ArrayList<>(like.arguments);
        var come = new ArrayList<Argument>();
        arguments.stream().filter(it -> !gone.remove(it)).forEach(come::add);
        return diagrams.plus(like.scored, diagrams.plus(sum(come, scores::code), diagrams.times(sum(gone, scores::code), -1)));
    }

    /** What the arguments that hold add up to. Those that ask facts far down come first, since all later sums begin above. */
    private Diagram sum(List<Argument> arguments, ToLongFunction<Argument> worth) {
        return arguments.stream().sorted(Comparator.comparingInt((Argument it) -> -it.condition().node().level))
                .map(it -> diagrams.times(it.condition(), worth.applyAsLong(it))).reduce(Diagram.NEVER, diagrams::plus);
    }

    private Diagram said(Consequence.Infer infer, boolean same) {
        int digit = Facts.digit(infer.value());
        return diagrams.said(facts.indexOf(infer.fact()), same ? digit : Facts.YES + Facts.NO - digit);
    }

    /** Asks about one project. */
    public Conclusions ask(Map<String, TruthValue> stated) {
        int[] said = facts.digits(stated);
        var fired = new TreeSet<String>();
        var reported = new TreeSet<String>();
        for (int i = 0; i < productions.size(); i++) {
            Consequence consequence = productions.get(i).consequence();
            int answered = consequence instanceof Consequence.Infer infer ? said[facts.indexOf(infer.fact())] : Facts.UNSAID;
            boolean confirms = consequence instanceof Consequence.Infer infer && Facts.digit(infer.value()) == answered;
            if (!confirms && conditions.get(i).holds(said)) {
                fired.add(productions.get(i).rule().name());
                if (answered != Facts.UNSAID || consequence instanceof Consequence.Advise advise && advise.kind() == Conclusion.Kind.CONFLICT) {
                    reported.add(productions.get(i).rule().name());
                }
            }
        }
        var inferred = new TreeMap<String, TruthValue>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (said[atom / 2] == Facts.UNSAID && atoms.get(atom).holds(said)) {
                inferred.put(facts.names().get(atom / 2), atom % 2 == 0 ? TruthValue.YES : TruthValue.NO);
            }
        }
        return new Conclusions(outcome(said), fired, inferred, reported);
    }

    /** What is recommended for one project. */
    public Outcome outcome(Map<String, TruthValue> stated) {
        return outcome(facts.digits(stated));
    }

    Outcome outcome(int[] said) {
        return scores.outcome(total.at(said));
    }

    /** The scores of one project, each less that of the first framework. */
    int[] scores(int[] said) {
        return scores.read(total.at(said));
    }

    /** When a rule fires; it does not where it only infers what was stated. */
    Diagram fires(String rule) {
        return make(() -> firing(rule));
    }

    private Diagram firing(String rule) {
        Diagram fires = Diagram.NEVER;
        for (int i = 0; i < productions.size(); i++) {
            if (productions.get(i).rule().name().equals(rule)) {
                Diagram holds = conditions.get(i);
                fires = diagrams.or(fires, productions.get(i).consequence() instanceof Consequence.Infer infer
                        ? diagrams.and(holds, diagrams.not(said(infer, true))) : holds);
            }
        }
        return fires;
    }

    /** Whether no project makes a rule fire. */
    public boolean isNeverFired(String rule) {
        return exactly(() -> fires(rule)).equals(Optional.of(Diagram.NEVER));
    }

    /** When a rule fires here and not in another variant, or the other way round. */
    Diagram differ(Logic other, String rule) {
        return make(() -> diagrams.differ(firing(rule), other.firing(rule)));
    }

    /** Whether another variant gives each project the same scores. */
    boolean isLike(Logic other) {
        return scores == other.scores && total.equals(other.total);
    }

    /** The condition of a rule; null if it cannot be read, or there is no such rule. */
    @Nullable Condition condition(String rule) {
        return productions.stream().filter(it -> it.rule().name().equals(rule)).findFirst().map(Production::condition).orElse(null);
    }

    /** When a fact is known to be so. */
    Diagram present(String fact, TruthValue answer) {
        return atoms.get(2 * facts.indexOf(fact) + Facts.digit(answer) - Facts.YES);
    }

    /** The totals of two rule sets as one number: this one's is the remainder by {@link #codes}, the other's the quotient. */
    Diagram over(Logic other) {
        if (other.scores.size() > Long.MAX_VALUE / scores.size()) {
            throw new BeyondLogic("too many points to write as one number");
        }
        return make(() -> diagrams.plus(total, diagrams.times(other.total, scores.size())));
    }

    private Diagram make(Supplier<Diagram> diagram) {
        synchronized (diagrams) {
            diagrams.begin();
            return diagram.get();
        }
    }

    /**
     * How far a framework is behind another one, in points.
     *
     * @param one the index of the framework that is ahead where the number is below zero
     * @param penalty the points taken off for answers that contradict each other
     */
    Diagram lead(int one, int other, long penalty) {
        return make(() -> diagrams.plus(sum(arguments, it -> it.framework() == one ? -it.points() : it.framework() == other ? it.points() : 0),
                diagrams.times(diagrams.not(consistent), -penalty)));
    }

    /** The productions that argue for or against a framework and count, each with when it fires. */
    Map<Production, Diagram> arguments() {
        return IntStream.range(0, productions.size()).boxed().filter(i -> productions.get(i).consequence() instanceof Consequence.Argue
                && productions.get(i).rule().aged().isEmpty()).collect(Collectors.toMap(productions::get, conditions::get, (one, same) -> one, LinkedHashMap::new));
    }

    /** What decides the outcome, as numbers of {@link #outcome(long)}. */
    Diagram total() {
        return total;
    }

    Outcome outcome(long code) {
        return scores.outcome(code);
    }

    /** More than any number of the total. */
    long codes() {
        return scores.size();
    }

    /** When no answers contradict each other: no rule concludes a conflict, and none infers against what was stated. */
    Diagram consistent() {
        return consistent;
    }

    /** When answers contradict each other, a condition for each rule that says so; {@link #consistent} is none of them. */
    List<Diagram> contradictions() {
        return List.copyOf(contradictions);
    }

    /** When an answer to a fact follows from the other answers, but the opposite was said. */
    Diagram overruled(int fact, int digit) {
        Diagram present = present(facts.names().get(fact), Facts.value(digit));
        return make(() -> diagrams.and(diagrams.unsaid(present, fact), diagrams.said(fact, Facts.YES + Facts.NO - digit)));
    }

    /** One condition holds and another does not. */
    Diagram without(Diagram condition, Diagram other) {
        return make(() -> diagrams.and(condition, diagrams.not(other)));
    }

    Facts facts() {
        return facts;
    }

    /** The facts by level. */
    int[] order() {
        return diagrams.order();
    }

    RuleBase rules() {
        return rules;
    }
}
