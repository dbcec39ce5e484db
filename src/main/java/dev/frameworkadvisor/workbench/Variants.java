package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.language.RuleBase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The logic of a rule set with each of its possible mistakes, made when first asked for: many cases ask for the same. */
final class Variants {

    private final RuleBase rules;
    private final Map<Mutant, Optional<Logic>> made = new HashMap<>();
    private @Nullable Optional<Logic> unchanged;

    Variants(RuleBase rules) {
        this.rules = rules;
    }

    /** The rules with this mistake; nothing if they cannot be read as logic. */
    Optional<Logic> of(Mutant mutant) {
        Optional<Logic> logic = unchanged;
        if (logic == null) {
            logic = Logic.of(rules);
            unchanged = logic;
        }
        return logic.flatMap(it -> made.computeIfAbsent(mutant, any -> it.with(mutant.in(rules.productions()))));
    }
}
