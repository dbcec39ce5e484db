package dev.frameworkadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.analysis.Comparison;
import dev.frameworkadvisor.analysis.Difference;
import dev.frameworkadvisor.analysis.Difference.Example;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the shipped rules there are too many projects to ask about: what is said of them agrees with fresh sessions on many of them. */
class DiffBySamplingTest {

    private static final int SAMPLES = 1_500;

    private static final CompiledRules SHIPPED = CompiledRules.load(RuleFiles.shipped(), null);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ShippedEdit.class)
    void sessionsAgree(ShippedEdit edit) throws IOException {
        Random random = RandomProjects.chance("diff of the shipped rules, " + edit);
        String what = edit.write(folder, random);
        CompiledRules after = CompiledRules.load(RuleFiles.read(folder), null);
        Comparison comparison = Comparison.of(SHIPPED, after);
        Difference difference = comparison.difference();
        assertThat(difference.exact()).isTrue();
        List<Fact> facts = SHIPPED.rules().vocabulary().and(after.rules().vocabulary()).facts();
        int changed = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Map<String, TruthValue> project = new HashMap<>();
            facts.forEach(fact -> project.put(fact.name(), TruthValue.values()[random.nextInt(3)]));
            project.values().removeIf(value -> value == TruthValue.UNKNOWN);
            Example effect = comparison.effect(project);
            assertThat(effect.before()).as(what).isEqualTo(DiffByBruteForceTest.recommended(SHIPPED, project));
            assertThat(effect.after()).as(what).isEqualTo(DiffByBruteForceTest.recommended(after, project));
            if (!effect.before().equals(effect.after())) {
                changed++;
                assertThat(difference.flows()).as(what).anyMatch(flow -> flow.from().equals(effect.before()) && flow.to().equals(effect.after()));
            }
        }
        // Five standard deviations: once in two million runs it is further away.
        assertThat(difference.share()).as(what).isEqualTo((double) changed / SAMPLES, within(5 * 0.5 / Math.sqrt(SAMPLES)));
        for (Example example : difference.simplest()) {
            assertThat(example.before()).as(what).isEqualTo(DiffByBruteForceTest.recommended(SHIPPED, example.facts()));
            assertThat(example.after()).as(what).isEqualTo(DiffByBruteForceTest.recommended(after, example.facts()));
            assertThat(example.because()).as(what).isNotNull();
        }
    }

    /** What is done to a copy of the shipped rules. */
    enum ShippedEdit {
        DROP_A_RULE, CHANGE_A_STRENGTH, TURN_A_CONDITION, ADD_A_FACT, ADD_A_FRAMEWORK;

        String write(Path folder, Random random) throws IOException {
            Folders.copy(Path.of("rules"), folder);
            if (this == ADD_A_FACT || this == ADD_A_FRAMEWORK) {
                String fact = SHIPPED.rules().vocabulary().facts().get(random.nextInt(SHIPPED.rules().vocabulary().facts().size())).name();
                String type = Folders.typeOf(fact);
                Files.writeString(folder.resolve("more.drl"), this == ADD_A_FACT
                        ? "package advice\ndeclare Moonlight extends Answer end\n" + rule("Moonlight( yes )\n    " + type + "( yes )", "Flask")
                        : "package advice\ndeclare Litestar extends Framework end\n" + rule(type + "( yes )", "Litestar"));
                return this + " with " + fact;
            }
            List<Path> files = Folders.files(folder, "thread/.*\\.drl|today/.*\\.drl|inference/.*\\.drl");
            while (true) {
                Path file = files.get(random.nextInt(files.size()));
                List<String> rules = List.of(Files.readString(file).split("(?m)(?=^rule )"));
                int at = 1 + random.nextInt(rules.size() - 1);
                String rule = rules.get(at);
                String edited = switch (this) {
                    case DROP_A_RULE -> "";
                    case CHANGE_A_STRENGTH -> rule.contains("STRONGLY") ? rule.replace("STRONGLY", "SLIGHTLY") : rule.replaceAll("CLEARLY|SLIGHTLY|FIRMLY", "STRONGLY");
                    default -> rule.replaceFirst("\\( yes \\)", "( no )");
                };
                if (!edited.equals(rule)) {
                    Files.writeString(file, Files.readString(file).replace(rule, edited));
                    return this + ": " + rule.lines().findFirst().orElseThrow();
                }
            }
        }

        private static String rule(String when, String framework) {
            return "rule \"It is a matter of taste\"\n    @source( \"interpretation\" )\nwhen\n    " + when
                    + "\nthen\n    insertLogical( favour( new " + framework + "(), CLEARLY ) );\nend\n";
        }
    }
}
