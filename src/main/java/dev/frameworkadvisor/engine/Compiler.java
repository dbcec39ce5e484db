package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.language.Prelude;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
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
        batch.build();
        if (builder.hasErrors()) {
            var found = new LinkedHashMap<String, Problem>();
            for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
                Problem problem = explain(result, byPath, files.get(0));
                found.putIfAbsent(problem.file() + ":" + problem.line(), problem);
            }
            problems.addAll(new ArrayList<>(found.values()));
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

    /** Our own reader has found what it could before; what is left is told by its place alone, since Drools speaks of Java. */
    private static Problem explain(KnowledgeBuilderResult result, Map<String, RuleFile> files, RuleFile first) {
        Resource resource = result.getResource();
        RuleFile file = resource == null ? first : files.getOrDefault(resource.getSourcePath(), first);
        int lines = file.source().lines().size();
        int line = result.getLines().length == 0 ? 1 : Math.min(Math.max(1, result.getLines()[0]), lines);
        String text = file.source().lines().get(line - 1);
        int indent = text.length() - text.stripLeading().length();
        return Problem.at(file.source(), line, indent + 1, text.strip().length(), "the rule engine cannot understand this",
                "Compare it, sign by sign, with a rule that works.").coded(Code.NOT_UNDERSTOOD);
    }
}
