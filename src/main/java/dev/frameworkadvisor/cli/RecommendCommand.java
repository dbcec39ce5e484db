package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.report.DecisionRecordRenderer;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.report.SummaryRenderer;
import dev.frameworkadvisor.report.TextRenderer;
import dev.frameworkadvisor.web.HtmlReport;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One recommendation. */
@Command(name = "recommend", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Recommends a framework for one project, and says why.", footer = {"", Main.STABILITY})
final class RecommendCommand implements Callable<Integer> {

    enum Format { text, markdown, json, html, adr }

    @ParentCommand
    private Main main;

    @Mixin
    private ProjectArguments project;

    @Mixin
    private RulesOption rules;

    @Option(names = "--as-written", description = "Count the thread as it was written, and leave out what was learned since.")
    private boolean asWritten;

    @Option(names = "--full", description = "Print all reasons, assumptions and sources.")
    private boolean full;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.text;

    @Override
    public Integer call() {
        Advisor advisor = asWritten ? rules.advisor().asWritten() : rules.advisor();
        Recommendation recommendation = main.withStability(advisor.recommend(project.read(advisor, main.in)), advisor);
        main.out.print(switch (format) {
            case text -> full ? TextRenderer.render(recommendation.explanation(), main.terminal.width(), main.terminal.styled())
                    : SummaryRenderer.render(recommendation.explanation(), false, main.terminal.width(), main.terminal.styled());
            case markdown -> recommendation.asMarkdown();
            case html -> HtmlReport.render(recommendation.explanation(), advisor);
            case json -> Json.pretty(JsonRenderer.tree(recommendation.explanation())) + "\n";
            case adr -> DecisionRecordRenderer.render(recommendation.explanation(), whatIf(recommendation, advisor));
        });
        return ExitCode.ANSWERED;
    }

    /** Nothing where the stability was not found either, for a reason that has been given. */
    private static @Nullable Counterfactuals whatIf(Recommendation recommendation, Advisor advisor) {
        return recommendation.explanation().stability() == null ? null : advisor.whatIf(recommendation.project(), null, Set.of());
    }
}
