package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.reason.Because;
import dev.frameworkadvisor.reason.Because.Origin;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.source.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** The compiled half of a rule set: its KIE base, and what stands in working memory for its facts and frameworks. */
final class Engine {

    private static final String PACKAGE = "advice";

    private final KieBase base;
    private final Map<String, FactType> factTypes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    /** How each answer is told: yes and no, stated and inferred. */
    private final Map<Class<?>, Because[]> told = new HashMap<>();

    private final Map<org.kie.api.definition.rule.Rule, Numbered> rules = new IdentityHashMap<>();

    /** A rule, and its place among all. */
    record Numbered(Rule rule, int order) {
    }

    private Engine(KieBase base, Map<String, Fact> facts, Map<String, String> titles, List<Rule> rules) {
        this.base = base;
        for (int i = 0; i < rules.size(); i++) {
            this.rules.put(base.getRule(PACKAGE, rules.get(i).name()), new Numbered(rules.get(i), i));
        }
        facts.forEach((type, fact) -> {
            FactType factType = base.getFactType(PACKAGE, type);
            factTypes.put(fact.name(), factType);
            names.put(factType.getFactClass(), fact.name());
            told.put(factType.getFactClass(), new Because[] {new Because(fact.name(), TruthValue.YES, Origin.STATED),
                new Because(fact.name(), TruthValue.YES, Origin.INFERRED), new Because(fact.name(), TruthValue.NO, Origin.STATED),
                new Because(fact.name(), TruthValue.NO, Origin.INFERRED)});
        });
        titles.forEach((type, title) -> names.put(base.getFactType(PACKAGE, type).getFactClass(), title));
    }

    /**
     * Compiles.
     *
     * @param facts by the names of their types
     * @param titles of frameworks by the names of their types
     * @param rules what the files hold, in order
     * @param problems takes what does not compile; there is no engine then
     */
    static Optional<Engine> compile(List<RuleFile> files, Map<String, Fact> facts, Map<String, String> titles,
            List<Rule> rules, Collection<String> strengths, List<Problem> problems) {
        KieBase base = Compiler.compile(files, strengths, problems);
        return problems.isEmpty() ? Optional.of(new Engine(base, facts, titles, rules)) : Optional.empty();
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

    /** The rule that matched. */
    Numbered rule(Match match) {
        return rules.get(match.getRule());
    }

    /** How an answer is told. */
    Because because(Answer answer, Map<String, TruthValue> stated) {
        Because[] ways = told.get(answer.getClass());
        int way = answer.isYes() ? 0 : 2;
        return stated.get(ways[way].fact()) == ways[way].answer() ? ways[way] : ways[way + 1];
    }

    /** The name of a fact, or the title of a framework, by what stands for it in working memory. */
    String nameOf(Object answerOrFramework) {
        return names.get(answerOrFramework.getClass());
    }
}
