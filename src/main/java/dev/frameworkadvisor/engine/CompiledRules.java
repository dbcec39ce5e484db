package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Premise.Origin;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** A rule base that Drools has compiled, ready to be asked. Immutable and safe for use by many threads; nothing has to be closed. */
public final class CompiledRules {

    private final RuleBase rules;
    private final KieBase base;
    private final boolean cached;
    private final Map<String, Class<?>> factTypes = new HashMap<>();
    /** Those that were needed before: each time anew, Java would copy one. */
    private final Map<String, Constructor<?>> constructors = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    /** The premises that each answer can be: yes stated, yes inferred, no stated, no inferred. */
    private final Map<Class<?>, Premise[]> premises = new HashMap<>();
    private final Map<org.kie.api.definition.rule.Rule, Numbered> numbered = new IdentityHashMap<>();

    /** A rule, and its place among all. */
    record Numbered(Rule rule, int order) {
    }

    private CompiledRules(RuleBase rules, KieBase base, String rulePackage, boolean cached) {
        this.rules = rules;
        this.base = base;
        this.cached = cached;
        for (int i = 0; i < rules.rules().size(); i++) {
            numbered.put(base.getRule(rulePackage, rules.rules().get(i).name()), new Numbered(rules.rules().get(i), i));
        }
        ClassLoader loader = ((InternalKnowledgeBase) base).getRootClassLoader();
        rules.factTypes().forEach((type, fact) -> register(declared(rulePackage + "." + type, loader), fact));
        rules.frameworkTypes().forEach((type, title) -> names.put(declared(rulePackage + "." + type, loader), title));
    }

    private static Class<?> declared(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Drools has compiled no type " + name, e);
        }
    }

    private void register(Class<?> type, Fact fact) {
        factTypes.put(fact.name(), type);
        names.put(type, fact.name());
        premises.put(type, new Premise[] {new Premise(fact.name(), TruthValue.YES, Origin.STATED),
            new Premise(fact.name(), TruthValue.YES, Origin.INFERRED), new Premise(fact.name(), TruthValue.NO, Origin.STATED),
            new Premise(fact.name(), TruthValue.NO, Origin.INFERRED)});
    }

    /**
     * The rules that come with the library. They are read while their executable model is made ready.
     *
     * @param read receives the rules once they are read
     */
    public static CompiledRules shipped(Consumer<RuleBase> read) {
        CompletableFuture<@Nullable Model> model = CompletableFuture.supplyAsync(Model::shipped);
        String fingerprint = ShippedModels.fingerprint();
        RuleFiles files = RuleFiles.shipped();
        return of(fingerprint == null ? files : files.known(fingerprint), model, read);
    }

    /**
     * Reads the rules of a folder, and compiles them unless they were compiled before.
     *
     * @param cache where compiled rules are kept; null for nowhere
     * @param read receives the rules once they are read, while they are still being compiled
     * @throws RulesException with every problem that was found
     */
    public static CompiledRules load(RuleFiles files, @Nullable RuleCache cache, Consumer<RuleBase> read) {
        return of(files, CompletableFuture.supplyAsync(() -> Model.of(files, cache)), read);
    }

    /** As {@link #load(RuleFiles, RuleCache, Consumer)}, without a listener. */
    public static CompiledRules load(RuleFiles files, @Nullable RuleCache cache) {
        return load(files, cache, rules -> { });
    }

    private static CompiledRules of(RuleFiles files, CompletableFuture<@Nullable Model> model, Consumer<RuleBase> read) {
        RuleBase rules = RuleBase.read(files);
        read.accept(rules);
        Model ready = model.join();
        return ready != null ? new CompiledRules(rules, ready.base(), ready.rulePackage(), true) : of(rules);
    }

    /**
     * Compiles rules that have been read.
     *
     * @throws RulesException if Drools rejects them
     */
    public static CompiledRules of(RuleBase rules) {
        var problems = new ArrayList<Problem>();
        KieBase base = Compiler.compile(rules.files().drl(), rules.weights().strengths().keySet(), problems);
        if (!problems.isEmpty()) {
            throw new RulesException(rules.located(problems));
        }
        return new CompiledRules(rules, base, RuleBase.PACKAGE, false);
    }

    /** Whether the rules came compiled, from the library or from a cache. */
    public boolean cached() {
        return cached;
    }

    /**
     * What Drools itself rejects in rule files, whatever our own reader makes of them.
     *
     * @param strengths the words of weights.yaml
     */
    public static List<Problem> check(RuleFiles files, Collection<String> strengths) {
        var problems = new ArrayList<Problem>();
        Compiler.compile(files.drl(), strengths, problems);
        return problems;
    }

    /** The rules as they were read. */
    public RuleBase rules() {
        return rules;
    }

    /**
     * Asks the rules about one project, in a session of its own.
     *
     * @param stated answers by the names of facts, all of them in the vocabulary; unknown ones may be left out
     * @throws RulesException if the rules fire without end, or one of them fails
     */
    public Findings ask(Map<String, TruthValue> stated) {
        try (var session = new Session(this, stated)) {
            return session.findings();
        }
    }

    KieSession newSession() {
        return base.newKieSession();
    }

    /** A new answer of yes to a fact of the vocabulary. */
    Answer answer(String fact) {
        try {
            Constructor<?> constructor = constructors.get(fact);
            if (constructor == null) {
                constructor = factTypes.get(fact).getDeclaredConstructor();
                constructors.put(fact, constructor);
            }
            return (Answer) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A declared fact can always be instantiated: " + fact, e);
        }
    }

    /** The rule that matched. */
    Numbered rule(Match match) {
        return numbered.get(match.getRule());
    }

    /** An answer as a premise of what it justifies. */
    Premise premise(Answer answer, Map<String, TruthValue> stated) {
        Premise[] ways = premises.get(answer.getClass());
        int way = answer.isYes() ? 0 : 2;
        return stated.get(ways[way].fact()) == ways[way].answer() ? ways[way] : ways[way + 1];
    }

    /** The name of a fact, or the title of a framework, from the object in working memory. */
    String nameOf(Object answerOrFramework) {
        return names.get(answerOrFramework.getClass());
    }
}
