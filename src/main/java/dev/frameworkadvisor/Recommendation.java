package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.report.MarkdownRenderer;
import dev.frameworkadvisor.report.TextRenderer;
import java.util.List;

/**
 * What to take, and why. Immutable.
 *
 * @param project what was asked about
 * @param explanation the answer with everything behind it
 */
public record Recommendation(Project project, Explanation explanation) {

    /** How far the question is settled. */
    public Verdict verdict() {
        return explanation.ranking().verdict();
    }

    /** The frameworks to take: one, those that tie, or all if the answers favour none. In the order of declaration. */
    public List<String> recommended() {
        return explanation.ranking().recommended();
    }

    /** All frameworks, best first, each with its reasons. */
    public List<Ranked> ranking() {
        return explanation.ranking().frameworks();
    }

    /** The same with its stability: {@link Advisor#stability}. */
    public Recommendation withStability(Stability stability) {
        return new Recommendation(project, explanation.withStability(stability));
    }

    /** As plain text, 100 columns wide. */
    public String asText() {
        return TextRenderer.render(explanation, 100, false);
    }

    /** As Markdown, for a pull request or a decision record. */
    public String asMarkdown() {
        return MarkdownRenderer.render(explanation);
    }
}
