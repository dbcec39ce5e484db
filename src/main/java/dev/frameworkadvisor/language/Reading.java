package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Framework;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.RuleText.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be learned from a rules folder by reading it, without Drools.
 *
 * @param knowledge the data
 * @param facts by the names of their types, in the order of declaration
 * @param titles of frameworks, by the names of their types, in the order of declaration
 * @param bodies the rules as logic
 * @param rules the same rules as they are cited
 * @param declarations facts, frameworks and whatever else is declared
 * @param remarks warnings about what Drools has beside rules and declarations
 * @param problems what is wrong; the rules must not be compiled if there is anything
 */
record Reading(Knowledge knowledge, Map<String, Fact> facts, Map<String, String> titles, List<RuleBody> bodies, List<Rule> rules,
        List<Declaration> declarations, List<Oddity> remarks, List<Problem> problems) {

    static Reading of(RuleFiles files) {
        var problems = new ArrayList<Problem>();
        // Beside the rules, which take as long to read.
        CompletableFuture<Knowledge> data = CompletableFuture.supplyAsync(() -> Knowledge.read(files, problems));
        var declarations = new ArrayList<Declaration>();
        var imports = new ArrayList<Import>();
        var texts = new ArrayList<RuleText>();
        var names = new Names();
        var words = new HashSet<String>();
        boolean nameless = false;
        var calls = new HashSet<String>();
        var remarks = new ArrayList<Oddity>();
        Map<RuleFile, List<Token>> attributes = new HashMap<>();
        Map<RuleFile, List<Problem>> found = new LinkedHashMap<>();
        for (RuleFile file : files.drl()) {
            var slips = new ArrayList<Problem>();
            var reader = new RuleReader(file, slips);
            if (!slips.isEmpty()) {
                names.markUncertain(reader.perhapsDeclared());
                nameless |= slips.stream().anyMatch(problem -> problem.code() == Code.MISSING_NAME);
            }
            found.put(file, slips);
            attributes.put(file, reader.attributes);
            remarks.addAll(reader.beyond);
            calls.addAll(reader.calls);
            declarations.addAll(reader.declarations);
            imports.addAll(reader.imports);
            texts.addAll(reader.rules);
            words.addAll(reader.words);
        }
        Knowledge knowledge = data.join();
        boolean wholeData = problems.isEmpty();
        names.markUsed(words);
        Set<String> declared = new HashSet<>();
        declarations.forEach(declaration -> declared.add(declaration.name().text()));
        var imported = new Imports(imports, declared);
        var checks = new RuleChecks(names, new HashSet<>(Prelude.NAMES), knowledge, problems);
        declarations.forEach(checks::declaration);
        problems.addAll(imported.unknown());
        remarks.addAll(imported.remarks());
        boolean nothing = declarations.isEmpty();
        checks.parents(declarations, imported);
        checks.synonyms(declarations);
        remarks.addAll(checks.remarks);
        List<Rule> rules = texts.stream().map(checks::rule).toList();
        Map<String, String> titles = titles(declarations);
        var bodies = new ArrayList<RuleBody>();
        for (RuleText text : texts) {
            var scope = new Scope(text.file(), names, checks.types, imported, calls, titles, problems);
            bodies.add(body(text, scope, attributes.get(text.file()), found.get(text.file())));
        }
        var formal = new ArrayList<Problem>();
        found.values().forEach(slips -> formal.addAll(ProblemOrder.onePerLine(slips)));
        var missing = new HashSet<Code>();
        if (!wholeData) {
            missing.addAll(Set.of(Code.UNKNOWN_CLAIM, Code.UNKNOWN_STRENGTH, Code.CLAIM_WITHOUT_QUOTE));
        }
        boolean twice = problems.stream().anyMatch(problem -> problem.code() == Code.DUPLICATE_NAME);
        if (nameless || nothing || twice) {
            missing.addAll(Set.of(Code.UNKNOWN_FACT, Code.UNKNOWN_FRAMEWORK));
        }
        problems.addAll(0, names.report(new MentionedNames(files)::uses));
        problems.removeIf(it -> missing.contains(it.code()));
        Set<String> lines = formal.stream().map(Reading::line).collect(Collectors.toSet());
        problems.removeIf(problem -> lines.contains(line(problem)));
        problems.addAll(formal);
        Map<String, Fact> facts = facts(declarations);
        if ((nothing || problems.isEmpty()) && formal.isEmpty() && (facts.isEmpty() || titles.isEmpty())) {
            problems.add(Problem.ofFile(files.name(), facts.isEmpty() ? "declares no fact" : "declares no framework",
                    "Facts and frameworks are declared in vocabulary.drl; copy it from the shipped rules to begin with.").coded(Code.NOTHING_DECLARED));
        }
        return new Reading(knowledge, facts, titles, bodies, rules, declarations, remarks, ProblemOrder.inOrder(problems, files));
    }

    private static String line(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    /** Reads the body of a rule. A slip in it is one more of its file. */
    private static RuleBody body(RuleText text, Scope scope, List<Token> ofFile, List<Problem> slips) {
        Stream.concat(text.attributes().stream(), ofFile.stream()).forEach(it -> Attributes.beyond(it, scope));
        boolean attributes = !scope.oddities.isEmpty();
        for (int i = 0; i + 1 < text.when().size(); i++) {
            if (text.when().get(i + 1).is(":")) {
                scope.variables.add(text.when().get(i).text());
            }
        }
        Condition condition = null;
        List<Consequence> consequences = List.of();
        try {
            condition = new ConditionReader(text.conditions(), scope).read();
            consequences = new ConsequenceReader(text.consequence(), scope).read();
        } catch (SyntaxProblem e) {
            if (!text.isCutBefore(e.problem())) {
                slips.add(e.problem());
            }
        }
        return new RuleBody(text, attributes ? null : condition, consequences, scope.oddities, scope.remarks);
    }

    /** The rules as they are written. */
    List<RuleText> texts() {
        return bodies.stream().map(RuleBody::text).toList();
    }

    /**
     * What Drools rejects, reported where the cause is: at something odd in the rule; else, if whole files hold constructs that our language
     * does not have, at the first of them; else where Drools says.
     */
    List<Problem> placed(List<Problem> problems) {
        return problems.stream().map(this::placed).distinct().toList();
    }

    private Problem placed(Problem problem) {
        RuleBody rule = bodies.stream().filter(body -> body.text().covers(problem)).findFirst().orElse(null);
        if (problem.code() != Code.NOT_UNDERSTOOD || rule == null || rule.oddities().isEmpty() && remarks.isEmpty()) {
            return problem;
        }
        Problem cause = rule.oddities().isEmpty() ? remarks.get(0).error() : rule.oddityAt(problem.line()).error();
        return new Problem(cause.file(), cause.line(), cause.column(), cause.length(), cause.message(), cause.excerpt(),
                problem.hint() == null || rule.oddities().isEmpty() ? cause.hint() : problem.hint(), cause.code());
    }

    private static Map<String, Fact> facts(List<Declaration> declarations) {
        var facts = new LinkedHashMap<String, Fact>();
        for (Declaration declaration : declarations) {
            if (Answer.class.getSimpleName().equals(declaration.parent())) {
                String name = Fact.nameOf(declaration.name().text());
                facts.put(declaration.name().text(), new Fact(name, annotation(declaration, "question", name + "?"),
                        annotation(declaration, "group", "Other"), annotation(declaration, "kind", Fact.PROJECT), texts(declaration, "also")));
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

    private static List<String> texts(Declaration declaration, String name) {
        Annotation annotation = declaration.annotations().get(name);
        return annotation == null ? List.of() : annotation.values().stream().map(Token::value).toList();
    }
}
