package dev.frameworkadvisor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, each time with a session of its own. */
class RecommendJobTest {

    private static final String WITH_OWN_RULES = "{\"verdict\":\"clear\",\"recommended\":[\"Flask\"],"
            + "\"scores\":{\"Flask\":4,\"Django\":0,\"FastAPI\":0}}";

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setProperty("spark.master", "local[2]");
        var both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.clearProperty("spark.master");
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void exampleOfTheReadmeGivesItsRows() throws IOException {
        assertThat(run("projects.jsonl", output("rows"), "--to", "jsonl")).isZero();
        assertThat(printed()).startsWith("7 rows, 3 of them with an error, in ");
        assertThat(rows("rows")).hasSize(7).first().isEqualTo("{\"name\":\"Corner bookshop\",\"verdict\":\"clear\","
                + "\"recommended\":[\"Django\"],\"scores\":{\"Django\":19,\"Flask\":1,\"FastAPI\":-1}}");
        assertThat(run("projects.jsonl", output("brief"), "--to", "jsonl", "--brief")).isZero();
        assertThat(rows("brief")).hasSize(7).first().isEqualTo("{\"name\":\"Corner bookshop\",\"verdict\":\"clear\","
                + "\"recommended\":[\"Django\"]}");
    }

    @Test
    void parquetIsWrittenAndRead() throws IOException {
        assertThat(run("projects.jsonl", output("reasons.parquet"), "--reasons")).isZero();
        assertThat(Files.list(folder.resolve("reasons.parquet")).map(Path::toString))
                .anyMatch(it -> it.endsWith(".parquet"));
        // It lacks the facts, and the job says so rather than that every project is open.
        assertThat(run(output("reasons.parquet"), output("again"))).isEqualTo(1);
        assertThat(printed()).endsWith("the input needs a column `facts` of type MAP<STRING, STRING>\n");
    }

    @Test
    void ownRulesAreReadFromAFolderAndFromAnArchiveOfIt() throws IOException {
        Path pack = ownRules("NightShift( yes )");
        Path projects = Files.writeString(folder.resolve("projects.jsonl"), "{\"facts\":{\"night-shift\":\"yes\"}}\n");
        assertThat(run(projects.toString(), output("folder"), "--to", "jsonl", "--rules", pack.toString())).isZero();
        assertThat(rows("folder")).containsExactly(WITH_OWN_RULES);
        Path archive = folder.resolve("our rules.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive)); Stream<Path> files = Files.list(pack)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("our-pack/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        assertThat(run(projects.toString(), output("archive"), "--to", "jsonl", "--rules", archive.toString()))
                .isZero();
        assertThat(rows("archive")).containsExactly(WITH_OWN_RULES);
    }

    @Test
    void mistakesAreSaidInOneSentenceAndNothingIsWritten() throws IOException {
        assertThat(run("no-such-file.jsonl", output("none"))).isEqualTo(1);
        assertThat(printed()).contains("Path does not exist", "no-such-file.jsonl").doesNotContain("\tat ");
        assertThat(run("projects.jsonl", output("none"), "--rules", "no-such-folder")).isEqualTo(1);
        assertThat(printed()).contains("there are no rules in `no-such-folder`").doesNotContain("\tat ");
        String rules = ownRules("NightShft( yes )").toString();
        assertThat(run("projects.jsonl", output("none"), "--rules", rules)).isEqualTo(1);
        assertThat(printed()).contains("unknown fact `NightShft`", "Did you mean `NightShift`?")
                .doesNotContain("\tat ");
        assertThat(run("projects.jsonl", output("none"), "--brief", "--reasons")).isEqualTo(2);
        assertThat(printed()).contains("--brief", "--reasons", "mutually exclusive").doesNotContain("\tat ");
        assertThat(folder.resolve("none")).doesNotExist();
        Files.createDirectory(folder.resolve("there"));
        assertThat(run("projects.jsonl", output("there"))).isEqualTo(1);
        assertThat(printed()).contains("already exists").doesNotContain("\tat ");
    }

    private Path ownRules(String condition) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("our pack"));
        Files.writeString(pack.resolve("pack.yaml"), "extends: standard\n");
        Files.writeString(pack.resolve("house.drl"), """
                package advice

                declare NightShift extends Answer
                    @question( "Must our night shift be able to repair it?" )
                    @group( "Your team" )
                end

                rule "Our night shift knows how to run Flask"
                    @source( "interpretation" )
                when
                    %s
                then
                    insertLogical( favour( new Flask(), STRONGLY ) );
                end
                """.formatted(condition));
        return pack;
    }

    private String output(String name) {
        return folder.resolve(name).toString();
    }

    private static int run(String... arguments) {
        return RecommendJob.run(arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> rows(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return Files.readAllLines(files.filter(it -> it.toString().endsWith(".json")).findFirst().orElseThrow());
        }
    }
}
