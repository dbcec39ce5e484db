package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.Standing;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import dev.frameworkadvisor.workbench.Spots.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Warnings about sources and claims: stale, unused, not judged, or aged in part. */
final class CitationLint {

    static final String CLAIMS = "thread/claims.yaml";

    private static final String STANDING = "today/standing.yaml";
    private static final int FRESH_YEARS = 1;

    private final RuleBase rules;
    private final Spots spots;
    private final LocalDate oldest;
    private final List<Problem> remarks;
    private final List<Problem> problems = new ArrayList<>();

    /** @param remarks those on the form of the same rules */
    CitationLint(RuleBase rules, Spots spots, LocalDate today, List<Problem> remarks) {
        this.remarks = remarks;
        this.rules = rules;
        this.spots = spots;
        this.oldest = today.minusYears(FRESH_YEARS);
    }

    List<Problem> problems() {
        for (Rule rule : rules.rules()) {
            LocalDate checked = rule.checked();
            if (checked != null && checked.isBefore(oldest)) {
                stale(spots.below(rule, "\"" + checked + "\""), checked, "the source of this rule");
            }
            halfAged(rule);
        }
        rules.claims().stream().map(Claim::today).filter(it -> it != null && it.checked().isBefore(oldest)).map(Standing::checked).distinct()
                .forEach(day -> spots.data(STANDING, "checked:\\s*[\"']?(" + day + ")").ifPresent(spot -> stale(spot, day, "the standing of the claims")));
        List<String> judged = judged();
        // Nor is a claim unjudged if its number was misspelled there.
        boolean rightly = !judged.isEmpty() && problems.stream().noneMatch(it -> it.code() == Code.UNKNOWN_CLAIM);
        // A rule that lost its citation is one finding, and not another one at the claim.
        boolean cited = remarks.stream().noneMatch(it -> it.code() == Code.NO_CITATION);
        for (Claim claim : rules.claims()) {
            Optional<Spot> spot = spots.data(CLAIMS, "\\bid:\\s*[\"']?(" + Pattern.quote(claim.id()) + ")\\b");
            if (cited && claim.quote() != null && spot.isPresent() && rules.rules().stream().noneMatch(rule -> rule.claims().contains(claim))) {
                problems.add(spot.get().problem(Code.UNUSED_CLAIM, "no rule cites claim `" + claim.id() + "`",
                        "Cite it in a rule, or give it a `note` that says why it argues for nothing, instead of its `quote`."));
            } else if (claim.quote() != null && claim.today() == null && rightly && spot.isPresent()) {
                problems.add(spot.get().problem(Code.UNJUDGED_CLAIM, "nothing says whether claim `" + claim.id() + "` still holds", "Add it to " + STANDING + "."));
            }
        }
        return problems;
    }

    private void halfAged(Rule rule) {
        List<Claim> aged = rule.agedHalf();
        if (!aged.isEmpty()) {
            String holding = ids(rule.claims().stream().filter(it -> !it.hasAged()).toList());
            boolean one = aged.size() == 1;
            problems.add(spots.below(rule, "\"" + aged.get(0).id() + "\"").problem(Code.HALF_AGED, (one ? "claim " : "claims ") + ids(aged) + (one ? " has" : " have")
                    + " aged, but this rule still counts in full because of " + holding,
                    "Write two rules: one that cites " + holding + ", and one that cites " + ids(aged) + " and no longer counts."));
        }
    }

    private static String ids(List<Claim> claims) {
        return claims.stream().map(it -> "`" + it.id() + "`").collect(Collectors.joining(" and "));
    }

    private void stale(Spot spot, LocalDate day, String what) {
        problems.add(spot.problem(Code.STALE_CITATION, what + " was checked on `" + day + "`, more than a year ago", "Check it again and write the new date."));
    }

    /** The claims that standing.yaml judges; notes those that don't exist. */
    private List<String> judged() {
        Optional<RuleFile> file = rules.files().file(STANDING);
        Yaml claims = file.flatMap(it -> YamlReader.read(it.source(), new ArrayList<>()))
                .flatMap(root -> root instanceof Yaml.Entries entries ? entries.get("claims") : Optional.empty()).orElse(null);
        if (!(claims instanceof Yaml.Entries entries)) {
            return List.of();
        }
        for (Yaml.Entry entry : entries.entries()) {
            String id = entry.key().value();
            var spot = new Spot(file.orElseThrow().source(), entry.key().place().line(), entry.key().place().column(), entry.key().place().length());
            if (rules.claims().stream().anyMatch(claim -> claim.id().equals(id) && claim.hasAged() && claim.today().since() == null)) {
                problems.add(spot.problem(Code.UNDATED_STANDING, "claim `" + id + "` has aged, and nothing says since when", "Add the day on which it stopped being true, such as: since: 2024-05-01"));
            }
            if (rules.claims().stream().noneMatch(claim -> claim.id().equals(id))) {
                problems.add(spot.problem(Code.UNKNOWN_CLAIM, "there is no claim `" + id + "`", "The claims are listed in " + CLAIMS + "."));
            }
        }
        return entries.entries().stream().map(entry -> entry.key().value()).toList();
    }
}
