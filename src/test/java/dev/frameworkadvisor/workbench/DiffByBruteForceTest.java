package dev.frameworkadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.analysis.Difference.Flow;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.language.Vocabulary;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On small vocabularies, what {@code diff} says of an edit is what one finds by asking both versions about every project there is. */
class DiffByBruteForceTest {

    private static final int EDITS = 12;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource(RandomEdit.Kind.class)
    void everyProjectIsCountedWhereItBelongs(RandomEdit.Kind kind) {
        Random random = RandomProjects.chance("diff, " + kind);
        int changing = 0;
        for (int i = 0; i < EDITS; i++) {
            Path before = temp.resolve("before" + i);
            Path after = temp.resolve("after" + i);
            RandomEdit.write(before, after, kind, random);
            Difference difference = Workbench.open(before).diff(Workbench.open(after), Map.of()).difference();
            assertThat(difference.exact()).isTrue();
            assertThat(difference.bound()).isNull();
            check(difference, CompiledRules.load(RuleFiles.read(before), null), CompiledRules.load(RuleFiles.read(after), null));
            changing += difference.changed().signum();
        }
        assertThat(changing).as("edits that change something").isPositive();
    }

    private static void check(Difference difference, CompiledRules before, CompiledRules after) {
        Map<List<List<String>>, BigInteger> counts = new HashMap<>();
        Map<List<List<String>>, Integer> sizes = new HashMap<>();
        List<Map<String, TruthValue>> projects = projects(before.rules().vocabulary().and(after.rules().vocabulary()));
        for (Map<String, TruthValue> project : projects) {
            List<List<String>> change = List.of(recommended(before, project), recommended(after, project));
            if (!change.get(0).equals(change.get(1))) {
                counts.merge(change, BigInteger.ONE, BigInteger::add);
                sizes.merge(change, project.size(), Math::min);
            }
        }
        assertThat(difference.profiles()).isEqualTo(BigInteger.valueOf(projects.size()));
        assertThat(difference.flows()).containsExactlyInAnyOrderElementsOf(counts.entrySet().stream()
                .map(it -> new Flow(it.getKey().get(0), it.getKey().get(1), it.getValue())).toList());
        assertThat(difference.changed()).isEqualTo(counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        assertThat(difference.share()).isEqualTo(difference.changed().doubleValue() / projects.size(), within(1e-15));
        assertThat(difference.simplest()).hasSize(Math.min(10, counts.size()));
        for (Example example : difference.simplest()) {
            assertThat(recommended(before, example.facts())).isEqualTo(example.before());
            assertThat(recommended(after, example.facts())).isEqualTo(example.after());
            assertThat(example.facts()).hasSize(sizes.get(List.of(example.before(), example.after())));
        }
    }

    static List<String> recommended(CompiledRules rules, Map<String, TruthValue> project) {
        Map<String, TruthValue> known = new HashMap<>(project);
        known.keySet().removeIf(fact -> rules.rules().vocabulary().fact(fact).isEmpty());
        return rules.rules().rank(rules.ask(known)).recommended();
    }

    private static List<Map<String, TruthValue>> projects(Vocabulary vocabulary) {
        List<Map<String, TruthValue>> projects = List.of(Map.of());
        for (Fact fact : vocabulary.facts()) {
            projects = projects.stream().flatMap(it -> Stream.concat(Stream.of(it), Stream.of(TruthValue.YES, TruthValue.NO).map(value -> {
                Map<String, TruthValue> more = new HashMap<>(it);
                more.put(fact.name(), value);
                return more;
            }))).toList();
        }
        return new ArrayList<>(projects);
    }
}
