package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.Verdict;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.report.MarkdownRenderer;
import dev.frameworkadvisor.report.TextRenderer;
import dev.frameworkadvisor.report.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to take, and why. Safe for use by many threads, and never changes: the stability, which takes longer to work out than all the
 * rest, is found when it is first asked for. Two recommendations are equal if their projects and explanations are.
 */
public final class Recommendation {

    private final Project project;
    private final Explanation explanation;
    private final Advisor advisor;
    private volatile @Nullable Stability stability;

    Recommendation(Project project, Explanation explanation, Advisor advisor) {
        this.project = project;
        this.explanation = explanation;
        this.advisor = advisor;
    }

    /** The project that was asked about. */
    public Project project() {
        return project;
    }

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

    /** The answer with everything behind it but its stability. */
    public Explanation explanation() {
        return explanation;
    }

    /** The answer with everything behind it. Without stability where {@link #stability} throws. */
    public Explanation explanationWithStability() {
        try {
            return explanation.withStability(stability());
        } catch (RulesException e) {
            return explanation;
        }
    }

    /**
     * How stable the recommendation is: its share of all complete and consistent answers. The same as {@link Advisor#stability}, found
     * once.
     *
     * @throws RulesException if the rules fire without end for other answers
     */
    public Stability stability() {
        Stability known = stability;
        if (known == null) {
            known = advisor.stability(project);
            stability = known;
        }
        return known;
    }

    /** As plain text, 100 columns wide, with its stability. Each line ends with a line break. */
    public String asText() {
        return TextRenderer.render(explanationWithStability(), 100, false);
    }

    /** As Markdown, for a pull request or a decision record, with its stability. Each line ends with a line break. */
    public String asMarkdown() {
        return MarkdownRenderer.render(explanationWithStability());
    }

    /**
     * As JSON, indented, with its stability. The library holds its schema as {@code /framework-advisor/recommendation.schema.json};
     * fields may be added to it, and none is ever renamed.
     */
    public String asJson() {
        return Json.pretty(JsonRenderer.tree(explanationWithStability())) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recommendation it && it.project.equals(project) && it.explanation.equals(explanation);
    }

    @Override
    public int hashCode() {
        return 31 * project.hashCode() + explanation.hashCode();
    }

    /** The answer and the scores on one line, as in {@code Shop: Django, clearly (Django 19, Flask 1, FastAPI -1)}. */
    @Override
    public String toString() {
        return Wording.headline(explanation)
                + ranking().stream().map(it -> it.framework() + " " + it.score()).collect(Collectors.joining(", ", " (", ")"));
    }
}
