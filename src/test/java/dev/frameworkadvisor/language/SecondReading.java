package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules read a second time without Drools, in the plainest way there is: slow, and the judge of the engine.
 *
 * <p>What holds is what was stated, and what rules conclude from it by conditions that are true once all is concluded.
 */
public final class SecondReading {

    /** A fact with its answer, such as {@code e-commerce: yes}. */
    public record Known(String fact, TruthValue answer) {
    }

    /** A rule's conditions; and the answer it concludes, null if it concludes anything else. */
    private record Conditions(Predicate<Set<Known>> hold, @Nullable Known concluded) {
    }

    private final Map<String, Conditions> rules = new LinkedHashMap<>();
    private final RuleFiles files;

    public SecondReading(RuleFiles files) {
        this.files = files;
        var problems = new ArrayList<Problem>();
        for (RuleFile file : files.drl()) {
            for (RuleText text : new RuleReader(file, problems).rules) {
                rules.put(text.title(), new Conditions(new Reader(text.when()).all(), concluded(text.then())));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    /** The rules whose conditions hold among these facts. */
    public Set<String> firing(Set<Known> facts) {
        return rules.keySet().stream().filter(rule -> rules.get(rule).hold().test(facts)).collect(Collectors.toSet());
    }

    /** The rules whose conditions hold among these facts, and that conclude this one. */
    public Set<String> justifying(Known concluded, Set<Known> facts) {
        return firing(facts).stream().filter(rule -> concluded.equals(rules.get(rule).concluded())).collect(Collectors.toSet());
    }

    /** What follows step by step from what was stated, if some rules are silent, and in the end just these facts are known. */
    public Set<Known> following(Map<String, TruthValue> stated, Set<Known> inTheEnd, Set<String> silent) {
        var known = new HashSet<Known>();
        stated.forEach((fact, value) -> known.add(new Known(fact, value)));
        Set<String> speaking = firing(inTheEnd);
        speaking.removeAll(silent);
        boolean grows = true;
        while (grows) {
            // Its condition must hold in the end, and by what is known so far: no fact may be its own reason.
            grows = speaking.stream().map(rules::get).filter(rule -> rule.concluded() != null && rule.hold().test(known))
                    .map(rule -> known.add(rule.concluded())).toList().contains(true);
        }
        return known;
    }

    @Override
    public String toString() {
        return files.drl().stream().map(file -> file.source().text()).collect(Collectors.joining("\n"));
    }

    private static @Nullable Known concluded(List<Token> then) {
        if (then.get(2).is("new")) {
            return new Known(Fact.nameOf(then.get(3).text()), TruthValue.YES);
        }
        return then.get(2).is("ruledOut") ? new Known(Fact.nameOf(then.get(5).text()), TruthValue.NO) : null;
    }

    /** Reads {@code Fact( yes )}, {@code not Fact( no )} and {@code ( ... or ... )}, one behind the other. */
    private static final class Reader {

        private final List<Token> tokens;
        private int at;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        Predicate<Set<Known>> all() {
            Predicate<Set<Known>> all = facts -> true;
            while (at < tokens.size()) {
                all = all.and(one());
            }
            return all;
        }

        private Predicate<Set<Known>> one() {
            Token first = tokens.get(at++);
            if (first.is("not")) {
                return one().negate();
            }
            if (first.is("(")) {
                Predicate<Set<Known>> any = one();
                while (tokens.get(at++).is("or")) {
                    any = any.or(one());
                }
                return any;
            }
            var asked = new Known(Fact.nameOf(first.text()), TruthValue.parse(tokens.get(at + 1).text()).orElseThrow());
            at += 3;
            return facts -> facts.contains(asked);
        }
    }
}
