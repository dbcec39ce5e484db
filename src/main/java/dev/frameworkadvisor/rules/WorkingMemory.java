package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Fact;
import dev.frameworkadvisor.fact.Said;
import dev.frameworkadvisor.fact.TruthValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * A session of the engine: filled with what was said, fired once, read and closed.
 *
 * <p>What is read are the conclusions that are left when all rules have fired, each with the justifications that truth
 * maintenance keeps for it. A log of firings would hold conclusions that were withdrawn since, and no event tells of a second
 * justification.
 */
final class WorkingMemory implements AutoCloseable {

    /** No sane rule set fires this often for one project: each rule fires a handful of times. */
    private static final int MOST_FIRINGS_A_RULE = 100;

    private final RuleSet rules;
    private final KieSession session;
    private final List<Concluded> conclusions = new ArrayList<>();
    private final Map<String, Integer> firings = new HashMap<>();

    /** In the order of the vocabulary, so that the order in which a project was put together changes nothing. */
    WorkingMemory(RuleSet rules, Map<String, TruthValue> stated) {
        this.rules = rules;
        this.session = rules.engine().newSession();
        // The rule that takes over what was said need not be asked where nothing can be taken back for good; a firing each is saved.
        boolean direct = rules.strata() != null && rules.listening();
        for (Fact fact : rules.vocabulary().facts()) {
            TruthValue value = stated.getOrDefault(fact.name(), TruthValue.UNKNOWN);
            if (value != TruthValue.UNKNOWN) {
                Answer answer = rules.engine().answer(fact.name());
                Answer said = value == TruthValue.YES ? answer : Answer.ruledOut(answer);
                session.insert(direct ? said : new Said(said));
            }
        }
    }

    /**
     * Fires all rules but some.
     *
     * @param without the names of rules that may not fire
     * @return whether it came to rest: the rules stopped firing, all speak whose conditions hold, and no fact is its own reason
     */
    boolean fire(Set<String> without) {
        int most = MOST_FIRINGS_A_RULE * rules.rules().size();
        AgendaFilter filter = without.isEmpty() ? null : match -> !without.contains(match.getRule().getName());
        int fired = session.fireAllRules(filter, most);
        int justified = 0;
        for (FactHandle handle : session.getFactHandles()) {
            List<Match> matches = Justifications.of(handle);
            if (!matches.isEmpty()) {
                conclusions.add(new Concluded(session.getObject(handle), matches));
                justified += matches.size();
            }
        }
        // Where the rules lie in strata, or nothing was withdrawn on the way, nothing can have gone wrong.
        return fired < most && (rules.strata() != null || fired == justified || unfounded().isEmpty() && speaking().equals(holding(without)));
    }

    /** Notes from now on which rules fire, for {@link #restless()}. */
    WorkingMemory watched() {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                if (!isSaying(event.getMatch())) {
                    firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
                }
            }
        });
        return this;
    }

    /** The names of the rules that had to take something back, that fired all the time, or that hold up a fact which stands on itself alone. */
    Set<String> restless() {
        var restless = new TreeSet<>(firings.keySet());
        var standing = new HashMap<String, Integer>();
        matches().forEach(match -> standing.merge(match.getRule().getName(), 1, Integer::sum));
        restless.removeIf(rule -> firings.get(rule) <= standing.getOrDefault(rule, 0) && firings.get(rule) < MOST_FIRINGS_A_RULE);
        Set<Object> unfounded = unfounded();
        conclusions.stream().filter(it -> unfounded.contains(it.object())).flatMap(it -> it.matches().stream())
                .forEach(match -> restless.add(match.getRule().getName()));
        return restless;
    }

    /**
     * What rules have concluded.
     *
     * @param object what stands for it in working memory; no two are equal
     * @param matches its justifications
     */
    record Concluded(Object object, List<Match> matches) {
    }

    /** All that is left of what was concluded when the rules had come to rest. */
    List<Concluded> conclusions() {
        return conclusions;
    }

    /** Whether this is the rule that takes over what was said. */
    static boolean isSaying(Match match) {
        for (Object object : match.getObjects()) {
            if (object instanceof Said) {
                return true;
            }
        }
        return false;
    }

    /** The facts that a rule matched. */
    static List<Answer> answers(Match match) {
        return match.getObjects().stream().filter(Answer.class::isInstance).map(Answer.class::cast).toList();
    }

    /** Facts that have no justification which leads back to something said: truth maintenance keeps a circle alive. */
    private Set<Object> unfounded() {
        var founded = new HashSet<Object>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Concluded it : conclusions) {
                grows |= !founded.contains(it.object()) && it.matches().stream().anyMatch(match -> founded.containsAll(answers(match)))
                        && founded.add(it.object());
            }
        }
        var unfounded = new HashSet<>();
        conclusions.stream().map(Concluded::object).filter(it -> !founded.contains(it)).forEach(unfounded::add);
        return unfounded;
    }

    private Set<String> speaking() {
        var speaking = new TreeSet<String>();
        matches().filter(match -> !isSaying(match)).forEach(match -> speaking.add(match.getRule().getName()));
        return speaking;
    }

    /**
     * The rules whose conditions hold among the facts that are left. Drools drops the match of a rule whose own conclusion
     * makes its condition false, and does not bring it back when that conclusion is gone: only a fresh look finds it.
     */
    private Set<String> holding(Set<String> without) {
        var holding = new TreeSet<String>();
        KieSession look = rules.engine().newSession();
        try {
            conclusions.stream().map(Concluded::object).filter(Answer.class::isInstance).forEach(look::insert);
            look.fireAllRules(match -> {
                holding.add(match.getRule().getName());
                return false;
            });
        } finally {
            look.dispose();
        }
        holding.removeAll(without);
        holding.removeIf(rule -> !rules.concludes(rule));
        return holding;
    }

    private Stream<Match> matches() {
        return conclusions.stream().flatMap(it -> it.matches().stream());
    }

    @Override
    public void close() {
        session.dispose();
    }
}
