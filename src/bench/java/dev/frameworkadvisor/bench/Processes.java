package dev.frameworkadvisor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures whole processes, from the start to the end: how long they take, and how much memory at most. One after the other, in turns. */
final class Processes {

    private static final String PROJECT = "examples/online-shop.yaml";
    private static final Path RULES = Path.of("rules");
    /** In seconds. */
    private static final int LONGEST_COMPILATION = 120;

    /** What is started. */
    enum Kind {
        EMPTY("an empty Java program"),
        PLAIN_DROOLS("a plain Drools program"),
        ADVISE("**`./advise recommend`**"),
        /** Of an earlier version, checked out in the folder that {@code -Dbefore} names; left out if none is named. */
        BEFORE("`./advise recommend` of an earlier version"),
        EDITED("with edited rules, the first time"),
        EDITED_AGAIN("and again");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * What one process took.
     *
     * @param nanos from start to end
     * @param kilobytes resident at most; 0 where the system does not tell
     */
    record Cost(long nanos, long kilobytes) {
    }

    private final Map<Kind, List<Cost>> costs = new EnumMap<>(Kind.class);
    private final Path work;
    private final String before = System.getProperty("before", "");

    private Processes(Path work) {
        this.work = work;
    }

    /**
     * Measures.
     *
     * @param rounds how often each is started
     * @return the median of each
     */
    static Map<Kind, Cost> measure(int rounds) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("bench-processes");
        try {
            return new Processes(work).run(rounds);
        } finally {
            delete(work);
        }
    }

    private Map<Kind, Cost> run(int rounds) throws IOException, InterruptedException {
        Path edited = work.resolve("rules");
        copy(RULES, edited);
        advise(".", work.resolve("warm"), null); // builds the program if need be
        for (int round = 0; round < rounds; round++) {
            Path fresh = work.resolve("cache-" + round);
            // An edit: a file of its own in each round, so that nobody has met these rules before.
            Files.writeString(edited.resolve("edit.drl"), "package advice\n// " + round + "\n");
            for (Kind kind : Kind.values()) {
                if (kind == Kind.BEFORE && before.isEmpty()) {
                    continue;
                }
                costs.computeIfAbsent(kind, any -> new ArrayList<>()).add(switch (kind) {
                    case EMPTY -> java(Hello.class);
                    case PLAIN_DROOLS -> java(PlainDroolsProgram.class, RULES.toString(), PROJECT);
                    case ADVISE -> advise(".", work.resolve("warm"), null);
                    case BEFORE -> advise(before, work.resolve("before"), null);
                    case EDITED, EDITED_AGAIN -> advise(".", fresh, edited);
                });
                if (kind == Kind.EDITED) {
                    awaitCompiled(fresh);
                }
            }
        }
        var medians = new EnumMap<Kind, Cost>(Kind.class);
        costs.forEach((kind, all) -> medians.put(kind, new Cost(median(all.stream().mapToLong(Cost::nanos).toArray()),
                median(all.stream().mapToLong(Cost::kilobytes).toArray()))));
        return medians;
    }

    /** Waits until the rules are compiled, which goes on in the background after the first answer. */
    private static void awaitCompiled(Path cache) throws IOException, InterruptedException {
        for (int second = 0; second < LONGEST_COMPILATION; second++) {
            if (Files.isDirectory(cache)) {
                try (var files = Files.walk(cache)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".rules"))) {
                        return;
                    }
                }
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("The rules were not compiled within " + LONGEST_COMPILATION + " seconds.");
    }

    /** With the switches that the launcher sets, too, so that none is ahead by its switches. */
    private Cost java(Class<?> program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return cost(new ProcessBuilder(command));
    }

    private Cost advise(String home, Path cache, @Nullable Path rules) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home + "/advise", "recommend", PROJECT));
        if (rules != null) {
            command.addAll(List.of("--rules", rules.toString()));
        }
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return cost(builder);
    }

    private Cost cost(ProcessBuilder builder) throws IOException, InterruptedException {
        Path errors = work.resolve("stderr");
        long start = System.nanoTime();
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long kilobytes = 0;
        while (process.isAlive()) {
            kilobytes = Math.max(kilobytes, peak(status));
            Thread.sleep(4);
        }
        long nanos = System.nanoTime() - start;
        if (process.waitFor() != 0) {
            throw new IllegalStateException(builder.command() + " failed: " + Files.readString(errors));
        }
        return new Cost(nanos, kilobytes);
    }

    /** The most that was ever resident, as Linux counts it. */
    private static long peak(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just ended, or this is not Linux
        }
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
