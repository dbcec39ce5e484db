package dev.frameworkadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that embed the library. Each is compiled and run as a process of its own, with only the jars that the
 * library brings along.
 */
class EmbeddingTest {

    private static final Path LIBRARY = Path.of("target/classes").toAbsolutePath();
    private static final Pattern BROUGHT = Pattern.compile(
            "(drools|kie|antlr|antlr4|mvel2|ecj|javaparser|commons-codec|slf4j-api|snakeyaml-engine)-.*\\.jar");
    private static final String JARS = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(it -> BROUGHT.matcher(Path.of(it).getFileName().toString()).matches())
            .collect(Collectors.joining(File.pathSeparator));
    private static final String PATH = LIBRARY + File.pathSeparator + JARS;

    private static final String MODULE = "module shop {\n    requires dev.frameworkadvisor;\n}\n";

    /** Uses each part of the API, with the library's rules, an edited folder, and the cache of compiled rules. */
    private static final String PROGRAM = """
            package shop;

            import dev.frameworkadvisor.Advisor;
            import dev.frameworkadvisor.Project;
            import dev.frameworkadvisor.Recommendation;
            import dev.frameworkadvisor.knowledge.Interview;
            import dev.frameworkadvisor.knowledge.Verdict;
            import java.nio.file.Path;

            public final class Shop {

                private Shop() {
                }

                public static void main(String[] args) {
                    Path rules = Path.of(args[0]);
                    Path cache = Path.of(args[1]);
                    say(Advisor.standard());
                    say(Advisor.fromRules(rules));
                    Advisor.compile(rules, cache);
                    say(Advisor.fromRules(rules, cache));
                    say(Advisor.standard().asWritten());
                }

                private static void say(Advisor advisor) {
                    Project project = Project.named("Shop").yes("e-commerce").no("api-only").build();
                    Recommendation recommendation = advisor.recommend(project);
                    Interview interview = advisor.interview(project);
                    boolean same = advisor.outcome(project).verdict() == Verdict.CLEAR
                            && advisor.stability(project).share() > 0.1
                            && advisor.whyNot(project, "Flask").whatIf().size() > 0 && interview.next().isPresent();
                    System.out.println(recommendation.verdict() + " " + recommendation.recommended() + " " + same + " "
                            + advisor.compiledBefore());
                }
            }
            """;
    private static final String PRINTED = """
            CLEAR [Django] true true
            CLEAR [Django] true false
            CLEAR [Django] true true
            CLEAR [Django] true true
            """;
    /** Goes beyond the rule language, so that Drools compiles code of all kinds. */
    private static final String RULE = """
            package advice

            function boolean several( int answers ) {
                return answers > 1;
            }

            rule "Whoever answers several questions has a plan"
                @source( "interpretation" )
            when
                $answers : Number( several( intValue ) ) from accumulate( $it : Answer( yes || no ); count( $it ) )
                eval( $answers.intValue() > 1 )
            then
                insertLogical( companion( "a plan for " + $answers ) );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheProgramAndItsRules() throws IOException {
        Files.createDirectories(folder.resolve("src/shop"));
        Files.writeString(folder.resolve("src/shop/Shop.java"), PROGRAM);
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("rules/plan.drl"), RULE);
    }

    @Test
    void runsOnTheClassPath() throws Exception {
        run("javac", "-cp", PATH, "-d", "out", "src/shop/Shop.java");
        assertThat(run("java", "-cp", PATH + File.pathSeparator + "out", "shop.Shop", "rules", "cache"))
                .isEqualTo(PRINTED);
    }

    @Test
    void runsOnTheModulePath() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), MODULE);
        run("javac", "-p", PATH, "-d", "out", "src/module-info.java", "src/shop/Shop.java");
        assertThat(run("java", "-p", PATH + File.pathSeparator + "out", "-m", "shop/shop.Shop", "rules", "cache"))
                .isEqualTo(PRINTED);
    }

    @Test
    void compilesWithoutAWarning() throws Exception {
        Files.writeString(folder.resolve("src/module-info.java"), MODULE);
        run("javac", "-Xlint:all", "-Werror", "-cp", PATH, "-d", "out", "src/shop/Shop.java");
        run("javac", "-Xlint:all", "-Werror", "-p", PATH, "-d", "modular", "src/module-info.java",
                "src/shop/Shop.java");
    }

    /** What a program of the JDK that runs this test prints; it must succeed. */
    private String run(String program, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(program + " ends").isTrue();
        assertThat(process.exitValue()).as(() -> program + ": " + read(err)).isZero();
        return Files.readString(out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
