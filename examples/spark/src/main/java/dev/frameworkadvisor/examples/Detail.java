package dev.frameworkadvisor.examples;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.Recommendation;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Ranked;
import dev.frameworkadvisor.knowledge.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** How much is written about each recommendation. */
enum Detail {

    /** {@code verdict} and {@code recommended}: several times faster, as the rules need not say why. */
    BRIEF {
        @Override
        StructType columns() {
            return new StructType().add("verdict", StringType).add("recommended", createArrayType(StringType));
        }

        @Override
        List<Object> values(Project project, Advisor advisor) {
            Outcome outcome = advisor.outcome(project);
            return List.of(outcome.verdict().word(),
                    outcome.recommended().stream().map(advisor.frameworks()::get).toArray(String[]::new));
        }
    },

    /** These and {@code scores}: the score of each framework. */
    SCORES {
        @Override
        StructType columns() {
            return BRIEF.columns().add("scores", createMapType(StringType, IntegerType));
        }

        @Override
        List<Object> values(Project project, Advisor advisor) {
            Recommendation answer = advisor.recommend(project);
            return List.of(answer.verdict().word(), answer.recommended().toArray(String[]::new), scores(answer));
        }
    },

    /** These and {@code reasons}: for each framework, the heaviest first. */
    REASONS {
        @Override
        StructType columns() {
            StructType reason = new StructType().add("framework", StringType).add("points", IntegerType)
                    .add("rule", StringType).add("facts", createArrayType(StringType));
            return SCORES.columns().add("reasons", createArrayType(reason));
        }

        @Override
        List<Object> values(Project project, Advisor advisor) {
            Recommendation answer = advisor.recommend(project);
            Row[] reasons = answer.ranking().stream().flatMap(it -> it.reasons().stream()).map(Detail::reason)
                    .toArray(Row[]::new);
            return List.of(answer.verdict().word(), answer.recommended().toArray(String[]::new), scores(answer),
                    reasons);
        }
    };

    /** The columns that this adds to a row. */
    abstract StructType columns();

    /**
     * The values of these columns.
     *
     * @throws dev.frameworkadvisor.ProjectException if the project names facts that the rules do not know
     */
    abstract List<Object> values(Project project, Advisor advisor);

    private static Object scores(Recommendation answer) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Ranked ranked : answer.ranking()) {
            scores.put(ranked.framework(), ranked.score());
        }
        return CollectionConverters.asScala(scores);
    }

    private static Row reason(Reason reason) {
        String[] facts = reason.justification().because().stream().map(Premise::fact).toArray(String[]::new);
        return RowFactory.create(reason.framework(), reason.points(), reason.rule().name(), facts);
    }
}
