package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.source.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;

/** The compiled half of a rule set: its KIE base, and what stands in working memory for its facts and frameworks. */
final class Engine {

    private static final String PACKAGE = "advice";

    private final KieBase base;
    private final Map<String, FactType> factTypes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private Engine(KieBase base, Map<String, Fact> facts, Map<String, String> titles) {
        this.base = base;
        facts.forEach((type, fact) -> {
            FactType factType = base.getFactType(PACKAGE, type);
            factTypes.put(fact.name(), factType);
            names.put(factType.getFactClass(), fact.name());
        });
        titles.forEach((type, title) -> names.put(base.getFactType(PACKAGE, type).getFactClass(), title));
    }

    /**
     * Compiles.
     *
     * @param facts by the names of their types
     * @param titles of frameworks by the names of their types
     * @param problems takes what does not compile; there is no engine then
     */
    static Optional<Engine> compile(List<RuleFile> files, Map<String, Fact> facts, Map<String, String> titles,
            Collection<String> strengths, List<Problem> problems) {
        KieBase base = Compiler.compile(files, strengths, problems);
        return problems.isEmpty() ? Optional.of(new Engine(base, facts, titles)) : Optional.empty();
    }

    KieSession newSession() {
        return base.newKieSession();
    }

    /** A fresh answer of yes to a fact of the vocabulary. */
    Answer answer(String fact) {
        try {
            return (Answer) factTypes.get(fact).newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A declared fact can always be made: " + fact, e);
        }
    }

    /** The name of a fact, or the title of a framework, by what stands for it in working memory. */
    String nameOf(Object answerOrFramework) {
        return names.get(answerOrFramework.getClass());
    }
}
