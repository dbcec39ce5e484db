package dev.frameworkadvisor.examples;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On two cores, and each task may fail twice. */
class RecommendationsTest {

    private static final int MANY = 10_000;
    /** Rows of the task that fails, before it does. */
    private static final AtomicInteger SEEN = new AtomicInteger();

    @TempDir
    private static Path folder;
    private static SparkSession spark;
    private static Path file;
    /** What batch says, by the name of the project or the line with an error. */
    private static Map<String, String> batch;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        List<byte[]> lines = new Projects().lines(MANY);
        file = Projects.write(lines, folder.resolve("projects.jsonl"));
        batch = Batch.answers(file, lines);
        spark = SparkSession.builder().master("local[2,3]").getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void tenThousandRowsAreAnsweredAsBatchAnswersThem() {
        List<Row> rows = by(Detail.REASONS).ofLines(lines()).collectAsList();
        assertSame(answers(rows));
        assertThat(batch).as("all but the blank lines").hasSize(MANY - MANY / 100);
        assertThat(rows.stream().filter(row -> error(row) != null)).as("bad rows").hasSize(8 * MANY / 100);
    }

    /** The task has answered half of its rows when it fails. */
    @Test
    void taskThatFailsIsTriedAgainAndEachRowIsWrittenOnce() {
        Dataset<Row> bytes = lines().select(col("value").cast("binary").as("value")).repartition(8);
        Dataset<Row> failing = bytes.map((MapFunction<Row, Row>) row -> {
            TaskContext task = TaskContext.get();
            if (task.partitionId() == 3 && task.attemptNumber() == 0 && SEEN.incrementAndGet() == MANY / 16) {
                throw new IllegalStateException("killed by a test");
            }
            return row;
        }, Encoders.row(bytes.schema()));
        String written = folder.resolve("retried").toString();
        spark.sparkContext().setLogLevel("OFF");
        by(Detail.REASONS).ofLines(failing).write().parquet(written);
        spark.sparkContext().setLogLevel("WARN");
        assertThat(SEEN).as("rows of the first try").hasValue(MANY / 16);
        assertSame(answers(spark.read().parquet(written).collectAsList()));
    }

    @Test
    void briefAnswersAreTheSame() {
        var brief = new HashMap<String, String>();
        by(Detail.BRIEF).ofLines(lines()).collectAsList().forEach(row -> brief.put(key(row),
                error(row) == null ? outcome(row) : error(row)));
        assertThat(brief).hasSameSizeAs(batch).allSatisfy((key, answer) ->
                assertThat(batch.get(key).lines().findFirst()).contains(answer));
    }

    @Test
    void columnsAreAnsweredAsLines() {
        Dataset<Row> columns = spark.read().schema("name STRING, facts MAP<STRING, STRING>").json(file.toString())
                .where(col("name").isNotNull());
        String stored = folder.resolve("columns.parquet").toString();
        columns.write().parquet(stored);
        Map<String, String> answered = answers(by(Detail.REASONS).ofColumns(spark.read().parquet(stored))
                .where(col("error").isNull()).collectAsList());
        assertThat(answered).hasSizeGreaterThan(MANY * 9 / 10);
        // Spark reads a few bad lines in its own way, so only those are compared that batch answers, too.
        answered.keySet().retainAll(batch.keySet());
        assertThat(answered).hasSizeGreaterThan(MANY * 9 / 10)
                .allSatisfy((key, answer) -> assertThat(answer).isEqualTo(batch.get(key)));
    }

