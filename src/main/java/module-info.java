/**
 * Recommends frameworks by rules, and shows the rule and the source behind every reason.
 *
 * <p>Two packages are the API. Programs start with {@link dev.frameworkadvisor}. {@link dev.frameworkadvisor.knowledge}
 * has the records that answers consist of, and the few types that rules mention: compiled rules are classes outside of
 * this module.
 *
 * <p>The other packages may change in any release, so they are not exported. Among them are the command line, the page
 * and the workbench for rule authors. These are programs that run from the class path. They share so much code with the
 * library that a second artifact would have to publish half of its internals.
 *
 * <p>Drools' jars are automatic modules. They work on the module path, but cannot require modules of the JDK, so this
 * module requires those for them.
 */
module dev.frameworkadvisor {
    requires java.compiler;
    requires java.desktop;
    requires java.management;
    requires java.naming;
    requires java.xml;

    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.core;
    requires org.drools.drl.ast;
    requires org.drools.drl.parser;
    requires org.drools.kiesession;
    requires org.drools.model.codegen;
    requires org.drools.modelcompiler;
    requires org.drools.mvel;
    requires org.drools.tms;
    requires org.drools.util;
    requires org.drools.wiring.api;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.kie.memorycompiler;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    // Optional jars: annotations, and what only the command line and the page need.
    requires static gg.jte.runtime;
    requires static info.picocli;
    requires static io.javalin;
    requires static org.jline.reader;
    requires static org.jline.terminal;
    requires static org.jspecify;

    exports dev.frameworkadvisor;
    exports dev.frameworkadvisor.knowledge;
}
