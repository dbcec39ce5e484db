package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Framework;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.Names.Kind;
import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be learned from a rules folder by reading it, without the engine.
 *
 * @param knowledge the data
 * @param facts by the names of their types, in the order of declaration
 * @param titles of frameworks, by the names of their types, in the order of declaration
 * @param texts the rules as they are written
 * @param rules the same rules as they are cited
 * @param declarations facts, frameworks and whatever else is declared
 * @param imports all of them
 * @param problems what is wrong; the rules must not be compiled if there is anything
 */
record Reading(Knowledge knowledge, Map<String, Fact> facts, Map<String, String> titles, List<RuleText> texts, List<Rule> rules,
        List<Declaration> declarations, List<Import> imports, List<Problem> problems) {

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
        var formal = new ArrayList<Problem>();
        for (RuleFile file : files.drl()) {
            var found = new ArrayList<Problem>();
            var reader = new RuleReader(file, found);
            if (!found.isEmpty()) {
                names.markUncertain(reader.perhapsDeclared());
                nameless |= found.stream().anyMatch(problem -> problem.code() == Code.MISSING_NAME);
            }
            formal.addAll(found);
            declarations.addAll(reader.declarations);
            reader.imports.stream().filter(it -> !Prelude.isNeedless(it.path())).forEach(imports::add);
            texts.addAll(reader.rules);
            words.addAll(reader.words);
        }
        Knowledge knowledge = data.join();
        boolean wholeData = problems.isEmpty();
        names.markUsed(words);
        Set<String> declared = new HashSet<>();
        declarations.forEach(declaration -> declared.add(declaration.name().text()));
        var imported = new Imports(imports, declared);
        var checks = new RuleChecks(names, Stream.concat(imported.names().stream(), Prelude.NAMES.stream()).collect(Collectors.toSet()), knowledge, problems);
        declarations.forEach(checks::declaration);
        problems.addAll(imported.unknown());
        boolean nothing = declarations.isEmpty();
        names.markUncertain(Imports.simpleNames());
        checks.parents(declarations);
        List<Rule> rules = texts.stream().map(checks::rule).toList();
        var missing = new HashSet<Code>();
        if (!wholeData) {
            missing.addAll(Set.of(Code.UNKNOWN_CLAIM, Code.UNKNOWN_STRENGTH, Code.CLAIM_WITHOUT_QUOTE));
        }
        boolean twice = problems.stream().anyMatch(problem -> problem.code() == Code.DUPLICATE_NAME);
        if (nameless || nothing || twice) {
            missing.addAll(Set.of(Code.UNKNOWN_FACT, Code.UNKNOWN_FRAMEWORK));
        }
        problems.addAll(0, names.report(new MentionedNames(files)::speaksOf));
        problems.removeIf(it -> missing.contains(it.code()));
        problems.removeIf(problem -> formal.stream().anyMatch(it -> it.file().equals(problem.file()) && it.line() == problem.line()));
        problems.addAll(formal);
        Map<String, Fact> facts = facts(declarations);
        Map<String, String> titles = titles(declarations);
        if ((nothing || problems.isEmpty()) && formal.isEmpty() && (facts.isEmpty() || titles.isEmpty())) {
            problems.add(Problem.ofFile(files.name(), facts.isEmpty() ? "declares no fact" : "declares no framework",
                    "Facts and frameworks are declared in vocabulary.drl; copy it from the shipped rules to begin with.").coded(Code.NOTHING_DECLARED));
        }
        return new Reading(knowledge, facts, titles, texts, rules, declarations, imports, ProblemOrder.inOrder(problems, files));
    }

    /** What the engine does not understand, told where a rule has something odd in it, if there is such a rule near. */
    List<Problem> placed(List<Problem> problems) {
        List<RuleText> odd = texts.stream().filter(text -> !text.oddities().isEmpty()).toList();
        return problems.stream().map(problem -> problem.code() != Code.NOT_UNDERSTOOD ? problem
                : odd.stream().filter(text -> text.covers(problem)).findFirst()
                .or(() -> odd.stream().filter(text -> text.file().source().name().equals(problem.file())).findFirst())
                .or(() -> odd.stream().findFirst())
                .map(text -> text.oddities().get(0)).map(it -> it.code() == Code.JAVA_LOGIC ? it.coded(Code.NOT_UNDERSTOOD) : it).orElse(problem))
                .distinct().toList();
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
