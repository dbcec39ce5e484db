package dev.frameworkadvisor.report;

import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.words.Printable;
import dev.frameworkadvisor.workbench.CaseResult;
import dev.frameworkadvisor.workbench.CommonCause;
import dev.frameworkadvisor.workbench.Coverage;
import dev.frameworkadvisor.workbench.Discrepancy;
import dev.frameworkadvisor.workbench.Mutant;
import dev.frameworkadvisor.workbench.Mutation;
import dev.frameworkadvisor.workbench.Mutation.Unnoticed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows to a person how the cases came out, as a test runner does, and how well they try the rules. */
public final class TestRenderer {

    private static final int MOST_NAMES = 3;
    private static final int MOST_IN_FULL = 5;
    private static final int MOST_REMEDIES = 5;
    private static final int MOST_NAMED = 10;

    private final Page page;
    private final int mostInFull;
    private final int mostRemedies;

    private TestRenderer(boolean all, int width, boolean styled) {
        this.page = new Page(width, styled);
        this.mostInFull = all ? Integer.MAX_VALUE : MOST_IN_FULL;
        this.mostRemedies = all ? Integer.MAX_VALUE : MOST_REMEDIES;
    }

    /**
     * Each file of cases, the common cause of failures, failing cases with what would mend them, and the sum; every line ends with a line
     * break.
     *
     * @param cause one change that would mend most of them; null if there is none
     * @param all whether to show all that fail in full
     * @param width and {@code styled}, as for {@link TextRenderer}
     */
    public static String render(List<CaseResult> results, @Nullable CommonCause cause, boolean all, int width, boolean styled) {
        var renderer = new TestRenderer(all, width, styled);
        renderer.files(results);
        // What the common cause does not explain would be lost among what it does.
        List<CaseResult> failing = results.stream().filter(it -> !it.holds())
                .sorted(Comparator.comparing(it -> cause != null && cause.mended().contains(it.tried()))).toList();
        if (cause != null) {
            renderer.cause(cause, failing.size());
        }
        failing.stream().limit(renderer.mostInFull).forEach(it -> renderer.failure(it, !all && cause != null && cause.mended().contains(it.tried())));
        renderer.rest(failing);
        renderer.page.gap();
        renderer.page.headline(sum(results));
        return renderer.page.toString();
    }

    /** The cases that fail, in what, and the sum. */
    static String failures(List<CaseResult> results, boolean all, int width, boolean styled) {
        var renderer = new TestRenderer(all, width, styled);
        List<CaseResult> failing = results.stream().filter(it -> !it.holds()).toList();
        failing.stream().limit(renderer.mostInFull).forEach(renderer::differences);
        renderer.rest(failing);
        renderer.page.headline(sum(results));
        return renderer.page.toString();
    }

    private void cause(CommonCause cause, int failing) {
        page.gap();
        page.headline(cause.mended().size() == failing ? "One change would make all " + failing + " failing cases pass:"
                : "One change would make " + cause.mended().size() + " of the " + failing + " failing cases pass:");
        page.detail(Printable.line(cause.change()));
        page.detail(cause.broken() == 0 ? "No other case would fail." : Outlook.count(cause.broken(), "other case") + " would fail.");
    }

    private void rest(List<CaseResult> failing) {
        if (failing.size() > mostInFull) {
            page.gap();
            failing.stream().skip(mostInFull).limit(MOST_NAMED).forEach(it -> page.line("FAIL  " + Printable.line(it.tried().name()) + " (" + it.tried().place() + ")"));
            int rest = failing.size() - mostInFull - MOST_NAMED;
            page.line(rest > 0 ? "... and " + Outlook.count(rest, "more failing case") + "; --all shows them in full" : "--all shows them in full");
        }
    }

    /** The cases that try each rule; first the rules that too few cases try. */
    public static String coverage(List<Coverage> coverage, int width, boolean styled) {
        var renderer = new TestRenderer(false, width, styled);
        renderer.write(coverage);
        return renderer.page.toString();
    }

    /** The mistakes that the cases miss, with a case that catches each. */
    public static String mutation(Mutation mutation, int width, boolean styled) {
        var renderer = new TestRenderer(false, width, styled);
        renderer.write(mutation);
        return renderer.page.toString();
    }

    private void files(List<CaseResult> results) {
        Map<String, List<CaseResult>> byFile = new LinkedHashMap<>();
        results.forEach(it -> byFile.computeIfAbsent(it.tried().file(), any -> new ArrayList<>()).add(it));
        int longest = byFile.keySet().stream().mapToInt(String::length).max().orElse(0);
        byFile.forEach((file, cases) -> {
            long holding = cases.stream().filter(CaseResult::holds).count();
            page.line((holding == cases.size() ? "ok    " : page.bold("FAIL") + "  ") + Page.pad(file, longest) + "  "
                    + (holding == cases.size() ? "" + holding : holding + " of " + cases.size()));
        });
    }

