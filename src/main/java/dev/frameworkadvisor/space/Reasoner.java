package dev.frameworkadvisor.space;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.ranking.Outcome;
import dev.frameworkadvisor.reason.Advice;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Because.Origin;
import dev.frameworkadvisor.reason.Inference;
import dev.frameworkadvisor.reason.Justification;
import dev.frameworkadvisor.reason.Reason;
import dev.frameworkadvisor.rules.Findings;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.space.Model.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Concludes what a session would, with the same justifications, from the {@link Model}. Safe for use by many threads.
 *
 * <p>Which rules fire is a matter of bits. What a rule then says depends on the few facts it reads and on how each came to be
 * known, so it is put into words once for each such constellation, and shared by all projects that agree in it.
 */
public final class Reasoner {

    private final RuleSet rules;
    private final Model model;
    private final Map<String, Integer> facts = new HashMap<>();
    private final Speaker[] speakers;
    private final Circuit rulesThatFire;
    private final Argument[] arguments;
    private final Circuit argumentsThatHold;

    private Reasoner(RuleSet rules, Model model) {
        this.rules = rules;
        this.model = model;
        model.facts().forEach(fact -> facts.put(fact, facts.size()));
        Because[][] because = new Because[model.atoms().size()][];
        for (int atom = 0; atom < because.length; atom++) {
            String fact = model.facts().get(model.atoms().get(atom).fact());
            TruthValue value = Model.value(model.atoms().get(atom).digit());
            because[atom] = new Because[] {new Because(fact, value, Origin.INFERRED), new Because(fact, value, Origin.STATED)};
        }
        List<Speaker> speakers = IntStream.range(0, rules.productions().size())
                .mapToObj(i -> new Speaker(rules.productions().get(i), model.conditions().get(i), facts, because, rules.weights()))
                .sorted(Speaker.HEAVIEST_FIRST).toList();
        this.speakers = speakers.toArray(Speaker[]::new);
        this.rulesThatFire = new Circuit(speakers.stream().map(Speaker::condition).toList());
        this.arguments = model.arguments().toArray(Argument[]::new);
        this.argumentsThatHold = new Circuit(model.arguments().stream().map(Argument::when).toList());
    }

    /** The reasoner of a rule set; nothing if any of its rules, those that only advise among them, cannot be read as logic. */
    public static Optional<Reasoner> of(RuleSet rules) {
        boolean readable = rules.productions().stream().allMatch(it -> it.condition() != null && it.consequence() != null);
        return readable ? Model.of(rules).map(model -> new Reasoner(rules, model)) : Optional.empty();
    }

    /** The space of the same rules, for which they need not be read anew. */
    public Space space() {
        return Space.of(rules, model);
    }

    /** How to ask a rule set: by logic where all its rules can be read as such, else by a session each time. The answers are the same. */
    public static Function<Map<String, TruthValue>, Findings> quickest(RuleSet rules) {
        return of(rules).<Function<Map<String, TruthValue>, Findings>>map(it -> it::ask).orElse(rules::ask);
    }

    /**
     * What answers amount to, without saying why; unknown ones may be left out.
     *
     * @throws NoSuchElementException if the rules do not know a fact
     */
    public Outcome outcome(Map<String, TruthValue> stated) {
        long[] present = model.following(said(stated));
        int[] scores = new int[model.columns().size()];
        boolean anythingCounts = false;
        long[] holding = argumentsThatHold.holding(present);
        for (int word = 0; word < holding.length; word++) {
            for (long bits = holding[word]; bits != 0; bits &= bits - 1) {
                Argument argument = arguments[64 * word + Long.numberOfTrailingZeros(bits)];
                scores[argument.column()] += argument.points();
                anythingCounts = true;
            }
        }
        return Outcome.of(scores, anythingCounts, rules.weights());
    }

    /**
     * What follows from answers; unknown ones may be left out.
     *
     * @throws NoSuchElementException if the rules do not know a fact
     */
    public Findings ask(Map<String, TruthValue> stated) {
        long[] said = said(stated);
        long[] present = model.following(said);
        var reasons = new ArrayList<Reason>();
        var advice = new ArrayList<Advice>();
        @Nullable List<Justification>[] inferred = inferred();
        long[] firing = rulesThatFire.holding(present);
        for (int word = 0; word < firing.length; word++) {
            for (long bits = firing[word]; bits != 0; bits &= bits - 1) {
                Object spoken = speakers[64 * word + Long.numberOfTrailingZeros(bits)].speak(present, said);
                if (spoken instanceof Reason reason) {
                    reasons.add(reason);
                } else if (spoken instanceof Advice it) {
                    advice.add(it);
                } else if (spoken instanceof Speaker.Inferring inferring) {
                    infer(inferring, said, inferred, advice);
                }
            }
        }
        return new Findings(inferences(inferred, present), reasons, advice);
    }

    private static void infer(Speaker.Inferring inferring, long[] said, @Nullable List<Justification>[] inferred, List<Advice> advice) {
        if (Model.has(said, inferring.opposite())) {
            // What was stated wins.
            inferring.justifications().forEach(it -> advice.add(new Advice.Conflict(it)));
        } else if (!Model.has(said, inferring.atom())) {
            int fact = inferring.atom() >> 1;
            List<Justification> others = inferred[fact];
            if (others == null) {
                inferred[fact] = inferring.justifications();
            } else {
                var all = new ArrayList<>(others);
                all.addAll(inferring.justifications());
                inferred[fact] = all;
            }
        }
    }

    private List<Inference> inferences(@Nullable List<Justification>[] inferred, long[] present) {
        var inferences = new ArrayList<Inference>();
        for (int fact = 0; fact < inferred.length; fact++) {
            List<Justification> justifications = inferred[fact];
            if (justifications != null) {
                inferences.add(new Inference(model.facts().get(fact), Model.has(present, 2 * fact) ? TruthValue.YES : TruthValue.NO, justifications));
            }
        }
        return inferences;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable List<Justification>[] inferred() {
        return new List[model.facts().size()];
    }

    private long[] said(Map<String, TruthValue> stated) {
        long[] said = new long[model.words()];
        stated.forEach((name, value) -> {
            Integer fact = facts.get(name);
            if (fact == null) {
                throw new NoSuchElementException(name);
            }
            if (value != TruthValue.UNKNOWN) {
                int atom = 2 * fact + (value == TruthValue.YES ? 0 : 1);
                said[atom >> 6] |= 1L << atom;
            }
        });
        return said;
    }
}
