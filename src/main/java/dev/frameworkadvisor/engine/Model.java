package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.language.RuleFiles;
import org.drools.core.BaseConfigurationFactories;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/**
 * A KIE base made from an executable model, without reading a text.
 *
 * @param base the KIE base, of which one session has run, so that the next one starts at once
 * @param rulePackage the package that its rules are in
 */
record Model(KieBase base, String rulePackage) {

    /** The shipped rules; null where the build did not compile them. */
    static @Nullable Model shipped() {
        String name = ShippedModels.today();
        return name == null ? null : load(name, Model.class.getClassLoader());
    }

    /** Rules that were compiled before, shipped ones or in the cache; null if these were not. */
    static @Nullable Model of(RuleFiles files, @Nullable RuleCache cache) {
        String fingerprint = files.fingerprint();
        String shipped = ShippedModels.model(fingerprint);
        return shipped != null ? load(shipped, Model.class.getClassLoader()) : cache == null ? null : cache.find(fingerprint);
    }

    /**
     * Loads a model and makes its KIE base.
     *
     * @param name the class of the model
     * @param loader which finds it
     * @return null if it cannot be loaded: the rules are compiled again then
     */
    static @Nullable Model load(String name, ClassLoader loader) {
        try {
            var model = (org.drools.model.Model) Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
            // Put together by hand: to look for configuration files and services, as KieServices does, takes longer than all the rest.
            KieBaseConfiguration configuration = new CompositeBaseConfiguration(new ChainedProperties(), loader,
                    BaseConfigurationFactories.baseConf, BaseConfigurationFactories.ruleConf, BaseConfigurationFactories.flowConf);
            configuration.setOption(EqualityBehaviorOption.EQUALITY);
            // A name of ours saves the random one.
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("advice", configuration);
            var packages = new KiePackagesBuilder(configuration);
            packages.addModel(model);
            base.addPackages(packages.build().getKiePackages());
            base.newKieSession().dispose();
            return new Model(base, name.substring(0, name.lastIndexOf('.')));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return null;
        }
    }
}
