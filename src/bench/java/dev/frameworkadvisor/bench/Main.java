package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.bench.Figures.Figure;
import dev.frameworkadvisor.bench.Figures.Subject;
import dev.frameworkadvisor.bench.Processes.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Checks that all peers answer the same, measures them, this library and whole processes, and prints one table of ratios, which goes
 * to {@code target/bench.md} too. Ratios, since nothing else of it holds on another machine.
 */
final class Main {

    private Main() {
    }

    /** Reads {@code -Dseed=NUMBER}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String given = System.getProperty("seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        System.setProperty("jmh.ignoreLock", "true");
        System.out.println("bench: -Dseed=" + seed);

        int projects = 5_000;
        System.out.println("Answers and reasons, on " + projects + " projects");
        Program program = Program.shipped();
        Equality.check(program, projects, seed);

        var table = new Table();
        System.out.println("Answers in a warm process");
        answers(new Figures(seed), program, table);
        System.out.println("Whole processes");
        processes(9, table);
        System.out.println("Kept in memory");
        memory(table);

        Files.writeString(Path.of("src", "bench", "target", "bench.md"), table.toString());
        System.out.println("\n" + table);
    }

    private static void answers(Figures figures, Program program, Table table) {
        Subject explainedFromInts = Subject.alone("explainedFromInts");
        Subject two = Subject.two(Peers.LIBRARY);
        Subject library = Subject.alone("library");
        Subject handWritten = Subject.alone("handWritten");
        Subject fromInts = Subject.alone("handWrittenFromInts");
        Subject wholeSpace = Subject.alone("wholeSpace");
        figures.measure(Stream.concat(Stream.of(Peers.values()).map(Subject::one),
                Stream.of(explainedFromInts, two, library, handWritten, fromInts, wholeSpace)).toList());

        Figure drools = figures.of(Subject.one(Peers.PLAIN_DROOLS));
        Figure limit = figures.of(Subject.one(Peers.HAND_WRITTEN));
        table.heading("A recommendation with its reasons");
        Stream.of(Peers.values()).forEach(peer -> row(table, peer.title(), figures.of(Subject.one(peer)), drools, limit));
        row(table, "the same, given ints instead of a project", figures.of(explainedFromInts), drools, limit);
        row(table, "**this library**, asked by two threads", new Figure(figures.of(two).nanos() / 2, figures.of(two).bytes()), drools, limit);

        table.heading("The recommendation alone (plain Drools gives none without reasons)");
        row(table, "**this library**", figures.of(library), drools, figures.of(handWritten));
        row(table, "hand-written Java", figures.of(handWritten), drools, figures.of(handWritten));
        row(table, "the same, given ints instead of a project", figures.of(fromInts), drools, figures.of(handWritten));

        // Nobody waits for the others to visit all projects: what one takes is multiplied.
        double projects = Math.pow(3, program.facts().size());
        double visiting = figures.of(fromInts).nanos() * projects;
        double space = figures.of(wholeSpace).nanos();
        table.heading("What is recommended how often, over all 3^" + program.facts().size() + " projects; beside visiting each");
        table.row("**this library**", space / (drools.nanos() * projects), space / visiting, 0);
    }

    private static void row(Table table, String what, Figure figure, Figure drools, Figure limit) {
        table.row(what, figure.nanos() / drools.nanos(), figure.nanos() / limit.nanos(), figure.bytes() < 1 ? 0 : figure.bytes() / drools.bytes());
    }

    private static void processes(int rounds, Table table) throws IOException, InterruptedException {
        var costs = Processes.measure(rounds);
        Cost drools = costs.get(Processes.Kind.PLAIN_DROOLS);
        Cost empty = costs.get(Processes.Kind.EMPTY);
        table.heading("A whole process, from start to end; the limit is one that does nothing");
        costs.forEach((kind, cost) -> {
            System.out.printf("   %-40s %,8d ms %,8d kB%n", kind.title(), cost.nanos() / 1_000_000, cost.kilobytes());
            table.row(kind.title(), (double) cost.nanos() / drools.nanos(), (double) cost.nanos() / empty.nanos(),
                    drools.kilobytes() == 0 ? 0 : (double) cost.kilobytes() / drools.kilobytes());
        });
    }

    private static void memory(Table table) throws IOException, InterruptedException {
        var bytes = Memory.measure();
        long base = bytes.get(Memory.Kind.KIE_BASE);
        table.heading("Kept in memory");
        bytes.forEach((kind, size) -> {
            System.out.printf("   %-40s %,8d kB%n", kind.title(), size / 1024);
            table.row(kind.title(), 0, 0, (double) size / base);
        });
    }
}
