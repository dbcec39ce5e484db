package dev.frameworkadvisor.analysis;

/** Rules cannot be read as logic, or are so entangled that their diagrams would not fit. Caught in this package. */
final class BeyondLogic extends RuntimeException {

    private static final long serialVersionUID = 1;

    BeyondLogic(String why) {
        super(why, null, false, false);
    }
}
