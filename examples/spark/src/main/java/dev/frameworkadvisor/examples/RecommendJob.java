package dev.frameworkadvisor.examples;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job that {@code spark-submit} runs. */
@Command(name = "recommend-job", description = {
    "Recommends a framework for each of very many projects, on Apache Spark.",
    "A project that cannot be used becomes a row with its error; the job goes on."})
public final class RecommendJob implements Callable<Integer> {

    /** How projects and recommendations are stored. */
    enum Format { JSONL, PARQUET }

    @Parameters(index = "0", paramLabel = "INPUT", description = "A file, a folder or a pattern that Spark can read.")
    private String input;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "The folder to write.")
    private String output;

    @Option(names = "--from", paramLabel = "FORMAT", description = "jsonl: one project a line, as `advise batch` reads "
            + "them; parquet: columns `name` and `facts` (default: parquet if INPUT ends in .parquet, else jsonl).")
    private Format from;

    @Option(names = "--to", paramLabel = "FORMAT", description = "jsonl or parquet (default: parquet).")
    private Format to = Format.PARQUET;

    @Option(names = "--rules", paramLabel = "RULES", description = "Use the rules in this folder or archive (default: "
            + "the shipped rules). Rules are code: use only rules you trust.")
    private String rules;

    @Option(names = "--overwrite", description = "Replace OUTPUT if it exists (default: stop).")
    private boolean overwrite;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @ArgGroup
    private HowMuch howMuch = new HowMuch();

    /** At most one of the two. */
    static final class HowMuch {

        @Option(names = "--brief", description = "Write no scores: several times faster.")
        private boolean brief;

        @Option(names = "--reasons", description = "Also write the reasons.")
        private boolean reasons;
    }

    /** Runs the job, and ends the process with another exit code than 0 if it fails. */
    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String... args) {
        return new CommandLine(new RecommendJob()).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }

    @Override
    public Integer call() throws Exception {
        try {
            // Spark's own 128 MB would put a million projects into one task.
            var conf = new SparkConf().setIfMissing("spark.sql.files.maxPartitionBytes", "16m");
            ExecutorAdvisor advisor = rules == null ? ExecutorAdvisor.standard() : ExecutorAdvisor.of(conf, rules);
            try (SparkSession spark = SparkSession.builder().appName("framework-advisor").config(conf).getOrCreate()) {
                recommend(spark, advisor);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Exception e) {
            // A missing input or an existing output. Java may not catch it by its type: no method of Spark declares it.
            if (e instanceof AnalysisException) {
                System.err.println(e.getMessage());
                return 1;
            }
            throw e;
        }
    }

    private void recommend(SparkSession spark, ExecutorAdvisor advisor) throws InterruptedException {
        long begin = System.nanoTime();
        // Rules that cannot be used are reported here, before any executor tries them.
        advisor.get();
        var recommendations = new Recommendations(advisor, howMuch.reasons ? Detail.REASONS
                : howMuch.brief ? Detail.BRIEF : Detail.SCORES);
        boolean columns = from == null ? input.endsWith(".parquet") : from == Format.PARQUET;
        Dataset<Row> answered = columns ? recommendations.ofColumns(spark.read().parquet(input))
                : recommendations.ofLines(spark.read().option("lineSep", "\n").text(input));
        var counts = new Observation("counts");
        answered.observe(counts, count(lit(1)).as("rows"), count(col("error")).as("errors"))
                .write().mode(overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists)
                .format(to == Format.PARQUET ? "parquet" : "json").save(output);
        Map<String, Object> found = counts.getAsJava();
        System.out.printf(Locale.ROOT, "%,d rows, %,d of them with an error, in %,d seconds%n", found.get("rows"),
                found.get("errors"), (System.nanoTime() - begin) / 1_000_000_000);
    }
}
