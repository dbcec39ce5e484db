package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.analysis.Witnesses;
import dev.frameworkadvisor.analysis.Witnesses.Found;
import dev.frameworkadvisor.language.RuleBase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How well the cases guard the rules.
 *
 * @param tried how many mistakes were made on purpose
 * @param unnoticed those that no case noticed, and that some project would show
 * @param harmless those that no project shows
 * @param skipped how many were not made, because rules so entangled take too long
 */
public record Mutation(int tried, List<Unnoticed> unnoticed, List<Harmless> harmless, int skipped) {

    /** Makes no further mistakes after a minute: those of usual rules take seconds. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** Defensive copies. */
    public Mutation {
        unnoticed = List.copyOf(unnoticed);
        harmless = List.copyOf(harmless);
    }

    /**
     * A mistake that all cases missed.
     *
     * @param mutant the mistake
     * @param guard a case that would notice it, as it would stand in a file of cases, its lines ended
     */
    public record Unnoticed(Mutant mutant, String guard) {
    }

    /**
     * A mistake that makes no difference.
     *
     * @param mutant the mistake
     * @param why how that is known, a sentence
     */
    public record Harmless(Mutant mutant, String why) {
    }

    /**
     * Makes every single mistake, one at a time.
     *
     * @param asWritten the same rules without what was learned since, for the cases that ask for that
     * @param progress receives after each mistake how many have been made, in percent; called by several threads
     * @return nothing where the rules cannot be read as logic
     */
    static Optional<Mutation> of(RuleBase rules, RuleBase asWritten, List<Case> cases, IntConsumer progress) {
        Optional<Logic> today = Logic.of(rules);
        Optional<Logic> then = Logic.of(asWritten);
        if (today.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        // A case that fails anyway notices nothing.
        List<Case> holding = cases.stream().filter(it -> it.asWritten() ? holds(it, then.get(), asWritten) : holds(it, today.get(), rules)).toList();
        List<Mutant> mutants = Mutant.of(rules);
        var made = new AtomicInteger();
        long begun = System.nanoTime();
        List<Tried> tried = mutants.parallelStream().map(mutant -> {
            if (System.nanoTime() - begun > LONGEST_NANOS) {
                return null;
            }
            Optional<Logic> changed = today.get().with(mutant.in(rules.productions()));
            Optional<Logic> changedThen = mutant.concerns(asWritten) ? then.get().with(mutant.in(asWritten.productions())) : then;
            // A mistake that makes rules run in circles is noticed when the rules are checked.
            boolean noticed = changed.isEmpty() || changedThen.isEmpty() || !holding.stream()
                    .allMatch(it -> it.asWritten() ? holds(it, changedThen.get(), asWritten) : holds(it, changed.get(), rules));
            Tried judged = noticed ? new Tried(null, null)
                    : judge(mutant, new Versions(rules, today.get(), changed.get()), new Versions(asWritten, then.get(), changedThen.get()));
            progress.accept(100 * made.incrementAndGet() / mutants.size());
            return judged;
        }).filter(Objects::nonNull).toList();
        return Optional.of(new Mutation(tried.size(), tried.stream().map(Tried::unnoticed).filter(Objects::nonNull).toList(),
                tried.stream().map(Tried::harmless).filter(Objects::nonNull).toList(), mutants.size() - tried.size()));
    }

    /** What became of a mistake: one of the two, or neither if a case noticed it. */
    private record Tried(@Nullable Unnoticed unnoticed, @Nullable Harmless harmless) {
    }

    /** A rule set, as it is and with a mistake. */
    private record Versions(RuleBase rules, Logic right, Logic wrong) {
    }

    private static Tried judge(Mutant mutant, Versions today, Versions then) {
        boolean exact = true;
        for (Versions variants : List.of(today, then)) {
            Found found = new Witnesses(variants.right()).difference(variants.wrong());
            exact &= found.exact();
            if (found.facts() == null) {
                found = new Witnesses(variants.right()).difference(variants.wrong(), mutant.rule().name());
                exact &= found.exact();
            }
            if (found.facts() != null) {
                return new Tried(new Unnoticed(mutant, SuggestedCase.of(variants.rules(), mutant, found.facts(), variants.right(), variants.wrong(), variants == then)), null);
            }
        }
        return new Tried(null, new Harmless(mutant, exact ? "it changes no verdict, no recommendation and no rule that fires, for any project"
                : "no simple project was found that it changes"));
    }

    private static boolean holds(Case tried, Logic logic, RuleBase rules) {
        return CaseResult.compare(tried, logic.ask(tried.facts()), rules.vocabulary().frameworks()).isEmpty();
    }
}
