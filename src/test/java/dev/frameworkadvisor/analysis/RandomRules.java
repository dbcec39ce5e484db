package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.RulesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small rule sets by chance: nested conditions, chains of inference, guarded and not, arguments for and against two to four
 * frameworks, claims that have aged. They make no sense, and that is what they are for.
 */
final class RandomRules {

    private static final List<String> FACTS = List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa");
    private static final List<String> STRENGTHS = List.of("SLIGHTLY", "CLEARLY", "STRONGLY");
    private static final String CLAIMS = """
            claims:
              - { id: T1, place: here, kind: advice, gist: a gist, quote: It is so }
              - { id: T2, place: here, kind: advice, gist: a gist, quote: It was so }
            """;
    private static final String STANDING = """
            checked: 2026-08-31
            claims:
              T1: { standing: holds, source: "a source" }
              T2: { standing: aged, since: 2021-11-04, note: "It is so no longer", source: "a source" }
            """;

    private final Random random;
    private final int facts;
    private final List<String> frameworks;
    private final boolean guarded;
    private int variables;

    private RandomRules(Random random, int facts, boolean guarded) {
        this.random = random;
        this.facts = facts;
        this.frameworks = List.of("Red", "Blue", "Green", "Gold").subList(0, 2 + random.nextInt(3));
        this.guarded = guarded;
    }

    /**
     * Writes and loads one. Facts are concluded from those before them only, so that no rule undoes its own condition.
     *
     * @param guarded whether every inference yields to what contradicts it, as good rules do
     */
    static CompiledRules load(Path folder, Random random, int facts, boolean guarded) {
        while (true) {
            try {
                return new RandomRules(random, facts, guarded).write(folder).load();
            } catch (RulesException e) {
                // Rules that infer the yes and the no of a fact, each yielding to the other, are a circle, and refused.
                if (!e.getMessage().contains("infers what it depends on itself")) {
                    throw e;
                }
            }
        }
    }

    private RulesFolder write(Path folder) {
        RulesFolder rules = RulesFolder.in(folder).facts(FACTS.subList(0, facts).toArray(String[]::new))
                .with("thread/claims.yaml", CLAIMS).with("today/standing.yaml", STANDING)
                .with("frameworks.drl", "package advice\n" + frameworks.stream().skip(2).map(it -> "declare " + it + " extends Framework end\n").collect(Collectors.joining()));
        for (int i = 0; i < 1 + random.nextInt(facts); i++) {
            int concluded = 1 + random.nextInt(facts - 1);
            boolean yes = random.nextInt(3) > 0;
            boolean guard = guarded || random.nextInt(3) > 0;
            String fact = "new " + FACTS.get(concluded) + "()";
            rules.rule("Inference " + i, conditions(concluded) + (guard ? "\n    not " + FACTS.get(concluded) + (yes ? "( no )" : "( yes )") : ""),
                    yes ? fact : "ruledOut( " + fact + " )");
        }
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            rules.rule("Argument " + i, List.of("@source( \"interpretation\" )", "@claims( \"T1\", \"T2\" )", "@claims( \"T2\" )").get(random.nextInt(3)),
                    conditions(facts), (random.nextInt(4) > 0 ? "favour" : "discourage") + "( new " + any(frameworks) + "(), " + any(STRENGTHS) + " )");
        }
        return random.nextBoolean() ? rules : rules.rule("Advice", conditions(facts), any(List.of("caution()", "conflict()")));
    }

    private String conditions(int below) {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(any -> condition(below, 2)).collect(Collectors.joining("\n    "));
    }

    private String condition(int below, int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(12)) {
            case 0, 1 -> "( " + condition(below, depth - 1) + any(List.of(" or ", " || ")) + condition(below, depth - 1) + " )";
            case 2 -> "( " + condition(below, depth - 1) + any(List.of(" and ", " && ")) + condition(below, depth - 1) + " )";
            case 3 -> "not ( " + pattern(below) + " and " + pattern(below) + " )";
            case 4, 5 -> "not " + pattern(below);
            case 6 -> "exists " + pattern(below);
            case 7 -> "$v" + variables++ + " : " + pattern(below);
            default -> pattern(below);
        };
    }

    private String pattern(int below) {
        return FACTS.get(random.nextInt(below)) + any(List.of("( yes )", "( yes )", "( yes )", "( no )"));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
