package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.language.Prelude;
import dev.frameworkadvisor.language.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.parser.ParserError;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;

/**
 * Compiles rule files to a KIE base.
 *
 * <p>It builds with a {@link KnowledgeBuilder} of its own instead of a KIE module: a module is registered under a release id
 * in a repository that all threads share, and has to be taken out of it again; a builder is seen by nobody else, so
 * concurrent loads cannot mix.
 */
final class Compiler {

    /** What stands around the one sentence in a message of Drools that a reader can use. */
    private static final Pattern BEFORE = Pattern.compile("(?s)^(Unable to Analyse.*?\\[Error: |\\[ERR \\d+\\] Line \\d+:\\d+ |Rule Compilation error |\\[ function \\w+ \\(line:\\d+\\): )");
    private static final Pattern AFTER = Pattern.compile("(?s)(\\n|\\]| \\||: All|\\. All| in rule \"| on rule '| for the type Rule_).*$");

    /** A longer message is about Drools, not about the rule. */
    private static final int LONGEST = 120;

    private Compiler() {
    }

    /**
     * @param strengths the words that become constants which rules can use
     * @param problems takes what does not compile
     * @return a KIE base in which equal facts are one; of no use if there were problems
     */
    static KieBase compile(List<RuleFile> files, Collection<String> strengths, List<Problem> problems) {
        // The class loader given here is where rules find our types, whatever the calling thread's own may be.
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, Compiler.class.getClassLoader()));
        var batch = builder.batch();
        batch.add(resource(Prelude.text(strengths), "weights.yaml"), ResourceType.DRL);
        Map<String, RuleFile> byPath = new LinkedHashMap<>();
        for (RuleFile file : files) {
            byPath.put(file.path(), file);
            batch.add(resource(Prelude.withoutNeedlessImports(file.source().text()), file.path()), ResourceType.DRL);
        }
        try {
            batch.build();
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(Problem.ofFile(files.get(0).source().name(), "Drools cannot compile this file, or one of those beside it",
                    "An expression of thousands of terms does that.").coded(Code.NOT_UNDERSTOOD));
            return KnowledgeBaseFactory.newKnowledgeBase();
        }
        if (builder.hasErrors()) {
            var found = new LinkedHashMap<String, Problem>();
            for (KnowledgeBuilderResult result : causes(builder.getResults(ResultSeverity.ERROR))) {
                Problem problem = explain(result, byPath, files.get(0));
                found.putIfAbsent(problem.file() + ":" + problem.line(), problem);
            }
            problems.addAll(found.values());
        }
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        var base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
        if (problems.isEmpty()) {
            base.addPackages(builder.getKnowledgePackages());
        }
        return base;
    }

    private static Resource resource(String text, String path) {
        return KieServices.get().getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()).setSourcePath(path);
    }

    /**
     * The results that others follow from. A file that Drools cannot parse takes its declarations with it, so that rules elsewhere seem
     * wrong; so does a type, a function or an import.
     */
    private static List<KnowledgeBuilderResult> causes(Collection<KnowledgeBuilderResult> results) {
        List<KnowledgeBuilderResult> placed = results.stream().filter(it -> it.getLines().length > 0 && it.getLines()[0] > 0).toList();
        List<KnowledgeBuilderResult> parsing = placed.stream().filter(ParserError.class::isInstance).toList();
        if (!parsing.isEmpty()) {
            var first = new LinkedHashMap<String, KnowledgeBuilderResult>();
            parsing.forEach(it -> first.putIfAbsent(String.valueOf(it.getResource()), it));
            return List.copyOf(first.values());
        }
        List<KnowledgeBuilderResult> beside = placed.stream().filter(it -> !(it instanceof DescrBuildError)).toList();
        return !beside.isEmpty() ? beside : !placed.isEmpty() ? placed : List.copyOf(results);
    }

    /** Told at the line that Drools gives, with what it says if that is short and about the rule. */
    private static Problem explain(KnowledgeBuilderResult result, Map<String, RuleFile> files, RuleFile first) {
        Resource resource = result.getResource();
        RuleFile file = resource == null ? first : files.getOrDefault(resource.getSourcePath(), first);
        int lines = file.source().lines().size();
        int line = result.getLines().length == 0 ? 1 : Math.min(Math.max(1, result.getLines()[0]), lines);
        String text = file.source().lines().get(line - 1);
        int indent = text.length() - text.stripLeading().length();
        return file.source().problem(line, indent + 1, text.strip().length(), "Drools rejects this", said(result.getMessage()))
                .coded(Code.NOT_UNDERSTOOD);
    }

    private static @Nullable String said(String message) {
        String said = AFTER.matcher(BEFORE.matcher(message).replaceFirst("")).replaceFirst("").strip();
        boolean quoted = said.chars().filter(c -> c == '\'').count() % 2 == 0;
        return said.isEmpty() || said.length() > LONGEST ? null : "Drools says: " + (quoted ? said.replace('\'', '`') : said) + ".";
    }
}
