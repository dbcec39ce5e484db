package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Condition;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Production;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers in working memory once all rules have fired, a condition each, and what rules wait for in terms of them.
 *
 * <p>Rules that only read answers, and whose inferences do not run in circles, form a stratified logic program. Such a program has one
 * meaning, whatever the order its rules fire in (Apt, Blair and Walker, "Towards a theory of declarative knowledge", 1988), and
 * evaluating its atoms once, each after those it depends on, gives it.
 */
final class Atoms {

    private final Diagrams diagrams;
    private final Facts facts;
    private final List<Production> inferring;
    private final @Nullable Diagram[] atoms;
    private final boolean[] begun;

    private Atoms(Diagrams diagrams, Facts facts, List<Production> inferring) {
        this.diagrams = diagrams;
        this.facts = facts;
        this.inferring = inferring;
        this.atoms = new Diagram[2 * facts.size()];
        this.begun = new boolean[atoms.length];
    }

    /** Working memory as it is before any rule has fired: what was said. */
    static Atoms said(Diagrams diagrams, Facts facts) {
        return new Atoms(diagrams, facts, List.of());
    }

    /**
     * Working memory once these rules have fired.
     *
     * @throws BeyondLogic if they infer both the yes and the no of a fact, since only a session can tell which of them give way; here
     *     and below, if inferences run in circles
     */
    static Atoms of(Diagrams diagrams, Facts facts, List<Production> productions) {
        List<Production> inferring = productions.stream().filter(it -> it.consequence() instanceof Consequence.Infer).toList();
        if (inferring.stream().map(Production::consequence).distinct().map(it -> ((Consequence.Infer) it).fact()).distinct().count()
                < inferring.stream().map(Production::consequence).distinct().count()) {
            throw new BeyondLogic("rules infer both yes and no");
        }
        return new Atoms(diagrams, facts, inferring);
    }

    /** The answer is in working memory, stated or inferred. What was stated wins, whether or not a rule says that it yields. */
    Diagram present(String fact, TruthValue value) {
        int index = facts.indexOf(fact);
        int atom = 2 * index + (value == TruthValue.YES ? 0 : 1);
        Diagram present = atoms[atom];
        if (present == null) {
            if (begun[atom]) {
                throw new BeyondLogic("inferences run in a circle");
            }
            begun[atom] = true;
            var inference = new Consequence.Infer(fact, value);
            Diagram inferred = Diagram.NEVER;
            for (Production production : inferring) {
                if (production.consequence().equals(inference)) {
                    inferred = diagrams.or(inferred, condition(production.condition()));
                }
            }
            int digit = Facts.digit(value);
            present = diagrams.or(diagrams.said(index, digit), diagrams.and(inferred, diagrams.not(diagrams.said(index, Facts.YES + Facts.NO - digit))));
            atoms[atom] = present;
        }
        return present;
    }

    /** When a condition holds. */
    Diagram condition(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return present(is.fact(), is.value());
        }
        if (condition instanceof Condition.Not not) {
            return diagrams.not(condition(not.inner()));
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::condition).reduce(Diagram.ALWAYS, diagrams::and);
        }
        return ((Condition.Any) condition).parts().stream().map(this::condition).reduce(Diagram.NEVER, diagrams::or);
    }
}
