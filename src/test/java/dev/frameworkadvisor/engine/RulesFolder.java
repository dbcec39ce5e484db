package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rules folder that a test writes: it begins with two frameworks, Red and Blue, three weights, and no fact. */
public final class RulesFolder {

    private static final String VOCABULARY = """
            package advice

            declare Red extends Framework end
            declare Blue extends Framework end

            """;

    private static final String WEIGHTS = """
            strengths: { slightly: 1, clearly: 2, strongly: 4 }
            verdict: { lean: 1, clear: 4 }
            """;

    private final Path folder;

    private RulesFolder(Path folder) {
        this.folder = folder;
    }

    /** Begins one. The folder is made where it is missing. */
    public static RulesFolder in(Path folder) {
        return new RulesFolder(folder).with("vocabulary.drl", VOCABULARY).with("weights.yaml", WEIGHTS).with("rules.drl", "package advice\n");
    }

    /** Declares facts, by their type names. */
    public RulesFolder facts(String... types) {
        for (String type : types) {
            append("vocabulary.drl", "declare " + type + " extends Answer end\n");
        }
        return this;
    }

    /** Adds a rule to {@code rules.drl}; of the conclusion only what stands inside {@code insertLogical}. */
    public RulesFolder rule(String name, String when, String conclusion) {
        return rule(name, "@source( \"interpretation\" )", when, conclusion);
    }

    /** As {@link #rule(String, String, String)}, with annotations of its own. */
    public RulesFolder rule(String name, String annotations, String when, String conclusion) {
        return append("rules.drl", """

                rule "%s"
                    %s
                when
                    %s
                then
                    insertLogical( %s );
                end
                """.formatted(name, annotations, when, conclusion));
    }

    /** Writes a file, in the place of any of that path. */
    public RulesFolder with(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RulesFolder append(String path, String text) {
        try {
            return with(path, Files.readString(folder.resolve(path)) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Its rules, ready to be asked. */
    public CompiledRules load() {
        return CompiledRules.load(RuleFiles.read(folder), null);
    }
}
