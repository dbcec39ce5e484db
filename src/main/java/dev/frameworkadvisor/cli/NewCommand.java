package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.words.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Creates a small rules folder to start from. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Starts a rules folder for a topic of your own.",
            "It holds two questions, two rules, their weights, cases and a README that says what to do next."})
final class NewCommand implements Callable<Integer> {

    /** Where its files are in the jar. A jar has no folders to list, hence their names. */
    private static final String TEMPLATE = "/framework-advisor/new/";
    private static final List<String> FILES =
            List.of("README.md", "vocabulary.drl", "pets.drl", "weights.yaml", "cases/pets.yaml");

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder to create. It must not exist yet, or be empty.")
    private Path folder;

    @Override
    public Integer call() {
        String name = Printable.line(folder.toString());
        try {
            if (isTaken()) {
                throw Usage.wrong(command.commandLine(), "`" + name + "` already exists"
                        + (Files.isDirectory(folder) ? " and is not empty" : ""),
                        "Name a folder that doesn't exist yet or is empty.");
            }
            for (String file : FILES) {
                copy(file);
            }
        } catch (IOException | SecurityException e) {
            main.err.println(Usage.problem(command.commandLine(), "`" + name + "` cannot be created",
                    "You may not have permission to write there."));
            return ExitCode.PROBLEMS;
        }
        String shown = name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
        main.out.println("Created " + name + ", with rules that recommend a pet. Try them:");
        Stream.of("check " + shown, "test " + shown, "interview --rules " + shown)
                .forEach(it -> main.out.println("  ./advise " + it));
        main.out.println("Then put your own topic in their place: "
                + Printable.line(folder.resolve(FILES.get(0)).toString()) + " explains how.");
        return ExitCode.ANSWERED;
    }

    private boolean isTaken() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Fails rather than overwrite. */
    private void copy(String file) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (InputStream in = NewCommand.class.getResourceAsStream(TEMPLATE + file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: it has no " + TEMPLATE + file);
            }
            Files.copy(in, target);
        }
    }
}
