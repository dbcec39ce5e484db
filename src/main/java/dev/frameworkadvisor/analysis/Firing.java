package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.analysis.Logic.Found;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for the simplest projects that show a rule: those with the fewest answers in which it fires, or does not. */
public final class Firing {

    /** How many projects one search may try: all that can be said about nine facts, or with up to three answers about thirty. */
    private static final int MOST_PROJECTS = 40_000;

    private final Logic logic;
    private final String rule;

    /** @param rule the name of a rule, which this variant of the rules may lack */
    public Firing(Logic logic, String rule) {
        this.logic = logic;
        this.rule = rule;
    }

    /** A project for which the rule fires. */
    public Found simplest() {
        return simplest(idle(), this::holds);
    }

    /** A project for which the rule lacks a single condition. */
    public Found simplestNearMiss() {
        Condition condition = logic.productions().stream().filter(it -> it.rule().name().equals(rule)).findFirst().map(Production::condition).orElse(null);
        return condition == null ? new Found(null, false) : simplest(idle(), project -> {
            Map<String, TruthValue> known = logic.stated(project);
            logic.ask(known).inferred().forEach(known::putIfAbsent);
            return Lacking.of(condition, known).size() == 1;
        });
    }

    /** A project for which the rule fires in one variant of the rules, and is silent in the other. */
    public Found simplestDifference(Logic variant) {
        var there = new Firing(variant, rule);
        boolean[] idle = idle();
        boolean[] idleThere = there.idle();
        for (int fact = 0; fact < idle.length; fact++) {
            idle[fact] &= idleThere[fact];
        }
        return simplest(idle, project -> holds(project) != there.holds(project));
    }

    private Found simplest(boolean[] idle, Predicate<int[]> wanted) {
        var search = new ChangeSearch<Boolean>(new int[idle.length], idle, found -> found);
        ChangeSearch.Found found = search.bySessions(wanted::test, MOST_PROJECTS);
        return new Found(found.changes().stream().findFirst().map(logic::stated).orElse(null), found.exact());
    }

    /** Whether it fires; to infer what was stated anyway is not to fire. */
    private boolean holds(int[] said) {
        Model model = logic.model();
        for (int i = 0; i < logic.productions().size(); i++) {
            Production production = logic.productions().get(i);
            if (production.rule().name().equals(rule)) {
                boolean stated = production.consequence() instanceof Consequence.Infer infer
                        && said[model.facts().indexOf(infer.fact())] == Model.digit(infer.value());
                return !stated && model.conditions().get(i).holds(model.present(said));
            }
        }
        return false;
    }

    /** The facts that make no difference to whether it fires. */
    private boolean[] idle() {
        boolean[] idle = new boolean[logic.model().facts().size()];
        Arrays.fill(idle, true);
        for (int i = 0; i < logic.productions().size(); i++) {
            if (logic.productions().get(i).rule().name().equals(rule)) {
                read(logic.model().conditions().get(i), idle);
                if (logic.productions().get(i).consequence() instanceof Consequence.Infer infer) {
                    idle[logic.model().facts().indexOf(infer.fact())] = false;
                }
            }
        }
        return idle;
    }

    private void read(Formula formula, boolean[] idle) {
        for (int atom : formula.atoms()) {
            idle[logic.model().atoms().get(atom).fact()] = false;
            read(logic.model().atoms().get(atom).derived(), idle);
        }
    }
}
