package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Prelude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Drools as a tutorial would use it, on the very same files: a new session each time, facts inserted, all rules fired, and a
 * {@link FiringLog} for the explanation.
 */
final class PlainDrools implements Peer {

    private final Program program;
    private final KieBase base;
    private final Map<String, FactType> types = new HashMap<>();
    private final Map<Class<?>, Integer> facts = new HashMap<>();

    PlainDrools(Program program) throws ReflectiveOperationException {
        this.program = program;
        this.base = compile(program.rules().files().drl().stream().map(it -> it.source().text()).toList(), program.weights().strengths().keySet());
        List<String> names = program.facts().stream().map(Fact::name).toList();
        for (FactType type : base.getKiePackage("advice").getFactTypes()) {
            int fact = names.indexOf(Fact.nameOf(type.getSimpleName()));
            if (fact >= 0) {
                types.put(names.get(fact), type);
                facts.put(type.getFactClass(), fact);
            }
        }
    }

    /** Compiles rules. */
    static KieBase compile(Collection<String> drl, Collection<String> strengths) {
        var helper = new KieHelper();
        helper.addContent(Prelude.text(strengths), ResourceType.DRL);
        drl.forEach(text -> helper.addContent(text, ResourceType.DRL));
        return helper.build(EqualityBehaviorOption.EQUALITY);
    }

    /** A fact to insert. */
    static Answer fact(FactType type, boolean yes) {
        try {
            Answer answer = (Answer) type.newInstance();
            return yes ? answer : Answer.ruledOut(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public dev.frameworkadvisor.bench.Answer answer(Project project) {
        var sheet = new Sheet(program, project);
        var log = new FiringLog();
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(log.ofFirings());
            session.addEventListener(log.ofConclusions());
            project.answers().forEach((fact, value) -> session.insert(fact(types.get(fact), value == TruthValue.YES)));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        for (FiringLog.Firing firing : log.standing()) {
            var matched = new ArrayList<Integer>();
            for (Object object : firing.matched()) {
                if (object instanceof Answer answer) {
                    matched.add(2 * facts.get(answer.getClass()) + (answer.isYes() ? 0 : 1));
                }
            }
            sheet.fire(program.entry(firing.rule()), matched.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        return sheet.answer();
    }
}
