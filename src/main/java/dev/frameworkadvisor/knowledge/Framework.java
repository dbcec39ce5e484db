package dev.frameworkadvisor.knowledge;

/**
 * Something to choose, as rules mention it: the supertype of every framework that they declare. Frameworks are types, as
 * facts are, so that any rule file can declare another one and a misspelled one does not compile.
 */
public abstract class Framework {

    /** Called by the classes that Drools makes of declared frameworks. */
    protected Framework() {
    }
}
