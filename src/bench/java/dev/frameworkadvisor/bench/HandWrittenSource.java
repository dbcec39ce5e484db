package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.bench.Program.Entry;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.language.Consequence.Argue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the source of the class that {@link HandWritten} compiles. */
final class HandWrittenSource {

    static final String NAME = "GeneratedRules";

    private final Program program;
    private final StringBuilder text = new StringBuilder();

    HandWrittenSource(Program program) {
        this.program = program;
    }

    String text() {
        line("""
                import dev.frameworkadvisor.bench.Answer;
                import dev.frameworkadvisor.knowledge.Verdict;
                import dev.frameworkadvisor.knowledge.Premise;
                import dev.frameworkadvisor.knowledge.Justification;
                import java.util.ArrayList;
                import java.util.Arrays;

                public final class %s implements dev.frameworkadvisor.bench.HandWritten.Code {

                    private static final Verdict[] VERDICTS = Verdict.values();
                    private final Premise[] because;""".formatted(NAME));
        program.entries().forEach(it -> variants(it).forEach(bits -> line("    private final Justification j%d_%d;".formatted(it.index(), bits))));
        line("\n    public %s(Premise[] because, Justification[][] all) {\n        this.because = because;".formatted(NAME));
        program.entries().forEach(it -> variants(it).forEach(bits -> line("        j%1$d_%2$d = all[%1$d][%2$d];".formatted(it.index(), bits))));
        line("    }\n\n    @Override public Answer explained(int[] said) {");
        line("        var fired = new Justification[%d];\n        int n = 0;".formatted(program.entries().size()));
        rules(true);
        program.entries().stream().filter(it -> it.infers() < 0 && !isArgument(it)).forEach(entry -> {
            line("        if (" + (entry.onlyIfRecommended() ? "(recommended & " + (1 << entry.column()) + ") != 0 && " : "") + "(" + condition(entry) + ")) {");
            line("            fired[n++] = " + justification(entry) + ";\n        }");
        });
        line("        return new Answer(VERDICTS[verdict], recommended, new int[] {" + scores() + "}, Arrays.asList(Arrays.copyOf(fired, n)));\n    }\n");
        line("    @Override public int alone(int[] said) {");
        rules(false);
        line("        return verdict << 8 | recommended;\n    }\n");
        line("    private Premise because(int atom, boolean stated) {\n        return because[2 * atom + (stated ? 0 : 1)];\n    }\n}");
        return text.toString();
    }

    /** Inferences, arguments and the verdict. */
    private void rules(boolean explained) {
        IntStream.range(0, program.facts().size()).forEach(fact -> line("        int f%d = said[%d];".formatted(fact, fact)));
        IntStream.range(0, 2 * program.facts().size()).filter(this::derived).forEach(atom -> line("        boolean p%d = %s;".formatted(atom, stated(atom))));
        IntStream.range(0, program.frameworks().size()).forEach(column -> line("        int s%d = 0;".formatted(column)));
        line("        boolean counts = false;");
        Predicate<Entry> matters = entry -> entry.infers() >= 0 || (explained ? isArgument(entry) : entry.counts());
        program.entries().stream().filter(matters).sorted(Comparator.comparing(Entry::layer)).forEach(entry -> {
            String open = entry.infers() < 0 ? "" : "f" + (entry.infers() >> 1) + " == 0 && ";
            line("        if (" + open + "(" + condition(entry) + ")) {");
            if (entry.infers() >= 0) {
                line("            p" + entry.infers() + " = true;");
            }
            if (entry.counts()) {
                line("            s%d += %d;\n            counts = true;".formatted(entry.column(), entry.points()));
            }
            if (explained) {
                line("            fired[n++] = " + justification(entry) + ";");
            }
            line("        }");
        });
        verdict();
    }

