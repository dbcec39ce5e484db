package dev.frameworkadvisor.examples;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.TruthValue;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Recommends on the executors. Each project becomes one row: a recommendation, or a plain sentence in the column
 * {@code error}. No row stops the job.
 */
final class Recommendations implements Serializable {

    /** In bytes. Projects written by hand are far smaller. */
    private static final int LONGEST_LINE = 1 << 20;

    private final ExecutorAdvisor advisor;
    private final Detail detail;

    Recommendations(ExecutorAdvisor advisor, Detail detail) {
        this.advisor = advisor;
        this.detail = detail;
    }

    /**
     * For JSON projects, one a line, by the rules of {@code advise batch}: blank lines are ignored.
     *
     * @param lines with a column {@code value}, as {@code spark.read().text(...)} gives them
     * @return {@code name}, the columns of the detail, {@code error}, and with an error the {@code line} itself
     */
    Dataset<Row> ofLines(Dataset<Row> lines) {
        StructType columns = columns(new StructType().add("name", StringType)).add("line", StringType);
        // As bytes: a text would hide what is not UTF-8.
        return lines.select(col("value").cast("binary"))
                .flatMap((FlatMapFunction<Row, Row>) row -> ofLine(row.getAs(0)), Encoders.row(columns));
    }

    /**
     * For projects in columns.
     *
     * @param projects with {@code name} (text) and {@code facts} (map of texts); null facts are no answers
     * @return the same columns, those of the detail, and {@code error}
     * @throws IllegalArgumentException if the columns are others
     */
    Dataset<Row> ofColumns(Dataset<Row> projects) {
        StructType columns = projects.schema();
        require(columns, "name", StringType.sql());
        require(columns, "facts", DataTypes.createMapType(StringType, StringType).sql());
        for (String added : columns(new StructType()).fieldNames()) {
            if (Arrays.asList(columns.fieldNames()).contains(added)) {
                throw new IllegalArgumentException("the input already has a column `" + added + "`: rename it");
            }
        }
        int name = columns.fieldIndex("name");
        int facts = columns.fieldIndex("facts");
        return projects.map((MapFunction<Row, Row>) row -> ofColumns(row, name, facts),
                Encoders.row(columns(columns)));
    }

    private static void require(StructType columns, String name, String type) {
        boolean there = Arrays.asList(columns.fieldNames()).contains(name);
        if (!there || !columns.apply(name).dataType().sql().equals(type)) {
            throw new IllegalArgumentException("the input needs a column `" + name + "` of type " + type
                    + (there ? ", not " + columns.apply(name).dataType().sql() : ""));
        }
    }

    private StructType columns(StructType before) {
        StructType columns = before;
        for (var column : detail.columns().fields()) {
            columns = columns.add(column);
        }
        return columns.add("error", StringType);
    }

    private Iterator<Row> ofLine(byte[] line) {
        if (line.length > LONGEST_LINE) {
            return bad(line, "this line is larger than 1 MiB.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString().strip();
            if (text.isEmpty()) {
                return Collections.emptyIterator();
            }
            if (!text.startsWith("{")) {
                return bad(line, "this is not a JSON object.");
            }
            Advisor loaded = advisor.get();
            Project project = loaded.read(text, "line");
            return one(project.name(), detail.values(project, loaded), null, null);
        } catch (CharacterCodingException e) {
            return bad(line, "this is not UTF-8 text.");
        } catch (ProblemsException e) {
            return bad(line, e.inOneLine());
        }
    }

    private Iterator<Row> bad(byte[] line, String error) {
        return one(null, noAnswer(), error, new String(line, StandardCharsets.UTF_8));
    }

    private static Iterator<Row> one(String name, List<Object> answer, String error, String line) {
        var row = new ArrayList<Object>(answer.size() + 3);
        row.add(name);
        row.addAll(answer);
        row.add(error);
        row.add(line);
        return List.of(RowFactory.create(row.toArray())).iterator();
    }

    private Row ofColumns(Row given, int name, int facts) {
        var row = new ArrayList<Object>();
        for (int i = 0; i < given.size(); i++) {
            row.add(given.get(i));
        }
        var errors = new ArrayList<String>();
        Map<String, TruthValue> answers = answers(given.isNullAt(facts) ? Map.of() : given.getJavaMap(facts), errors);
        List<Object> answer = noAnswer();
        try {
            answer = detail.values(new Project(given.getString(name), answers), advisor.get());
        } catch (ProblemsException e) {
            errors.add(e.inOneLine());
        }
        row.addAll(errors.isEmpty() ? answer : noAnswer());
        row.add(errors.isEmpty() ? null : String.join(" ", errors));
        return RowFactory.create(row.toArray());
    }

    private static Map<String, TruthValue> answers(Map<String, String> facts, List<String> errors) {
        var answers = new TreeMap<String, TruthValue>();
        facts.forEach((fact, written) -> {
            var answer = written == null ? null : TruthValue.parse(written).orElse(null);
            if (answer == null) {
                errors.add("`" + fact + "` must be `yes`, `no` or `unknown`, not "
                        + (written == null || written.isBlank() ? "an empty value." : "the text `" + written + "`."));
            }
            // Also without an answer: the advisor then says if it does not know the fact.
            answers.put(fact, answer == null ? TruthValue.YES : answer);
        });
        return answers;
    }

    private List<Object> noAnswer() {
        return Collections.nCopies(detail.columns().size(), null);
    }
}
