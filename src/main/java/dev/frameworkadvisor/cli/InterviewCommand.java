package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.report.InterviewJson;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.SummaryRenderer;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks about a project, and recommends. */
@Command(name = "interview", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Asks about a project, the most decisive question first, until no answers to the remaining questions can change the recommendation.",
            "Answer each question with y (yes), n (no), ? (don't know), w (why this question), b (back) or q (stop here). "
                + "Without a terminal, the answers are read from standard input, one per line."})
final class InterviewCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Mixin
    private ProjectArguments known;

    @Option(names = "--answers", paramLabel = "FILE", description = "Take the answers from this project file; a fact that is not in it counts as \"don't know\".")
    private @Nullable String answers;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the answers as a project file.")
    private @Nullable String save;

    @Mixin
    private RulesOption rules;

    @Option(names = "--as-written", description = "Count the thread as it was written, and leave out what was learned since.")
    private boolean asWritten;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        boolean person = answers == null && main.terminal.conversing();
        checkArguments(person);
        Advisor advisor = asWritten ? rules.advisor().asWritten() : rules.advisor();
        Project begun = known.read(advisor, main.in);
        Project told = answers == null ? null : ProjectArguments.read(answers, advisor, main.in);
        try (Prompter partner = partner(person)) {
            Interview first = advisor.interview(begun);
            Interview interview = told == null ? new Conversation(partner, main.terminal.width()).hold(first) : replay(first, told);
            String name = begun.name() != null || told == null ? begun.name() : told.name();
            Project project = new Project(name, interview.answers());
            print(interview, main.withStability(advisor.recommend(project)));
            boolean wanted = save != null || partner.isPerson() && !format.isJson() && !project.answers().isEmpty();
            return !wanted || new Saving(advisor.write(project), partner).save(save) ? ExitCode.ANSWERED : ExitCode.PROBLEMS;
        } catch (Prompter.Interrupted e) {
            return ExitCode.INTERRUPTED;
        }
    }

    /** Finds before the first question what would go wrong after the last one. */
    private void checkArguments(boolean person) {
        if (known.fromStandardInput() && (answers == null || answers.equals("-"))) {
            throw Usage.wrong(command.commandLine(), "standard input cannot hold both the project and the answers", "Put one of them into a file.");
        }
        if (save != null) {
            try {
                SaveFile file = SaveFile.of(save);
                String obstacle = file.obstacle().orElse(file.exists() && !person ? file.already() : null);
                if (obstacle != null) {
                    throw Usage.wrong(command.commandLine(), obstacle, "Name another file after `--save`.");
                }
            } catch (ProblemsException e) {
                throw new Usage.Wrong(command.commandLine(), e.problems());
            }
        }
    }

    private Prompter partner(boolean person) {
        Prompter script = new ScriptedPrompter(main.in, main.err);
        return person ? TerminalPrompter.atTerminal().orElse(script) : script;
    }

    /** Takes the answers from a project, including those to questions that are implied or excluded and so not asked. */
    private static Interview replay(Interview begun, Project told) {
        Interview interview = withUnasked(begun, told);
        while (interview.next().isPresent()) {
            TruthValue answer = told.answers().getOrDefault(interview.next().get().name(), TruthValue.UNKNOWN);
            interview = withUnasked(interview.answer(answer), told);
        }
        return interview;
    }

    private static Interview withUnasked(Interview begun, Project told) {
        Interview interview = begun;
        for (Map.Entry<String, TruthValue> answer : told.answers().entrySet()) {
            String fact = answer.getKey();
            boolean asked = interview.open().contains(fact) || interview.asked().stream().anyMatch(it -> it.fact().equals(fact));
            if (!asked && !interview.answers().containsKey(fact)) {
                interview = interview.tell(fact, answer.getValue());
            }
        }
        return interview;
    }

    private void print(Interview interview, Explanation recommendation) {
        main.out.print(format.isJson() ? Json.pretty(InterviewJson.tree(interview, recommendation)) + "\n"
                : SummaryRenderer.render(recommendation, interview.stopped().isPresent(), main.terminal.width(), main.terminal.styled()));
        main.out.flush();
    }
}