    /** @param brief whether what would mend the case was said already */
    private void failure(CaseResult result, boolean brief) {
        page.gap();
        differences(result);
        if (!brief && result.differences().stream().anyMatch(Discrepancy::ofOutcome)) {
            result.ranking().forEach(this::ranked);
            remedies(result);
        }
    }

    private void differences(CaseResult result) {
        page.headline("FAIL  " + Printable.line(result.tried().name()) + " (" + result.tried().place() + ")");
        for (Discrepancy difference : result.differences()) {
            page.detail(Printable.line(difference.toString()));
            difference.why().forEach(why -> page.detail("  " + Printable.line(why)));
        }
    }

    private void ranked(Ranked ranked) {
        page.detail(ranked.framework() + " " + ranked.score() + (ranked.reasons().isEmpty() ? ": no rule is about it" : ""));
        ranked.reasons().forEach(reason -> page.detail("  " + Page.pad(Wording.points(reason), 4)
                + Printable.line(reason.rule().name()) + " (" + reason.rule().place() + ")"));
    }

    private void remedies(CaseResult result) {
        int count = result.remedies().size();
        page.detail(count == 0 ? "Found no change of a single rule that makes the case pass." : count == 1 ? "This change would make the case pass:"
                : "Any one of these changes would make the case pass:");
        result.remedies().stream().limit(mostRemedies).forEach(remedy ->
                page.detail("  " + Printable.line(remedy.rule().name()) + " (" + remedy.rule().place() + "), " + remedy.change()));
        if (count > mostRemedies) {
            page.detail("  ... and " + (count - mostRemedies) + " more; --all lists them");
        }
    }

    private static String sum(List<CaseResult> results) {
        long failed = results.stream().filter(it -> !it.holds()).count();
        return results.isEmpty() ? "There are no cases." : failed == 0 ? (results.size() == 1 ? "The only case passes." : "All " + results.size() + " cases pass.")
                : failed + " of " + Outlook.count(results.size(), "case") + (failed == 1 ? " fails." : " fail.");
    }

    private void write(List<Coverage> coverage) {
        long complete = coverage.stream().filter(Coverage::complete).count();
        page.gap();
        page.headline("Coverage: " + (complete == coverage.size() ? "all " + complete : complete + " of " + coverage.size())
                + " rules fire in a case and almost fire in another (" + Outlook.share(Coverage.share(coverage)) + ")");
        coverage.stream().filter(it -> !it.complete()).forEach(it -> rule("! ", it));
        coverage.stream().filter(Coverage::complete).forEach(it -> rule("", it));
    }

    private void rule(String mark, Coverage it) {
        page.item(mark, Printable.line(it.rule().name()) + " (" + it.rule().place() + ")");
        if (!it.fires().isEmpty()) {
            page.detail("fires in " + names(it.fires()));
        }
        if (!it.almost().isEmpty()) {
            page.detail("almost fires in " + names(it.almost().stream().map(near -> near.name()
                    + (near.lacking() == null ? "" : ", which lacks " + near.lacking())).toList()));
        }
        it.missing().forEach(page::detail);
    }

    private static String names(List<String> names) {
        String some = names.stream().limit(MOST_NAMES).map(Printable::line).collect(Collectors.joining("; "));
        return names.size() > MOST_NAMES ? some + "; and " + (names.size() - MOST_NAMES) + " more" : some;
    }

    private void write(Mutation mutation) {
        int noticed = mutation.tried() - mutation.unnoticed().size() - mutation.harmless().size();
        page.gap();
        page.headline("Mutation: " + Outlook.count(mutation.tried(), "mistake") + " tried"
                + (mutation.skipped() == 0 ? ": " : " within a minute, " + mutation.skipped() + " more left out: ") + (noticed == mutation.tried() ? "your cases catch all of them"
                : noticed + " caught, " + mutation.unnoticed().size() + " missed, " + mutation.harmless().size() + " harmless"));
        page.section("Harmless", mutation.harmless(), it -> {
            page.item("", mutant(it.mutant()));
            page.detail(it.why());
        });
        if (!mutation.unnoticed().isEmpty()) {
            page.gap();
            page.headline("Your cases miss these. Paste the cases below into a file in cases/ and rename them:");
            guards(mutation.unnoticed());
        }
    }

    /** Mistakes that the same case catches are listed together above it. */
    private void guards(List<Unnoticed> unnoticed) {
        Map<String, List<Unnoticed>> byCase = new LinkedHashMap<>();
        unnoticed.forEach(it -> byCase.computeIfAbsent(it.guard().substring(it.guard().indexOf('\n')), any -> new ArrayList<>()).add(it));
        byCase.values().forEach(alike -> {
            page.gap();
            alike.forEach(it -> page.line("# " + mutant(it.mutant())));
            alike.get(0).guard().lines().forEach(page::line);
        });
    }

    private static String mutant(Mutant mutant) {
        return mutant.rule().place() + "  \"" + Printable.line(mutant.rule().name()) + "\": " + mutant.mistake();
    }
}
