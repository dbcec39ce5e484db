package dev.frameworkadvisor.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/**
 * Which rules fired in a session, and on what: the explanation that tutorials show. A rule that fired before another inferred what
 * it must do without is taken back by truth maintenance; hence the second listener, which no tutorial has and equal answers need.
 */
final class FiringLog {

    private final List<Firing> firings = new ArrayList<>();
    private final Set<Object> withdrawn = new HashSet<>();
    private @Nullable Object concluded;

    /**
     * @param matched the facts
     * @param concluded what the rule inserted; null if that was there already
     */
    record Firing(String rule, List<Object> matched, @Nullable Object concluded) {
    }

    /** What fired, and was not taken back. */
    List<Firing> standing() {
        return firings.stream().filter(it -> it.concluded() == null || !withdrawn.contains(it.concluded())).toList();
    }

    AgendaEventListener ofFirings() {
        return new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                concluded = null;
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Match match = event.getMatch();
                firings.add(new Firing(match.getRule().getName(), match.getObjects(), concluded));
            }
        };
    }

    RuleRuntimeEventListener ofConclusions() {
        return new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                concluded = event.getObject();
            }

            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                withdrawn.add(event.getOldObject());
            }
        };
    }
}
