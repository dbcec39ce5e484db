package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.fact.Vocabulary;
import dev.frameworkadvisor.ranking.Weights;
import dev.frameworkadvisor.reason.Claim;
import dev.frameworkadvisor.reason.Framework;
import dev.frameworkadvisor.reason.Rule;
import dev.frameworkadvisor.rules.RuleText.Annotation;
import dev.frameworkadvisor.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** Rules that are ready to be asked. Immutable and safe for use by many threads; nothing in it has to be closed. */
public final class RuleSet {

    private static final String PACKAGE = "advice";

    private final RuleFiles files;
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final String hash;
    private final KieBase base;
    private final Map<String, FactType> factTypes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Rule> rulesByName = new HashMap<>();

    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Production> productions;
    private final boolean listening;

    private RuleSet(RuleFiles files, Knowledge knowledge, Map<String, Fact> facts, Map<String, String> titles, List<RuleText> texts,
            List<Rule> rules, KieBase base) {
        this.files = files;
        this.knowledge = knowledge;
        this.vocabulary = new Vocabulary(List.copyOf(facts.values()), List.copyOf(titles.values()));
        this.rules = List.copyOf(rules);
        this.hash = files.hash();
        this.base = base;
        facts.forEach((type, fact) -> {
            factTypes.put(fact.name(), base.getFactType(PACKAGE, type));
            names.put(base.getFactType(PACKAGE, type).getFactClass(), fact.name());
        });
        titles.forEach((type, title) -> names.put(base.getFactType(PACKAGE, type).getFactClass(), title));
        rules.forEach(rule -> rulesByName.put(rule.name(), rule));
        texts.forEach(text -> written.put(text.title(), text.written()));
        var factNames = new HashMap<String, String>();
        facts.forEach((type, fact) -> factNames.put(type, fact.name()));
        var reader = new ProductionReader(factNames, titles);
        this.productions = IntStream.range(0, texts.size()).filter(i -> !ProductionReader.isSaying(texts.get(i)))
                .mapToObj(i -> reader.read(texts.get(i), rules.get(i))).toList();
        this.listening = productions.size() < texts.size();
    }

    /**
     * Reads and compiles.
     *
     * @throws RulesException with every problem that was found
     */
    public static RuleSet load(RuleFiles files) {
        var problems = new ArrayList<Problem>();
        Knowledge knowledge = Knowledge.read(files, problems);
        var declarations = new ArrayList<Declaration>();
        var imported = new ArrayList<String>();
        var texts = new ArrayList<RuleText>();
        for (RuleFile file : files.drl()) {
            var reader = new RuleReader(file, problems);
            declarations.addAll(reader.declarations);
            imported.addAll(reader.imported);
            texts.addAll(reader.rules);
        }
        Map<String, Fact> facts = facts(declarations);
        Map<String, String> titles = titles(declarations);
        if (problems.isEmpty() && (facts.isEmpty() || titles.isEmpty())) {
            problems.add(Problem.ofFile(files.name(), facts.isEmpty() ? "declares no fact" : "declares no framework",
                    "Facts and frameworks are declared in vocabulary.drl; copy it from the shipped rules to begin with."));
        }
        var checks = new RuleChecks(declarations, imported, knowledge, problems);
        List<Rule> rules = texts.stream().map(checks::rule).toList();
        KieBase base = problems.isEmpty() ? Compiler.compile(files.drl(), knowledge.weights().strengths().keySet(), problems) : null;
        if (base == null || !problems.isEmpty()) {
            throw new RulesException(problems);
        }
        return new RuleSet(files, knowledge, facts, titles, texts, rules, base);
    }

    private static Map<String, Fact> facts(List<Declaration> declarations) {
        var facts = new LinkedHashMap<String, Fact>();
        for (Declaration declaration : declarations) {
            if (Answer.class.getSimpleName().equals(declaration.parent())) {
                String name = Fact.nameOf(declaration.name().text());
                facts.put(declaration.name().text(), new Fact(name, annotation(declaration, "question", name + "?"),
                        annotation(declaration, "group", "Other")));
            }
        }
        return facts;
    }

    private static Map<String, String> titles(List<Declaration> declarations) {
        var titles = new LinkedHashMap<String, String>();
        for (Declaration declaration : declarations) {
            if (Framework.class.getSimpleName().equals(declaration.parent())) {
                titles.put(declaration.name().text(), annotation(declaration, "title", declaration.name().text()));
            }
        }
        return titles;
    }

    private static String annotation(Declaration declaration, String name, String otherwise) {
        Annotation annotation = declaration.annotations().get(name);
        return annotation == null ? otherwise : annotation.first();
    }

    /**
     * Asks the rules about one project, in a session of its own.
     *
     * @param stated answers by the names of facts, all of them in the vocabulary; unknown ones may be left out
     * @throws RulesException if the rules fire without end
     */
    public Findings ask(Map<String, TruthValue> stated) {
        return new Inquiry(this, stated).findings();
    }

    /** What the rules can be asked about and can recommend. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All rules, in the order of their files and lines, the vocabulary's first. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules as conditions and consequences, without the one that turns what was said into answers. */
    public List<Production> productions() {
        return productions;
    }

    /** What is written in each rule, by its name, without comments and layout. */
    public Map<String, String> written() {
        return Collections.unmodifiableMap(written);
    }

    /** Whether there is a rule that turns what was said into answers; without it nothing said has any effect. */
    public boolean listening() {
        return listening;
    }

    /** The claims of the thread, in its order. */
    public List<Claim> claims() {
        return List.copyOf(knowledge.claims().values());
    }

    /** The numbers. */
    public Weights weights() {
        return knowledge.weights();
    }

    /** Changes whenever advice could; see {@link RuleFiles#hash()}. */
    public String hash() {
        return hash;
    }

    /** What this was loaded from. */
    public RuleFiles files() {
        return files;
    }

    KieBase base() {
        return base;
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

    Rule rule(String name) {
        return rulesByName.get(name);
    }
}
