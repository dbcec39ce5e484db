package dev.frameworkadvisor.cli;

import static dev.frameworkadvisor.explanation.Json.object;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.explanation.Json;
import dev.frameworkadvisor.explanation.JsonRenderer;
import dev.frameworkadvisor.fact.ProjectException;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.ProblemsException;
import dev.frameworkadvisor.source.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Many recommendations, one a line. */
@Command(name = "batch", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = {"Reads projects as JSON Lines, {\"name\":\"...\",\"facts\":{\"e-commerce\":\"yes\"}}, and prints a recommendation as JSON for each, in order.",
            "A line that cannot be used becomes {\"line\":N,\"error\":\"...\"}, and the rest goes on. Blank lines are passed over."})
final class BatchCommand implements Callable<Integer> {

    private static final long PROGRESS_NANOS = 500_000_000;

    @ParentCommand
    private Main main;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The lines; - or nothing for standard input.")
    private String file = "-";

    @Mixin
    private RulesOption rules;

    private long line;
    private boolean anyBad;
    private long lastProgress = System.nanoTime();

    @Override
    public Integer call() throws IOException {
        Advisor advisor = rules.advisor();
        try (InputStream lines = open()) {
            var in = new BufferedInputStream(lines, 1 << 16);
            var out = new PrintStream(new BufferedOutputStream(main.out, 1 << 16), false, StandardCharsets.UTF_8);
            for (byte[] bytes = next(in); bytes != null && !main.out.checkError(); bytes = next(in)) {
                line++;
                answer(bytes, advisor, out);
                // Whoever writes lines and waits for each answer gets it; a full file is not slowed down by it.
                if (in.available() == 0) {
                    out.flush();
                }
                progress();
            }
            out.flush();
        }
        if (main.terminal.progress()) {
            main.err.print("\r\u001b[K");
        }
        return anyBad || main.out.checkError() ? ExitCode.PROBLEMS : ExitCode.ANSWERED;
    }

    private InputStream open() {
        try {
            return file.equals("-") ? main.in : Source.open(Source.path(file), file);
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        }
    }

    private void answer(byte[] bytes, Advisor advisor, PrintStream out) throws IOException {
        try {
            Source source = Source.read(new ByteArrayInputStream(bytes), "line " + line);
            String text = source.text().strip();
            if (text.isEmpty()) {
                return;
            }
            if (!text.startsWith("{")) {
                throw new ProblemsException(Problem.at(source, 1, 1, 1, "this is not a JSON object", null));
            }
            out.print(Json.line(JsonRenderer.tree(advisor.recommend(advisor.read(source)).explanation())));
        } catch (ProblemsException e) {
            anyBad = true;
            out.print(Json.line(object("line", line, "error", e.inOneLine())));
        }
        out.print('\n');
    }

    /** The bytes of the next line, at most one more than may be read of it, so that a line without end fills no memory. */
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
            main.err.printf("\r%,d lines", line);
            main.err.flush();
        }
    }
}
