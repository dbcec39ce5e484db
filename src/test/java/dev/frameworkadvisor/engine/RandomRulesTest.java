package dev.frameworkadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.SecondReading;
import dev.frameworkadvisor.language.SecondReading.Known;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules put together by chance, few of them sensible: they get a right answer or an error, and never a wrong answer. */
class RandomRulesTest {

    private static final List<String> FACTS = List.of("First", "Second", "Third", "Fourth");
    private static final int RULE_SETS = 12;

    @TempDir
    private Path temp;

    @Test
    void acyclicRulesAlwaysTerminate() {
        Random random = RandomProjects.chance("rules in one direction");
        for (int i = 0; i < RULE_SETS; i++) {
            CompiledRules rules = folder(random, i, true).load();
            var second = new SecondReading(rules.rules().files());
            for (Map<String, TruthValue> stated : projects()) {
                check(stated, rules.ask(stated), second);
            }
        }
    }

    @Test
    void rulesInCirclesAreRefused() {
        Random random = RandomProjects.chance("rules in circles");
        int refused = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            RulesFolder folder = folder(random, i, false);
            try {
                CompiledRules rules = folder.load();
                var second = new SecondReading(rules.rules().files());
                projects().forEach(stated -> check(stated, rules.ask(stated), second));
            } catch (RulesException e) {
                assertThat(e).hasMessageMatching("(?s).* infers what it depends on itself.*");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static void check(Map<String, TruthValue> stated, Findings findings, SecondReading second) {
        // Every rule here infers, so a conflict is one that was silenced for what it infers.
        Set<String> silenced = findings.advice().stream().map(it -> it.justification().rule().name()).collect(Collectors.toSet());
        var facts = new HashSet<Known>();
        stated.forEach((fact, value) -> facts.add(new Known(fact, value)));
        findings.inferences().forEach(it -> facts.add(new Known(it.fact(), it.answer())));
        Supplier<String> told = () -> stated + " by " + second;
        assertThat(findings.inferences()).as(told).extracting(Inference::fact).doesNotHaveDuplicates().noneMatch(stated::containsKey);
        assertThat(second.following(stated, facts, silenced)).as(told).isEqualTo(facts);
        for (Inference inference : findings.inferences()) {
            Set<String> justifying = second.justifying(new Known(inference.fact(), inference.answer()), facts);
            justifying.removeAll(silenced);
            assertThat(inference.justifications()).as(told).extracting(it -> it.rule().name()).containsExactlyInAnyOrderElementsOf(justifying);
        }
    }

    /** All 81 projects that four facts allow. */
    private static List<Map<String, TruthValue>> projects() {
        List<Map<String, TruthValue>> projects = List.of(Map.of());
        for (String fact : FACTS) {
            projects = projects.stream().flatMap(it -> Stream.concat(Stream.of(it), Stream.of(TruthValue.YES, TruthValue.NO).map(value -> {
                var more = new HashMap<>(it);
                more.put(fact.toLowerCase(Locale.ROOT), value);
                return more;
            }))).collect(Collectors.toCollection(ArrayList::new));
        }
        return projects;
    }

    private RulesFolder folder(Random random, int number, boolean oneDirection) {
        RulesFolder folder = RulesFolder.in(temp.resolve("rules" + number)).facts(FACTS.toArray(String[]::new));
        for (int i = 0, most = 2 + random.nextInt(4); i < most; i++) {
            int concluded = oneDirection ? 1 + random.nextInt(3) : random.nextInt(4);
            String when = IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(any -> (random.nextBoolean() ? "not " : "")
                    + FACTS.get(random.nextInt(oneDirection ? concluded : 4)) + (random.nextInt(4) > 0 ? "( yes )" : "( no )"))
                    .collect(Collectors.joining("\n"));
            String fact = "new " + FACTS.get(concluded) + "()";
            folder.rule("Rule " + i, when, random.nextInt(4) > 0 ? fact : "ruledOut( " + fact + " )");
        }
        return folder;
    }
}
