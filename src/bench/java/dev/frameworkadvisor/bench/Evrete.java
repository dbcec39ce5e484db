package dev.frameworkadvisor.bench;

import static org.evrete.api.FactBuilder.fact;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.bench.Program.Entry;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.SessionOps;
import org.evrete.api.StatefulSession;

/**
 * Evrete: a rule for each way in which a condition holds, and a type of facts for each answer. It has no {@code not}: that an answer
 * is absent is a fact too, inserted as soon as nothing can conclude the answer any more.
 */
final class Evrete implements Peer {

    private static final String SHEET = "sheet";

    private final Program program;
    private final Knowledge knowledge;
    private final BitSet read = new BitSet();

    /** What is inserted: its type, by name, says all. */
    public static final class Literal {
    }

    Evrete(Program program) {
        this.program = program;
        // All that may fire does before what it inserted is looked at; in its default mode, Evrete 4.0.3 forgets the rest of the agenda then.
        this.knowledge = new KnowledgeService().newKnowledge().setActivationMode(ActivationMode.CONTINUOUS);
        knowledge.configureTypes(types -> {
            IntStream.rangeClosed(0, always()).forEach(literal -> types.declare(type(literal), Literal.class));
        });
        var rules = knowledge.builder();
        for (Entry entry : program.entries()) {
            for (int i = 0; i < entry.terms().size(); i++) {
                Term term = entry.terms().get(i);
                rules = rules.newRule(entry.rule().name() + " " + i).forEach(facts(term)).execute(context -> fire(context, entry, term));
            }
        }
        rules.build();
    }

    private FactBuilder[] facts(Term term) {
        int[] literals = literals(term);
        IntStream.of(literals).forEach(read::set);
        return IntStream.of(literals).mapToObj(literal -> fact("$" + literal, type(literal))).toArray(FactBuilder[]::new);
    }

    /** What a term reads: {@code 2 * atom} if present, {@code 2 * atom + 1} if absent. A rule needs at least one. */
    private int[] literals(Term term) {
        int[] literals = IntStream.concat(IntStream.of(term.present()).map(atom -> 2 * atom), IntStream.of(term.absent()).map(atom -> 2 * atom + 1)).toArray();
        return literals.length > 0 ? literals : new int[] {always()};
    }

    private void fire(RhsContext context, Entry entry, Term term) {
        Sheet sheet = context.getRuntime().get(SHEET);
        if (sheet.fire(entry, term.present())) {
            insert(context, 2 * entry.infers());
        }
    }

    /** Inserts what some rule reads; Evrete knows no other types. */
    private void insert(SessionOps session, int literal) {
        if (read.get(literal)) {
            session.insertAs(type(literal), new Literal());
        }
    }

    private int always() {
        return 4 * program.facts().size();
    }

    private static String type(int literal) {
        return "literal " + literal;
    }

    @Override
    public Answer answer(Project project) {
        var sheet = new Sheet(program, project);
        try (StatefulSession session = knowledge.newStatefulSession()) {
            session.set(SHEET, sheet);
            insert(session, always());
            IntStream.range(0, 2 * program.facts().size()).filter(sheet::knows).forEach(atom -> insert(session, 2 * atom));
            for (int layer = 0; layer <= program.lastLayer(); layer++) {
                for (int atom = 0; atom < 2 * program.facts().size(); atom++) {
                    if (program.layer(atom) == layer && !sheet.knows(atom)) {
                        insert(session, 2 * atom + 1);
                    }
                }
                session.fire();
            }
        }
        return sheet.answer();
    }
}
