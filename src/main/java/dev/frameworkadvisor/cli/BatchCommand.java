package dev.frameworkadvisor.cli;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.ProjectException;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.report.Json;
import dev.frameworkadvisor.report.JsonRenderer;
import dev.frameworkadvisor.text.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Recommendations for many projects, one a line. */
@Command(name = "batch", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Recommends a framework for each of many projects: one JSON project a line in, one JSON "
                + "recommendation a line out, in the same order.",
            "Example input: {\"name\":\"Shop\",\"facts\":{\"e-commerce\":\"yes\"}}. A line with an error "
                    + "gives {\"line\":N,\"error\":\"...\"}; the other lines are answered, and the exit code is 1. "
                    + "Blank lines are ignored.",
            "Stability is left out, because it takes longer than everything else. Use recommend to see it."})
final class BatchCommand implements Callable<Integer> {

    private static final long PROGRESS_NANOS = 500_000_000;
    /** One batch for all threads. It bounds the memory, however long the input is. */
    private static final int MOST_LINES = 256;
    private static final int MOST_BYTES = 1 << 18;
    private static final int LONGEST_WRITE_SECONDS = 2;

    @ParentCommand
    private Main main;

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "JSON Lines file; - for standard input (default: standard input).")
    private String file = "-";

    @Option(names = "--brief",
            description = "Print only name, verdict and recommended frameworks: a short line for each project, "
                    + "several times faster.")
    private boolean brief;

    @Mixin
    private RulesOption rules;

    private long lines;
    private long lastProgress = System.nanoTime();

    private record Line(long number, byte[] bytes) {
    }

    private record Answer(byte[] json, boolean bad) {
    }

    @Override
    public Integer call() throws IOException {
        Advisor advisor = rules.advisor();
        boolean anyBad = false;
        var writing = new ReentrantLock();
        var stop = new Thread(() -> lockForGood(writing));
        Runtime.getRuntime().addShutdownHook(stop);
        try (InputStream opened = open()) {
            var in = new BufferedInputStream(opened, 1 << 16);
            for (List<Line> some = some(in); !some.isEmpty() && !main.out.checkError(); some = some(in)) {
                var answers = new ByteArrayOutputStream(1 << 16);
                for (Answer answer : some.parallelStream().map(line -> answer(line, advisor)).toList()) {
                    answers.writeBytes(answer.json());
                    anyBad |= answer.bad();
                }
                writing.lock();
                try {
                    answers.writeTo(main.out);
                    // Flush when no input is waiting.
                    if (in.available() == 0) {
                        main.out.flush();
                    }
                } finally {
                    writing.unlock();
                }
                progress();
            }
            main.out.flush();
        } finally {
            forget(stop);
        }
        if (main.terminal.progress()) {
            main.err.print("\r\u001b[K");
        }
        return anyBad || main.out.checkError() ? ExitCode.PROBLEMS : ExitCode.ANSWERED;
    }

    /** On a signal, finishes the current line; gives up after two seconds if nobody reads. */
    private static void lockForGood(Lock writing) {
        try {
            writing.tryLock(LONGEST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // The process is stopping.
        }
    }

    private InputStream open() {
        try {
            return file.equals("-") ? main.in : Source.open(Source.path(file), file);
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        }
    }

    private Answer answer(Line line, Advisor advisor) {
        try {
            if (line.bytes().length > Source.LIMIT) {
                throw new ProblemsException(Problem.ofFile("line " + line.number(), "this line is larger than 1 MiB",
                        null));
            }
            Source source = Source.of(line.bytes(), "line " + line.number());
            String text = source.text().strip();
            if (text.isEmpty()) {
                return new Answer(new byte[0], false);
            }
            if (!text.startsWith("{")) {
                throw new ProblemsException(source.problem(1, 1, 1, "this is not a JSON object", null));
            }
            Project project = advisor.read(text, source.name());
            return new Answer(Json.bytes(brief ? brief(project, advisor)
                    : JsonRenderer.tree(advisor.recommend(project).explanation())), false);
        } catch (ProblemsException e) {
            return new Answer(Json.bytes(object("line", line.number(), "error", Usage.explained(e).inOneLine())), true);
        }
    }

    private static Object brief(Project project, Advisor advisor) {
        Outcome outcome = advisor.outcome(project);
        return object("name", project.name(), "verdict", outcome.verdict().word(),
                "recommended", outcome.recommended().stream().map(advisor.frameworks()::get).toList());
    }

    /** The next lines: those available without waiting, at least one unless the input has ended. */
    private List<Line> some(InputStream in) throws IOException {
        var some = new ArrayList<Line>();
        int size = 0;
        do {
            byte[] bytes = next(in);
            if (bytes == null) {
                break;
            }
            some.add(new Line(++lines, bytes));
            size += bytes.length;
        } while (some.size() < MOST_LINES && size < MOST_BYTES && in.available() > 0);
        return some;
    }

    /** The bytes of the next line, at most one more than the limit, so that an endless line cannot fill the memory. */
    private static byte @Nullable [] next(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() <= Source.LIMIT) {
                bytes.write(next);
            }
        }
        return bytes.toByteArray();
    }

    private void progress() {
        if (main.terminal.progress() && System.nanoTime() - lastProgress > PROGRESS_NANOS) {
            lastProgress = System.nanoTime();
            main.err.printf("\rlines: %,d", lines);
            main.err.flush();
        }
    }
}
