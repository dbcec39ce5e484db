package dev.frameworkadvisor.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What JMH measures: many short iterations, in two turns. Of these the lower quartile is taken, since other programs on the machine
 * only ever add to the time, and often for a while.
 */
final class Figures {

    private static final Set<Peers> LARGE = EnumSet.of(Peers.PLAIN_DROOLS, Peers.LIBRARY, Peers.EVRETE);

    private final long seed;
    private final Map<Subject, Figure> figures = new HashMap<>();

    Figures(long seed) {
        this.seed = seed;
    }

    /**
     * What is measured.
     *
     * @param method of a benchmark
     * @param peer who is asked; null where the method says it
     */
    record Subject(Class<?> benchmark, String method, @Nullable Peers peer) {

        static Subject one(Peers peer) {
            return new Subject(Explained.class, "one", peer);
        }

        static Subject two(Peers peer) {
            return new Subject(Explained.class, "two", peer);
        }

        static Subject alone(String method) {
            return new Subject(Alone.class, method, null);
        }
    }

    /**
     * One figure.
     *
     * @param nanos for an answer, of one thread
     * @param bytes that it allocates
     */
    record Figure(double nanos, double bytes) {
    }

    /** Measures, and prints what it found. */
    @SuppressWarnings("rawtypes") // JMH's own
    void measure(List<Subject> subjects) {
        Map<Subject, List<RunResult>> results = new HashMap<>();
        for (int turn = 0; turn < 2; turn++) {
            for (Subject subject : subjects) {
                results.computeIfAbsent(subject, any -> new ArrayList<>()).addAll(run(subject));
            }
        }
        for (Subject subject : subjects) {
            List<IterationResult> iterations = results.get(subject).stream().flatMap(it -> it.getBenchmarkResults().stream())
                    .flatMap(it -> it.getIterationResults().stream()).toList();
            var figure = new Figure(quartile(iterations.stream().map(it -> it.getPrimaryResult().getScore()).toList()), quartile(iterations.stream()
                    .flatMap(it -> it.getSecondaryResults().entrySet().stream()).filter(it -> it.getKey().endsWith("gc.alloc.rate.norm"))
                    .map(it -> it.getValue().getScore()).toList()));
            figures.put(subject, figure);
            System.out.printf("   %-24s %-36s %,14.0f ns %,12.0f bytes%n", subject.benchmark().getSimpleName() + "." + subject.method(),
                    subject.peer() == null ? "" : subject.peer().title(), figure.nanos(), figure.bytes());
        }
    }

    /** What was measured. */
    Figure of(Subject subject) {
        return Objects.requireNonNull(figures.get(subject));
    }

    private Collection<RunResult> run(Subject subject) {
        ChainedOptionsBuilder options = new OptionsBuilder().include(Pattern.quote(subject.benchmark().getName() + "." + subject.method()) + "$")
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true).addProfiler(GCProfiler.class).forks(1)
                .warmupIterations(1).warmupTime(TimeValue.seconds(warmUp(subject)))
                .measurementIterations(20).measurementTime(TimeValue.milliseconds(250))
                .jvmArgsAppend("-Dseed=" + seed, "-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
        if (subject.peer() != null) {
            options.param("peer", subject.peer().name());
        }
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In seconds. The large engines have so much code that it takes long until it is compiled. */
    private int warmUp(Subject subject) {
        if (subject.peer() != null && LARGE.contains(subject.peer())) {
            return 15;
        }
        return subject.peer() == null ? 4 : 6;
    }

    private static double quartile(List<Double> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 4);
    }
}
