package dev.frameworkadvisor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.engine.RulesFolder;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleFiles;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects are counted without being visited, and none is forgotten. */
class CountTest {

    @TempDir
    private Path temp;

    @Test
    void countsAreThoseOfVisitingAllProjects() {
        Random random = RandomProjects.chance("counts");
        for (int i = 0; i < 25; i++) {
            CompiledRules rules = RandomRules.load(temp.resolve("rules" + i), random, 3 + random.nextInt(6), true);
            Logic.of(rules.rules()).ifPresent(logic -> {
                int[] allowed = IntStream.generate(() -> 1 + random.nextInt(7)).limit(logic.facts().size()).toArray();
                var counts = new HashMap<Outcome, BigInteger>();
                var consistent = new HashMap<Outcome, BigInteger>();
                WholeSpace.of(allowed.length, said -> {
                    if (IntStream.range(0, said.length).allMatch(fact -> (allowed[fact] >> said[fact] & 1) == 1)) {
                        counts.merge(logic.outcome(said), BigInteger.ONE, BigInteger::add);
                        if (logic.ask(logic.facts().stated(said)).conflicts().isEmpty()) {
                            consistent.merge(logic.outcome(said), BigInteger.ONE, BigInteger::add);
                        }
                    }
                });
                assertThat(Walk.through(logic.order(), allowed, Diagram.ALWAYS).count(logic.total(), logic::outcome)).as(Arrays.toString(allowed)).isEqualTo(counts);
                assertThat(Walk.through(logic.order(), allowed, logic.consistent()).count(logic.total(), logic::outcome)).isEqualTo(consistent);
            });
        }
    }

    @Test
    void countsTheWholeShippedSpaceWithinSeconds() {
        CompiledRules rules = CompiledRules.load(RuleFiles.shipped(), null);
        Logic logic = Logic.of(rules.rules()).orElseThrow();
        int[] any = IntStream.generate(() -> Facts.ANY).limit(logic.facts().size()).toArray();
        long begun = System.nanoTime();
        Map<Outcome, BigInteger> counts = Walk.through(logic.order(), any, Diagram.ALWAYS).count(logic.total(), logic::outcome);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("all projects counted in " + millis + " ms");
        assertThat(counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(BigInteger.valueOf(3).pow(any.length));
        assertThat(millis).isLessThan(3000);
    }

    /** A hundred facts, every other one for Red and the rest for Blue: one framework wins where more of its facts are said to be so. */
    @Test
    void countsMayGrowBeyondAnyLong() {
        int each = 50;
        String[] facts = IntStream.range(0, 2 * each).mapToObj(i -> "F" + i).toArray(String[]::new);
        RulesFolder folder = RulesFolder.in(temp).facts(facts);
        for (int i = 0; i < facts.length; i++) {
            folder.rule("Rule " + i, facts[i] + "( yes )", "favour( new " + (i % 2 == 0 ? "Red" : "Blue") + "(), SLIGHTLY )");
        }
        Logic logic = Logic.of(folder.load().rules()).orElseThrow();
        int[] any = IntStream.generate(() -> Facts.ANY).limit(facts.length).toArray();
        Map<List<Integer>, BigInteger> counts = Walk.through(logic.order(), any, Diagram.ALWAYS).count(logic.total(), code -> logic.outcome(code).recommended());
        BigInteger red = BigInteger.ZERO;
        BigInteger both = BigInteger.ZERO;
        for (int yes = 0; yes <= each; yes++) {
            for (int less = 0; less <= yes; less++) {
                BigInteger projects = ways(each, yes).multiply(ways(each, less));
                red = less < yes ? red.add(projects) : red;
                both = less == yes ? both.add(projects) : both;
            }
        }
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(List.of(0), red, List.of(1), red, List.of(0, 1), both));
        assertThat(red.bitLength()).isGreaterThan(Long.SIZE);
    }

    /** How many ways there are to say yes to so many of n facts, and no or nothing to the others. */
    private static BigInteger ways(int n, int yes) {
        BigInteger ways = BigInteger.TWO.pow(n - yes);
        for (int i = 0; i < yes; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    /** Forty-five facts that one rule ties together are no trouble. */
    @Test
    void aLongRuleIsCounted() {
        String[] facts = IntStream.range(0, 45).mapToObj(i -> "F" + i).toArray(String[]::new);
        RulesFolder folder = RulesFolder.in(temp).facts(facts).rule("All at once", String.join("( yes )\n", facts) + "( yes )", "favour( new Red(), CLEARLY )");
        Stability stability = Space.of(folder.load()).stability(Map.of());
        assertThat(stability.exact()).isTrue();
        assertThat(stability.share()).isBetween(0.999, 1.0);
    }

    /** Ten lines of alternatives over twenty facts: a thousand ways to fire once they are multiplied out. */
    @Test
    void alternativesAreCountedInAMoment() {
        String[] facts = IntStream.range(0, 20).mapToObj(i -> "F" + i).toArray(String[]::new);
        String when = IntStream.range(0, 10).mapToObj(i -> "( F" + i + "( yes ) or F" + (i + 10) + "( yes ) )").collect(Collectors.joining("\n    "));
        CompiledRules rules = RulesFolder.in(temp).facts(facts).rule("Alternatives", when, "favour( new Red(), CLEARLY )").load();
        assertTimeout(Duration.ofSeconds(2), () -> {
            Stability stability = Space.of(rules).stability(Map.of());
            assertThat(stability.exact()).isTrue();
            assertThat(stability.share()).isEqualTo(1 - Math.pow(3 / 4.0, 10), within(1e-12));
        });
    }

    /** Forty facts in one group, and rules that tie all to all. */
    @Test
    void entangledRulesAreSampled() {
        Random random = RandomProjects.chance("entangled rules");
        String[] facts = IntStream.range(0, 40).mapToObj(i -> "F" + i).toArray(String[]::new);
        RulesFolder folder = RulesFolder.in(temp).facts(facts);
        for (int i = 0; i < 60; i++) {
            folder.rule("Rule " + i, entangled(random, 4), "favour( new " + (i % 2 == 0 ? "Red" : "Blue") + "(), CLEARLY )");
        }
        CompiledRules rules = folder.load();
        long begun = System.nanoTime();
        Space space = Space.of(rules);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("entangled rules: " + (space.exact() ? "read" : "given up") + " in " + millis + " ms");
        assertThat(millis).isLessThan(6_000);
        Stability stability = space.stability(Map.of("f1", TruthValue.YES));
        assertThat(stability.exact()).isFalse();
        assertThat(stability.bound()).isBetween(0.0, 0.1);
        assertThat(space.outcome(Map.of()).recommended()).isNotEmpty();
    }

    private static String entangled(Random random, int depth) {
        return depth == 0 ? "F" + random.nextInt(40) + (random.nextBoolean() ? "( yes )" : "( no )")
                : "( " + entangled(random, depth - 1) + (random.nextBoolean() ? " or " : " and ") + entangled(random, depth - 1) + " )";
    }
}
