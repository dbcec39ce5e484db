package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Conditions;
import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.analysis.Witnesses;
import dev.frameworkadvisor.analysis.Witnesses.Found;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Production;
import dev.frameworkadvisor.language.RuleBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that work but are probably mistakes. Found by looking at the rules as logic, over all projects. */
final class RuleLint {

    private static final String SAMPLES = "Stability, what-if and diff are then estimated from samples.";

    private final RuleBase rules;
    private final Spots spots;
    private final Optional<Logic> logic;
    private final Conditions conditions;
    private final List<Problem> problems = new ArrayList<>();
    /** Rules that a later one repeats: neither makes a difference, and that is one finding. */
    private final Set<String> repeated = new HashSet<>();

    RuleLint(RuleBase rules, Spots spots) {
        this.rules = rules;
        this.spots = spots;
        this.logic = Logic.of(rules);
        this.conditions = new Conditions(rules);
    }

    List<Problem> problems() {
        var sound = new LinkedHashSet<String>();
        var excluded = new HashSet<String>();
        for (int i = 0; i < rules.productions().size(); i++) {
            Production production = rules.productions().get(i);
            Condition condition = production.condition();
            if (condition == null || excluded.contains(production.rule().name())) {
                continue;
            }
            if (neverFires(production, condition)) {
                excluded.add(production.rule().name());
                warn(Code.NEVER_FIRES, production, "the rule `" + production.rule().name() + "` can never fire: its conditions exclude each other",
                        "Look at what it asks of " + String.join(", ", condition.facts().stream().map(it -> "`" + it + "`").toList()) + ".");
            } else if (!repeats(production, i) && !unguarded(production, condition)) {
                sound.add(production.rule().name());
            }
        }
        opposite();
        Set<String> shown = shown();
        sound.stream().filter(it -> !repeated.contains(it)).forEach(it -> idle(it, shown));
        return problems;
    }

    /** A warning about a rule, with the simplest project in which it fires. */
    Problem withExample(Problem problem) {
        Optional<Rule> rule = rules.rules().stream().filter(it -> spots.rule(it).source().name().equals(problem.file()) && it.line() <= problem.line())
                .reduce((one, other) -> other.line() > one.line() ? other : one);
        boolean aboutIt = rule.isPresent() && problem.line() <= endOf(rule.get());
        return aboutIt ? with(problem, example(rule.get().name(), "It fires for ")) : problem;
    }

    private int endOf(Rule rule) {
        List<String> lines = spots.rule(rule).source().lines();
        int line = rule.line();
        while (line < lines.size() && !lines.get(line - 1).strip().equals("end")) {
            line++;
        }
        return line;
    }

    private boolean neverFires(Production production, Condition condition) {
        return logic.map(it -> it.isNeverFired(production.rule().name())).orElseGet(() -> conditions.areImpossible(condition));
    }

    /** Whether an earlier rule says the same. */
    private boolean repeats(Production production, int index) {
        if (production.consequence() == null || production.consequence() instanceof Consequence.Advise) {
            return false;
        }
        for (Production earlier : rules.productions().subList(0, index)) {
            if (production.consequence().equals(earlier.consequence()) && earlier.condition() != null
                    && !earlier.rule().name().equals(production.rule().name()) && conditions.areSame(production.condition(), earlier.condition())) {
                repeated.add(earlier.rule().name());
                warn(Code.SAME_RULE, production, "the rule `" + production.rule().name() + "` has the same conditions and conclusion as another",
                        "That is `" + earlier.rule().name() + "` at " + spots.rule(earlier.rule()).place() + ": write one rule that cites the sources of both, or it counts twice."
                        + example(production.rule().name(), " Both fire for "));
                return true;
            }
        }
        return false;
    }

