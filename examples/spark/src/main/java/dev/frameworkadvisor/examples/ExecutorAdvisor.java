package dev.frameworkadvisor.examples;

import dev.frameworkadvisor.Advisor;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFiles;

/**
 * The advisor of each executor. Only the name of its rules travels with a task: the first task of an executor loads
 * them, and all its tasks share what was loaded.
 */
final class ExecutorAdvisor implements Serializable {

    private static final String ARCHIVES = "spark.archives";
    private static final Map<String, Advisor> LOADED = new ConcurrentHashMap<>();

    /** The name under which Spark unpacks the rules; null for those that come with the library. */
    private final String rules;

    private ExecutorAdvisor(String rules) {
        this.rules = rules;
    }

    /** By the rules that come with the library. */
    static ExecutorAdvisor standard() {
        return new ExecutorAdvisor(null);
    }

    /**
     * By other rules, which Spark copies to each executor. Rules are code: use only those you trust.
     *
     * @param conf of the session that will be started: executors don't get what is added to a session later
     * @param rules a folder on this machine, or an archive (zip, tar.gz) wherever Spark can read
     * @throws IllegalArgumentException if there is no such folder or file on this machine
     */
    static ExecutorAdvisor of(SparkConf conf, String rules) {
        // No two sessions of one process may take each other's rules.
        String name = "rules-" + UUID.randomUUID();
        String archive = rules.contains("://") ? rules : archive(Path.of(rules)).toUri().toString();
        String others = conf.get(ARCHIVES, "");
        conf.set(ARCHIVES, (others.isEmpty() ? "" : others + ",") + archive + "#" + name);
        return new ExecutorAdvisor(name);
    }

    /**
     * The advisor of this process. Any number of threads may share it.
     *
     * @throws dev.frameworkadvisor.knowledge.RulesException if its rules cannot be used
     */
    Advisor get() {
        return rules == null ? Advisor.standard()
                : LOADED.computeIfAbsent(rules, name -> Advisor.fromRules(content(Path.of(SparkFiles.get(name)))));
    }

    /** Spark copies archives to all machines, but no folders. */
    private static Path archive(Path rules) {
        if (!Files.isDirectory(rules)) {
            if (!Files.exists(rules)) {
                throw new IllegalArgumentException("there are no rules in `" + rules + "`");
            }
            return rules;
        }
        try {
            Path archive = Files.createTempFile("rules", ".zip");
            archive.toFile().deleteOnExit();
            try (var out = new ZipOutputStream(Files.newOutputStream(archive));
                    Stream<Path> files = Files.walk(rules)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(new ZipEntry(rules.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the rules: the unpacked archive, or the one folder in it. */
    private static Path content(Path unpacked) {
        try (Stream<Path> files = Files.list(unpacked)) {
            List<Path> top = files.limit(2).toList();
            return top.size() == 1 && Files.isDirectory(top.get(0)) ? top.get(0) : unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
