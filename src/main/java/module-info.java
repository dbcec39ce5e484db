module dev.frameworkadvisor {
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.kie.memorycompiler;
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
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires static org.jspecify;
    requires static info.picocli;
    requires static org.jline.reader;
    requires static org.jline.terminal;
    requires static tools.jackson.core;

    exports dev.frameworkadvisor;
    exports dev.frameworkadvisor.knowledge;
}
