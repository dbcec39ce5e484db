package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Standing;
import java.util.List;

/** Writes the vocabulary and the claims as text. */
public final class CatalogueRenderer {

    private CatalogueRenderer() {
    }

    /**
     * The facts by group, each with its question; then the frameworks.
     *
     * @param width in columns; used from 40 to 110
     */
    public static String facts(List<Fact> facts, List<String> frameworks, int width, boolean styled) {
        var page = new Page(width, styled);
        int longest = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        for (String group : facts.stream().map(Fact::group).distinct().toList()) {
            page.headline(group);
            facts.stream().filter(fact -> fact.group().equals(group))
                    .forEach(fact -> page.item(Page.pad(fact.name(), longest + 2), fact.question()));
            page.gap();
        }
        page.paragraph("Frameworks: " + String.join(", ", frameworks));
        return page.toString();
    }

    /**
     * The claims, each with what has changed since and the rules that cite it, or why no rule does.
     *
     * @param width in columns; used from 40 to 110
     */
    public static String sources(List<Claim> claims, List<Rule> rules, int width, boolean styled) {
        var page = new Page(width, styled);
        for (Claim claim : claims) {
            page.paragraph(page.bold(claim.id()) + "  " + claim.gist() + " (" + claim.place() + ")");
            if (claim.quote() != null) {
                page.detail("\"" + claim.quote() + "\"");
            }
            if (claim.today() != null) {
                page.detail("today: " + today(claim.today()));
            }
            citing(claim, rules).forEach(rule -> page.detail("rule: " + rule.name() + " (" + rule.place() + ")"));
            if (claim.note() != null) {
                page.detail("no rule: " + claim.note());
            }
        }
        return page.toString();
    }

    /** The rules that cite a claim. */
    static List<Rule> citing(Claim claim, List<Rule> rules) {
        return rules.stream().filter(rule -> rule.claims().contains(claim)).toList();
    }

    private static String today(Standing today) {
        return today.standing().word() + (today.note() == null ? "" : ". " + today.note()) + " (" + today.source()
                + ")";
    }
}
