package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;

/** A way to get an explained recommendation by the rules of a {@link Program}. */
public interface Peer {

    /** Recommends and explains, in whatever form is the peer's own: this is what is measured. */
    default Object explained(Project project) {
        return answer(project);
    }

    /** The same in the form that all are compared by. */
    Answer answer(Project project);
}
