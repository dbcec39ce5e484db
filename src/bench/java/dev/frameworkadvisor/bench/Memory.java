package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures what is kept in memory, in a process of its own: the heap and the classes after a collection, with several of a kind. */
final class Memory {

    /** What is kept. */
    enum Kind {
        KIE_BASE("a KIE base of the rules", 6),
        ADVISOR("**an advisor**", 60),
        EDITED("an advisor by edited rules", 6);

        private final String title;
        private final int howMany;

        Kind(String title, int howMany) {
            this.title = title;
            this.howMany = howMany;
        }

        String title() {
            return title;
        }
    }

    private Memory() {
    }

    /** Measures each kind, in bytes. */
    static Map<Kind, Long> measure() throws IOException, InterruptedException {
        var bytes = new EnumMap<Kind, Long>(Kind.class);
        for (Kind kind : Kind.values()) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                    "-cp", System.getProperty("java.class.path"), Memory.class.getName(), kind.name()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The memory of " + kind.title() + " could not be measured.");
            }
            bytes.put(kind, Long.parseLong(printed));
        }
        return bytes;
    }

    /** @param args the kind to measure */
    public static void main(String[] args) throws IOException {
        Kind kind = Kind.valueOf(args[0]);
        Program program = Program.shipped();
        List<String> drl = program.rules().files().drl().stream().map(it -> it.source().text()).toList();
        Path cache = Files.createTempDirectory("bench-memory");
        Supplier<Object> maker = switch (kind) {
            case KIE_BASE -> () -> PlainDrools.compile(drl, program.weights().strengths().keySet());
            case ADVISOR -> () -> asked(Advisor.fromRules(null, cache));
            case EDITED -> () -> asked(Advisor.fromRules(Path.of("rules")));
        };
        var kept = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < 2 * kind.howMany; i++) {
            before = i == kind.howMany ? used() : before; // what all share is there by now
            kept.add(maker.get());
        }
        System.out.println((used() - before) / kind.howMany);
        Reference.reachabilityFence(kept);
        try (var files = Files.walk(cache)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }

    private static Advisor asked(Advisor advisor) {
        advisor.recommend(Project.unnamed().yes(advisor.facts().get(0).name()).build());
        return advisor;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getName().equals("Metaspace")).map(MemoryPoolMXBean::getUsage).mapToLong(it -> it.getUsed()).sum();
    }
}
