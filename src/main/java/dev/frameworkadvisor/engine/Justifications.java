package dev.frameworkadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Reads and takes back the justifications that truth maintenance keeps for a fact. The public API tells only of the first, as
 * an event; this is the one place that looks inside the engine.
 */
final class Justifications {

    private Justifications() {
    }

    /** The matches that support a fact at this moment; none for a fact that was inserted. In no particular order. */
    static List<Match> of(FactHandle handle) {
        var matches = new ArrayList<Match>();
        if (((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null) {
            for (Object mode = key.getBeliefSet().getFirst(); mode != null; mode = ((SimpleMode) mode).getNext()) {
                matches.add(((SimpleMode) mode).getObject().getJustifier());
            }
        }
        return matches;
    }

    /** The objects that a rule matched, those that it collected or accumulated among them. */
    static List<Object> objects(Match match) {
        if (match instanceof InternalMatch internal) {
            try {
                return internal.getObjectsDeep();
            } catch (NullPointerException e) {
                // Drools 10.2 fails so where an `eval` or a timer stands behind a pattern; nothing is collected there.
            }
        }
        return List.copyOf(match.getObjects());
    }

    /** Takes a concluded fact out of working memory, whatever supports it. */
    static void retract(KieSession session, FactHandle handle) {
        session.delete(handle, FactHandle.State.ALL);
    }
}