    @Test
    void badRowKeepsAllItsColumnsAndGetsAnError() {
        StructType schema = new StructType().add("id", DataTypes.LongType).add("name", StringType)
                .add("facts", DataTypes.createMapType(StringType, StringType));
        Dataset<Row> projects = spark.createDataFrame(List.of(
                row(1, "good", facts("e-commerce", "yes")),
                row(2, null, null),
                row(3, "misspelt", facts("e-comerce", "yes")),
                row(4, "no answer", facts("e-commerce", "perhaps")),
                row(5, "empty", facts("e-commerce", null)),
                row(6, "two mistakes", facts("e-comerce", "perhaps"))), schema);
        List<Row> rows = by(Detail.SCORES).ofColumns(projects).orderBy("id").collectAsList();
        assertThat(rows).extracting(row -> row.getLong(0)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows).extracting(row -> row.getAs("verdict"))
                .containsExactly("clear", "open", null, null, null, null);
        assertThat(rows).extracting(RecommendationsTest::error).containsExactly(null, null,
                "unknown fact `e-comerce`. Did you mean `e-commerce`?",
                "`e-commerce` must be `yes`, `no` or `unknown`, not the text `perhaps`.",
                "`e-commerce` must be `yes`, `no` or `unknown`, not an empty value.",
                "`e-comerce` must be `yes`, `no` or `unknown`, not the text `perhaps`. "
                        + "unknown fact `e-comerce`. Did you mean `e-commerce`?");
        assertThat(rows.get(5).getJavaMap(2)).isEqualTo(facts("e-comerce", "perhaps"));
    }

    @ParameterizedTest
    @EnumSource
    void inputWithoutTheColumnsIsRefused(Detail detail) {
        assertThatThrownBy(() -> by(detail).ofColumns(lines()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the input needs a column `name` of type STRING");
        assertThatThrownBy(() -> by(detail).ofColumns(spark.sql("SELECT 'x' AS name, 'y' AS facts")))
                .hasMessage("the input needs a column `facts` of type MAP<STRING, STRING>, not STRING");
        Dataset<Row> projects = spark.sql("SELECT 'x' AS name, map('a', 'b') AS facts, 1 AS error");
        assertThatThrownBy(() -> by(detail).ofColumns(projects))
                .hasMessage("the input already has a column `error`: rename it");
    }

    private static Recommendations by(Detail detail) {
        return new Recommendations(ExecutorAdvisor.standard(), detail);
    }

    private static Dataset<Row> lines() {
        return spark.read().option("lineSep", "\n").text(file.toString());
    }

    private static Row row(long id, String name, Map<String, String> facts) {
        return RowFactory.create(id, name, facts == null ? null
                : scala.jdk.javaapi.CollectionConverters.asScala(facts));
    }

    private static Map<String, String> facts(String fact, String answer) {
        var facts = new HashMap<String, String>();
        facts.put(fact, answer);
        return facts;
    }

    /** Thousands of answers in a message would help nobody. */
    private static void assertSame(Map<String, String> answers) {
        assertThat(answers.keySet()).isEqualTo(batch.keySet());
        assertThat(answers.keySet().stream().filter(key -> !answers.get(key).equals(batch.get(key))).limit(3))
                .allSatisfy(key -> assertThat(answers.get(key)).as(key).isEqualTo(batch.get(key)));
    }

    private static Map<String, String> answers(List<Row> rows) {
        var answers = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            String earlier = answers.put(key(row), error(row) == null ? answer(row) : error(row));
            assertThat(earlier).as("a second row of " + key(row)).isNull();
        }
        return answers;
    }

    private static String key(Row row) {
        return error(row) == null ? row.getAs("name") : row.getAs("line");
    }

    private static String error(Row row) {
        return row.getAs("error");
    }

    private static String outcome(Row row) {
        return row.getAs("verdict") + " " + String.join(" ", row.<String>getList(row.fieldIndex("recommended")));
    }

    private static String answer(Row row) {
        var said = new StringBuilder(outcome(row));
        row.getJavaMap(row.fieldIndex("scores")).forEach((framework, score) -> said.append('\n').append(framework)
                .append(' ').append(score));
        for (Row reason : row.<Row>getList(row.fieldIndex("reasons"))) {
            said.append('\n').append(reason.getString(0)).append(' ').append(reason.getInt(1)).append(' ')
                    .append(reason.getString(2)).append(' ').append(Arrays.toString(reason.getList(3).toArray()));
        }
        return said.toString();
    }
}
