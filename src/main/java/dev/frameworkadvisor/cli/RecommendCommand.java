package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.report.DecisionRecordRenderer;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.report.MarkdownRenderer;
import dev.frameworkadvisor.report.SummaryRenderer;
import dev.frameworkadvisor.report.TextRenderer;
import dev.frameworkadvisor.web.HtmlReport;
import java.util.concurrent.Callable;
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
        Recommendation recommendation = advisor.recommend(project.read(advisor, main.in));
        Explanation explanation = main.withStability(recommendation);
        main.out.print(switch (format) {
            case text -> full ? TextRenderer.render(explanation, main.terminal.width(), main.terminal.styled())
                    : SummaryRenderer.render(explanation, false, main.terminal.width(), main.terminal.styled());
            case markdown -> MarkdownRenderer.render(explanation);
            case html -> HtmlReport.render(explanation, advisor);
            case json -> Json.pretty(JsonRenderer.tree(explanation)) + "\n";
            case adr -> DecisionRecordRenderer.render(explanation, () -> advisor.whatIf(recommendation.project()));
        });
        return ExitCode.ANSWERED;
    }
}
