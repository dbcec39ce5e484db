package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as logic, as far as its text says.
 *
 * @param text the rule as it is written
 * @param condition null if it is beyond our language
 * @param consequences in their order; empty if there is none, or if one is beyond our language
 * @param oddities what is beyond our language
 * @param remarks warnings about what is readable and unusual
 */
record RuleBody(RuleText text, @Nullable Condition condition, List<Consequence> consequences, List<Oddity> oddities, List<Problem> remarks) {

    /** One production for each conclusion; a single one without a consequence if none can be read. */
    List<Production> productions(Rule rule) {
        var productions = new ArrayList<Production>();
        consequences.forEach(it -> productions.add(new Production(rule, condition, it)));
        return productions.isEmpty() ? List.of(new Production(rule, condition, null)) : productions;
    }

    /** The oddity that an error on a line is most likely about: the last one up to there. */
    Oddity oddityAt(int line) {
        return oddities.stream().filter(it -> it.error().line() <= line).reduce((one, other) -> other).orElse(oddities.get(0));
    }
}
