package dev.frameworkadvisor.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** A recommendation with its reasons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Explained {

    /** Who is asked. */
    @Param
    public Peers peer;

    private Peer asked;

    /** Not measured. */
    @Setup
    public void prepare() {
        asked = peer.of(Program.shipped());
    }

    /** One thread asks. */
    @Benchmark
    public Object one(Questions questions) {
        return asked.explained(questions.project());
    }

    /** Two threads ask the same peer. */
    @Benchmark
    @Threads(2)
    public Object two(Questions questions) {
        return asked.explained(questions.project());
    }
}
