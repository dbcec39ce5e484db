package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a wrong command line as a wrong file is reported: one plain sentence and one hint, not the whole help. */
final class Usage implements IParameterExceptionHandler {

    private static final String FACTS = "`./advise facts` lists all facts.";
    /** What `advise help` says of a command that does not exist. */
    private static final Pattern NO_SUCH_COMMAND = Pattern.compile("Unknown subcommand '(.*)'\\.");

    /** What a command itself finds wrong with its arguments. */
    static final class Wrong extends ParameterException {

        private static final long serialVersionUID = 1;

        private final transient List<Problem> problems;

        Wrong(CommandLine command, List<Problem> problems) {
            super(command, "wrong arguments");
            this.problems = problems;
        }
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        List<Problem> problems = e instanceof Wrong wrong ? wrong.problems : List.of(explain(e, command));
        command.getErr().println(new ProblemsException(problems).getMessage());
        return ExitCode.USAGE;
    }

    /** What a command itself finds wrong with its arguments, as what it throws. */
    static Wrong wrong(CommandLine command, String message, @Nullable String hint) {
        return new Wrong(command, List.of(problem(command, message, hint)));
    }

    /** A fact or framework that does not exist, as a problem. */
    static Problem problem(CommandLine command, UnknownNameException e) {
        return problem(command, e.sentence(), e.hint().orElse(FACTS));
    }

    /**
     * The title of a framework from its name.
     *
     * @throws Wrong if there is none of that name
     */
    static String framework(String name, Advisor advisor, CommandLine command) {
        try {
            return advisor.framework(name);
        } catch (UnknownNameException e) {
            throw new Wrong(command, List.of(problem(command, e)));
        }
    }

    /** The problems of a project, those with a fact that nothing resembles with a hint for this program. */
    static ProblemsException explained(ProblemsException e) {
        return new ProblemsException(e.problems().stream().map(it -> it.code() == Code.UNKNOWN_FACT && it.hint() == null ? it.hinting(FACTS) : it)
                .toList());
    }

    /** Something that is wrong with how a command was called. */
    static Problem problem(CommandLine command, String message, @Nullable String hint) {
        return Problem.ofFile(command.getCommandSpec().qualifiedName(), message, hint);
    }

    private static Problem explain(ParameterException e, CommandLine command) {
        String help = help(command);
        if (e instanceof UnmatchedArgumentException unmatched) {
            String written = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                String option = written.split("=", 2)[0];
                return problem(command, "unknown option `" + option + "`",
                        Suggestion.or(option, options(command), help));
            }
            if (!command.getSubcommands().isEmpty()) {
                return problem(command, "unknown command `" + written + "`",
                        Suggestion.or(written, command.getSubcommands().keySet(), help));
            }
            return problem(command, "`" + written + "` is one argument too many", help);
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            return problem(command, argument.isOption() ? "`" + name(argument) + "` needs "
                    + article(argument.paramLabel()) + " after it"
                    : argument.paramLabel() + " is missing", help);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return problem(command, "`" + name(twice.getOverwritten()) + "` is given twice", "Keep one of the two.");
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            List<String> allowed = new ArrayList<>();
            if (e.getArgSpec().completionCandidates() != null) {
                e.getArgSpec().completionCandidates().forEach(allowed::add);
            }
            return problem(command, "`" + name(e.getArgSpec()) + "` cannot be `" + e.getValue() + "`",
                    allowed.isEmpty() ? help : Suggestion.or(e.getValue(), allowed,
                            "It is one of `" + String.join("`, `", allowed) + "`."));
        }
        Matcher helpOn = NO_SUCH_COMMAND.matcher(String.valueOf(e.getMessage()));
        if (helpOn.matches()) {
            return problem(command, "unknown command `" + helpOn.group(1) + "`",
                    Suggestion.or(helpOn.group(1), command.getSubcommands().keySet(), help));
        }
        return problem(command, e.getMessage(), help);
    }

    /** Where to read how a command is called. */
    static String help(CommandLine command) {
        return "`./" + command.getCommandSpec().qualifiedName() + " --help` shows its usage.";
    }

    /** What a label of the help stands for: {@code FACT} is "a fact". */
    private static String article(String label) {
        return "a " + (label.equals("DIR") ? "folder" : label.toLowerCase(Locale.ROOT));
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
