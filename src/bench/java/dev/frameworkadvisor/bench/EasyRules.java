package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.bench.Program.Entry;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.util.stream.IntStream;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: each rule is tried once, in the order of priorities, which are the layers. Conditions are lambdas, its quickest form. */
final class EasyRules implements Peer {

    private static final String SHEET = "sheet";

    private final Program program;
    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRules(Program program) {
        this.program = program;
        for (Entry entry : program.entries()) {
            rules.register(new RuleBuilder().name(entry.rule().name()).priority(entry.layer())
                    .when(facts -> entry.terms().stream().anyMatch(term -> holds(term, facts)))
                    .then(facts -> fire(entry, facts)).build());
        }
    }

    private void fire(Entry entry, Facts facts) {
        Sheet sheet = facts.get(SHEET);
        for (Term term : entry.terms()) {
            if (holds(term, facts) && sheet.fire(entry, term.present())) {
                facts.put(name(entry.infers()), value(entry.infers()));
            }
        }
    }

    private boolean holds(Term term, Facts facts) {
        return IntStream.of(term.present()).allMatch(atom -> facts.get(name(atom)) == value(atom))
                && IntStream.of(term.absent()).noneMatch(atom -> facts.get(name(atom)) == value(atom));
    }

    private String name(int atom) {
        return program.facts().get(atom >> 1).name();
    }

    private static TruthValue value(int atom) {
        return (atom & 1) == 0 ? TruthValue.YES : TruthValue.NO;
    }

    @Override
    public Answer answer(Project project) {
        var sheet = new Sheet(program, project);
        var facts = new Facts();
        facts.put(SHEET, sheet);
        project.answers().forEach(facts::put);
        engine.fire(rules, facts);
        return sheet.answer();
    }
}
