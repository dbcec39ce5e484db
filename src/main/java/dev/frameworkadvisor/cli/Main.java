package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.RulesException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program {@code advise}. */
@Command(name = "advise", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Recommends a web framework for your project and shows why: the rule and the source behind "
                + "every reason.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "1:the command ran and found problems", "2:wrong usage",
            "3:the project file is wrong", "4:the rules are broken", "70:internal error", "130:interrupted"},
        footerHeading = "%nExamples:%n",
        footer = {"  ./advise interview", "  ./advise recommend examples/online-shop.yaml",
            "  ./advise recommend --yes e-commerce,graphql --no api-only", "", Main.STABILITY})
public final class Main implements Callable<Integer> {

    /** In columns; picocli refuses less. */
    private static final int NARROWEST_HELP = 55;
    /** The definition of stability in help texts. */
    static final String STABILITY = "Stability is the share of all complete and consistent answers (every open "
            + "question answered yes or no, none contradicting another by the rules) that give the same recommendation.";

    private static final List<String> COMMANDS = List.of("recommend", "whatif", "whynot", "interview", "batch",
            "facts", "sources", "serve", "new", "check", "test", "diff", "watch", "compile");
    /** Those that need the rules at once. */
    private static final List<String> READING =
            List.of("recommend", "whatif", "whynot", "interview", "batch", "facts", "sources");

    final InputStream in;
    final PrintStream out;
    final PrintStream err;
    final Terminal terminal;
    private final boolean debugging;
    private final CommandLine commandLine;

    private Main(@Nullable String command, InputStream in, PrintStream out, PrintStream err,
            Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = Terminal.of(environment);
        this.debugging = environment.containsKey("ADVISE_DEBUG");
        this.commandLine = new CommandLine(this);
        // Reading the annotations of all commands takes longer than answering with one.
        boolean known = command != null && COMMANDS.contains(command);
        (known ? List.of(command) : COMMANDS).forEach(name -> commandLine.addSubcommand(command(name)));
        if (!known) {
            commandLine.addSubcommand(GenerateCompletion.class).addSubcommand(HelpCommand.class);
        }
    }

    private static Class<?> command(String name) {
        return switch (name) {
            case "recommend" -> RecommendCommand.class;
            case "whatif" -> WhatIfCommand.class;
            case "whynot" -> WhyNotCommand.class;
            case "interview" -> InterviewCommand.class;
            case "batch" -> BatchCommand.class;
            case "facts" -> FactsCommand.class;
            case "sources" -> SourcesCommand.class;
            case "serve" -> ServeCommand.class;
            case "new" -> NewCommand.class;
            case "check" -> CheckCommand.class;
            case "test" -> TestCommand.class;
            case "diff" -> DiffCommand.class;
            case "compile" -> CompileCommand.class;
            default -> WatchCommand.class;
        };
    }

    /** With stability, unless the rules fire without end for other projects, which is no fault of this one. */
    Explanation withStability(Recommendation recommendation) {
        try {
            return recommendation.explanation().withStability(recommendation.stability());
        } catch (RulesException e) {
            err.println("Stability unknown: with other answers, these rules never stop firing.\n" + e.getMessage());
            return recommendation.explanation();
        }
    }

    /** Runs one command with the streams of the process, and exits with its code. */
    public static void main(String[] args) {
        // UTF-8 whatever the locale: quotes and bars would turn into question marks otherwise.
        var outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
        var out = new PrintStream(new BufferedOutputStream(outlet), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (args.length > 0 && READING.contains(args[0])) {
            RulesOption.begin(args);
        }
        int code = run(args, System.in, out, err, System.getenv());
        // A failed write exits non-zero: a full disk must not look like success.
        boolean cut = out.checkError();
        outlet.complaint().ifPresent(err::println);
        RulesOption.compileNewRules();
        System.exit(cut && code == ExitCode.ANSWERED ? ExitCode.PROBLEMS : code);
    }

    /** Runs one command and returns its exit code. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err,
            Map<String, String> environment) {
        var main = new Main(args.length == 0 ? null : args[0], in, out, err, environment);
        Ansi ansi = main.terminal.styled() ? Ansi.ON : Ansi.OFF;
        main.commandLine
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(110, main.terminal.width())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Usage())
                .setExecutionExceptionHandler((exception, command, parsed) -> main.explain(exception));
        try {
            return main.commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return main.explain(e);
        }
    }

    /** Without a command, prints the usage. */
    @Override
    public Integer call() {
        commandLine.usage(commandLine.getErr());
        return ExitCode.USAGE;
    }

    private int explain(Throwable exception) {
        if (exception instanceof ProjectException wrong) {
            err.println(Usage.explained(wrong).getMessage());
            return ExitCode.PROJECT;
        }
        if (exception instanceof RulesException) {
            err.println(exception.getMessage());
            return ExitCode.RULES;
        }
        err.println("internal error" + (exception.getMessage() == null ? "" : ": " + exception.getMessage()));
        if (debugging) {
            var trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            err.println(trace);
        } else {
            err.println("Please report it with the command that you typed. ADVISE_DEBUG=1 prints more details.");
        }
        return ExitCode.FAULT;
    }

    /** Standard output, which remembers why a write failed. A pipe that its reader closed is not an error. */
    private static final class Outlet extends FilterOutputStream {

        private @Nullable IOException failed;

        Outlet(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failed = e;
                throw e;
            }
        }

        Optional<String> complaint() {
            return Optional.ofNullable(failed).map(it -> String.valueOf(it.getMessage()))
                    .filter(message -> !message.contains("Broken pipe"))
                    .map(message -> "The output could not be written completely: " + message + ".");
        }
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"framework-advisor " + (version == null ? "(not packaged)" : version)};
        }
    }
}
