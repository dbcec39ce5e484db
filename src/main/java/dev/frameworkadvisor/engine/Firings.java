package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.language.RuleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Fires the rules of a session until none is left on the agenda. Rules of our language always come to rest; rules that hold Java,
 * or reach beyond the language in another way, may not, so that the number of firings is capped.
 */
final class Firings {

    /** Far above what rules need: each fires a handful of times for a project. */
    private static final int MOST_A_RULE = 100;

    private Firings() {
    }

    /** @throws RulesException if the rules fire without end, which names them, or if one of them fails */
    static void fire(KieSession session, RuleBase rules) {
        int most = MOST_A_RULE * (1 + rules.rules().size());
        try {
            if (session.fireAllRules(most) >= most) {
                throw endless(session, rules);
            }
        } catch (ConsequenceException e) {
            throw failed(rules, e.getMatch().getRule().getName(), e);
        } catch (RulesException e) {
            throw e;
        } catch (RuntimeException e) {
            List<Problem> beyond = rules.beyond();
            if (beyond.isEmpty()) {
                throw e;
            }
            throw new RulesException(List.of(beyond.get(0).saying("Drools failed while it looked for rules to fire, perhaps because of this: " + e, Code.ENDLESS_RULES)));
        }
    }

    /** Lets the rules fire on for a while, and names those that still do. */
    private static RulesException endless(KieSession session, RuleBase rules) {
        Map<String, Integer> firings = new HashMap<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
            }
        });
        session.fireAllRules(MOST_A_RULE * rules.rules().size());
        List<Rule> guilty = rules.rules().stream().filter(rule -> firings.containsKey(rule.name())).toList();
        if (guilty.isEmpty()) {
            return at(rules, rules.rules().get(0), "the rules fire without end", "A rule must not change what its own conditions depend on.");
        }
        String names = guilty.stream().map(Rule::name).collect(Collectors.joining("`, `", "`", "`"));
        return at(rules, guilty.get(0), (guilty.size() == 1 ? "this rule fires without end: " : "these rules fire without end: ") + names,
                "A rule must not change what its own conditions depend on.");
    }

    private static RulesException failed(RuleBase rules, String name, ConsequenceException e) {
        Rule rule = rules.rules().stream().filter(it -> it.name().equals(name)).findFirst().orElse(rules.rules().get(0));
        String said = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        return at(rules, rule, "the rule `" + name + "` failed when it fired" + said, "Check what it does after `then`.");
    }

    private static RulesException at(RuleBase rules, Rule rule, String message, String hint) {
        return new RulesException(List.of(rules.files().file(rule.file()).orElseThrow().source().problem(rule.line(), 1, 4, message, hint)
                .coded(Code.ENDLESS_RULES)));
    }
}
