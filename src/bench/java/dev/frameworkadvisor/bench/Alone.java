package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.analysis.Space;
import dev.frameworkadvisor.engine.CompiledRules;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A recommendation without its reasons, the whole space of them, and the limit once more, given ints instead of a project. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Alone {

    private Program program;
    private LibraryAlone library;
    private HandWritten.Code code;
    private Space space;

    /** Not measured. */
    @Setup
    public void prepare() throws IOException, ReflectiveOperationException {
        program = Program.shipped();
        library = new LibraryAlone();
        code = new HandWritten(program).code();
        space = Space.of(CompiledRules.of(program.rules()));
    }

    /** This library. */
    @Benchmark
    public Object library(Questions questions) {
        return library.outcome(questions.project());
    }

    /** The limit. */
    @Benchmark
    public int handWritten(Questions questions) {
        return code.alone(program.digits(questions.project()));
    }

    /** The limit without a project to read. */
    @Benchmark
    public int handWrittenFromInts(Questions questions) {
        return code.alone(questions.digits());
    }

    /** The limit with reasons, without a project to read. */
    @Benchmark
    public Object explainedFromInts(Questions questions) {
        return code.explained(questions.digits());
    }

    /** How firmly a recommendation holds with nothing said: a count of all projects by what is recommended for them. */
    @Benchmark
    public Object wholeSpace() {
        return space.stability(Map.of());
    }
}
