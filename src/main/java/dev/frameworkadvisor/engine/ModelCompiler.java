package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.language.Prelude;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.memorycompiler.CompilationResult;

/**
 * Compiles rules to Drools' executable model: Java classes from which a KIE base is made many times faster than from the texts. To
 * generate them takes several times as long as the classic build, so that this is done once: for the shipped rules when the project is
 * built, for edited rules beside or after the answer.
 */
final class ModelCompiler {

    private static final String SOURCES = "src/main/java";

    private ModelCompiler() {
    }

    /**
     * The classes of a model.
     *
     * @param name the fully qualified name of the class that is the model
     * @param classes by their paths, such as {@code advice/ECommerce.class}
     */
    record CompiledModel(String name, Map<String, byte[]> classes) {
    }

    /**
     * Compiles.
     *
     * @param rules that the classic build accepts
     * @param rulePackage the package that the rules are to be in, instead of their own
     * @throws IllegalStateException if the rules use something that has no executable model
     */
    static CompiledModel compile(RuleBase rules, String rulePackage) {
        ClassLoader loader = ProjectClassLoader.createProjectClassLoader(ModelCompiler.class.getClassLoader());
        var builder = new ModelBuilderImpl<>(PackageSources::dumpSources, KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY), KieServices.get().newReleaseId("dev.frameworkadvisor", "rules", "1"), false);
        CompositeKnowledgeBuilder batch = builder.batch();
        batch.add(resource(Prelude.text(rulePackage, rules.weights().strengths().keySet()), "weights"), ResourceType.DRL);
        for (RuleFile file : rules.files().drl()) {
            batch.add(resource(Prelude.file(file.source().text(), rulePackage), file.path()), ResourceType.DRL);
        }
        batch.build();
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return classes(builder.getPackageSources(), loader);
    }

    private static CompiledModel classes(Collection<PackageSources> packages, ClassLoader loader) {
        var sources = new MemoryFileSystem();
        var compiled = new MemoryFileSystem();
        ModelWriter.Result written = new ModelWriter(SOURCES).writeModel(sources, packages);
        CompilationResult result = JavaParserCompiler.getCompiler().compile(written.getSourceFiles().toArray(String[]::new), sources, compiled, loader);
        if (result.getErrors().length > 0) {
            throw new IllegalStateException(result.getErrors()[0].getMessage());
        }
        var classes = new TreeMap<String, byte[]>();
        for (PortablePath path : compiled.getFilePaths()) {
            classes.put(path.asString().replaceFirst("^" + SOURCES + "/", ""), compiled.getBytes(path));
        }
        return new CompiledModel(written.getModelFiles().get(0), classes);
    }

    private static Resource resource(String text, String path) {
        return KieServices.get().getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
                .setSourcePath(path + ".drl");
    }
}
