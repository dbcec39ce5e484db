package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Advisor;

/** All that are asked the same. */
public enum Peers {
    PLAIN_DROOLS("Drools, as tutorials use it", PlainDrools::new),
    LIBRARY("**this library**", program -> new Library(program, Advisor.standard())),
    EVRETE("Evrete", Evrete::new),
    EASY_RULES("Easy Rules", EasyRules::new),
    DECISION_TABLES("decision tables (DMN, by Camunda)", DecisionTables::new),
    HAND_WRITTEN("hand-written Java", HandWritten::new);

    private final String title;
    private final Factory factory;

    private interface Factory {
        Peer peer(Program program) throws Exception;
    }

    Peers(String title, Factory factory) {
        this.title = title;
        this.factory = factory;
    }

    /** What it is called in the table. */
    String title() {
        return title;
    }

    /** Makes it ready to be asked. */
    Peer of(Program program) {
        try {
            return factory.peer(program);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