    private void verdict() {
        int frameworks = program.frameworks().size();
        line("        int first = s0;\n        int second = " + (frameworks == 1 ? "0;" : "Integer.MIN_VALUE;"));
        IntStream.range(1, frameworks).forEach(column -> line("        if (s%1$d > first) {\n            second = first;\n            first = s%1$d;\n".formatted(column)
                + "        } else if (s%1$d > second) {\n            second = s%1$d;\n        }".formatted(column)));
        line("        int verdict = !counts ? 3 : first - second >= %d ? 0 : first - second >= %d ? 1 : 2;"
                .formatted(program.weights().clear(), program.weights().lean()));
        line("        int recommended = !counts ? " + ((1 << frameworks) - 1) + " : " + IntStream.range(0, frameworks)
                .mapToObj(column -> "(first - s%d < %d ? %d : 0)".formatted(column, program.weights().lean(), 1 << column)).collect(Collectors.joining(" | ")) + ";");
    }

    private static boolean isArgument(Entry entry) {
        return entry.consequence() instanceof Argue;
    }

    private String scores() {
        return IntStream.range(0, program.frameworks().size()).mapToObj(column -> "s" + column).collect(Collectors.joining(", "));
    }

    /** An expression for {@link Justification}: a constant, chosen by what was stated and what was inferred. */
    private String justification(Entry entry) {
        int[] matched = matched(entry);
        if (entry.terms().size() == 1) {
            return variant("j" + entry.index() + "_", IntStream.of(matched).filter(this::derived).toArray(), 0, 0);
        }
        line("            var some = new ArrayList<Premise>(" + matched.length + ");");
        for (int atom : matched) {
            List<Term> with = entry.terms().stream().filter(term -> IntStream.of(term.present()).anyMatch(it -> it == atom)).toList();
            line("            if (" + condition(with) + ") {\n                some.add(" + because(atom) + ");\n            }");
        }
        return "new Justification(j" + entry.index() + "_0.rule(), some)";
    }

    private String variant(String name, int[] derived, int place, int bits) {
        return place == derived.length ? name + bits : "(" + stated(derived[place]) + " ? " + variant(name, derived, place + 1, bits)
                + " : " + variant(name, derived, place + 1, bits | 1 << place) + ")";
    }

    private IntStream variants(Entry entry) {
        return IntStream.range(0, entry.terms().size() == 1 ? 1 << IntStream.of(matched(entry)).filter(this::derived).count() : 1);
    }

    /** For every rule what it may have to say: bits say which of the atoms that can be inferred were. */
    Justification[][] justifications() {
        return program.entries().stream().map(entry -> variants(entry).mapToObj(bits -> justification(entry, bits)).toArray(Justification[]::new))
                .toArray(Justification[][]::new);
    }

    private Justification justification(Entry entry, int bits) {
        var because = new ArrayList<Premise>();
        int place = 0;
        for (int atom : matched(entry)) {
            because.add(program.because(atom, !derived(atom) || (bits >> place++ & 1) == 0));
        }
        return new Justification(entry.rule(), because);
    }

    private static int[] matched(Entry entry) {
        return entry.terms().stream().flatMapToInt(term -> IntStream.of(term.present())).distinct().sorted().toArray();
    }

    private String because(int atom) {
        return derived(atom) ? "because(" + atom + ", " + stated(atom) + ")" : "because[" + 2 * atom + "]";
    }

    private String condition(Entry entry) {
        return condition(entry.terms());
    }

    private String condition(List<Term> terms) {
        return terms.isEmpty() ? "false" : terms.stream().map(term -> term.atoms().findAny().isEmpty() ? "true" : "(" + IntStream.concat(
                IntStream.of(term.present()).map(atom -> 2 * atom), IntStream.of(term.absent()).map(atom -> 2 * atom + 1))
                .mapToObj(literal -> ((literal & 1) == 0 ? "" : "!") + "(" + known(literal >> 1) + ")").collect(Collectors.joining(" && ")) + ")")
                .collect(Collectors.joining(" || "));
    }

    private String known(int atom) {
        return derived(atom) ? "p" + atom : stated(atom);
    }

    private String stated(int atom) {
        return "f" + (atom >> 1) + " == " + ((atom & 1) + 1);
    }

    private boolean derived(int atom) {
        return program.layer(atom) > 0;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