    private boolean unguarded(Production production, Condition condition) {
        if (!(production.consequence() instanceof Consequence.Infer infer)) {
            return false;
        }
        TruthValue opposite = infer.value() == TruthValue.YES ? TruthValue.NO : TruthValue.YES;
        Optional<Map<String, TruthValue>> against = conditions.simplest(condition, infer.fact(), opposite);
        if (against.isEmpty()) {
            return false;
        }
        warn(Code.UNGUARDED_INFERENCE, production, "the rule `" + production.rule().name() + "` infers `" + infer.fact() + ": " + infer.value().word()
                + "` even where the project says " + opposite.word(), "Add the condition: not " + Fact.typeOf(infer.fact()) + "( " + opposite.word()
                + " ). Without it, the rule contradicts " + Case.written(against.get()) + ".");
        return true;
    }

    /** Which of two opposite inferences gives way is no matter of logic. */
    private void opposite() {
        for (Fact fact : rules.vocabulary().facts()) {
            List<Production> about = rules.productions().stream()
                    .filter(it -> it.consequence() instanceof Consequence.Infer infer && infer.fact().equals(fact.name())).toList();
            if (about.stream().map(Production::consequence).distinct().count() > 1) {
                Production last = about.get(about.size() - 1);
                warn(Code.OPPOSITE_INFERENCES, last, "the rule `" + last.rule().name() + "` infers the opposite of " + others(about.stream()
                        .filter(it -> it == last || !it.consequence().equals(last.consequence())).toList(), last), SAMPLES);
            }
        }
    }

    private String others(List<Production> rules, Production but) {
        return rules.stream().filter(it -> it != but).map(it -> "`" + it.rule().name() + "` (" + it.rule().place() + ")").collect(Collectors.joining(", "));
    }

    /** Warns if nothing would change without it. Rules that only show advice beside the recommendation are exempt. */
    private void idle(String rule, Set<String> shown) {
        List<Production> own = rules.productions().stream().filter(it -> it.rule().name().equals(rule)).toList();
        boolean exempt = own.stream().anyMatch(it -> it.consequence() == null || it.consequence() instanceof Consequence.Advise
                || it.rule().aged().isPresent() || it.consequence() instanceof Consequence.Infer infer && shown.contains(infer.fact()));
        if (exempt || logic.isEmpty()) {
            return;
        }
        List<Production> others = rules.productions().stream().filter(it -> !own.contains(it)).toList();
        Optional<Logic> without = logic.get().with(others);
        Map<String, TruthValue> firing = new Witnesses(logic.get()).firing(rule).facts();
        if (without.isEmpty() || firing != null && !logic.get().outcome(firing).equals(without.get().outcome(firing))) {
            return;
        }
        Found difference = new Witnesses(logic.get()).difference(without.get());
        if (difference.facts() == null && difference.exact()) {
            warn(Code.NO_EFFECT, own.get(0), "the rule `" + rule + "` never changes what is recommended",
                    "Every project gets the same recommendation without it." + example(rule, " It fires for "));
        }
    }

    /** The facts that what is shown beside a recommendation depends on, directly or by inference. */
    private Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (Production production : rules.productions()) {
            if (production.condition() != null && (production.consequence() == null || production.consequence() instanceof Consequence.Advise)) {
                shown.addAll(production.condition().facts());
            }
        }
        for (int size = -1; size != shown.size();) {
            size = shown.size();
            for (Production production : rules.productions()) {
                if (production.condition() != null && production.consequence() instanceof Consequence.Infer infer && shown.contains(infer.fact())) {
                    shown.addAll(production.condition().facts());
                }
            }
        }
        return shown;
    }

    private String example(String rule, String lead) {
        Map<String, TruthValue> facts = logic.map(it -> new Witnesses(it).firing(rule).facts()).orElse(null);
        return facts == null ? "" : lead + (facts.isEmpty() ? "a project without answers." : Case.written(facts) + ".");
    }

    private static Problem with(Problem problem, String more) {
        String told = problem.hint() == null ? "" : problem.hint() + (more.isEmpty() || problem.hint().matches(".*[.?]") ? " " : ". ");
        String hint = (told + more).strip();
        return new Problem(problem.file(), problem.line(), problem.column(), problem.length(), problem.message(), problem.excerpt(),
                hint.isEmpty() ? null : hint, problem.code());
    }

    private void warn(Code code, Production production, String message, @Nullable String hint) {
        problems.add(spots.rule(production.rule()).problem(code, message, hint));
    }
}
