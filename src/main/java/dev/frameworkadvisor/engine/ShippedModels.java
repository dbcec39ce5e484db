package dev.frameworkadvisor.engine;

import dev.frameworkadvisor.engine.ModelCompiler.CompiledModel;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;

/**
 * The executable models of the rules that come with the library, as they are and as the thread was written. The build makes them, in
 * packages of their own, so that no edited rule can meet them. An index finds them by the content of the rules.
 */
final class ShippedModels {

    private static final String INDEX = "framework-advisor/models";
    /** The key of the index under which the content of this program stands. */
    private static final String PROGRAM = "program";
    private static final String TODAY = "today";
    private static final Map<String, String> MODELS = read();

    private ShippedModels() {
    }

    /** The class of the model of rules with this fingerprint; null if there is none, as where the build did not make it. */
    static @Nullable String model(String fingerprint) {
        return MODELS.get(fingerprint);
    }

    /** The class of the model of the shipped rules; null where the build did not make it. */
    static @Nullable String today() {
        return MODELS.get(TODAY);
    }

    /** The fingerprint of the shipped rules; null where the build did not make their model. */
    static @Nullable String fingerprint() {
        String today = today();
        return MODELS.entrySet().stream().filter(it -> it.getValue().equals(today) && !it.getKey().equals(TODAY)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    /** Changes whenever this program or its version of Drools does; null where the build did not make it. */
    static @Nullable String program() {
        return MODELS.get(PROGRAM);
    }

    private static Map<String, String> read() {
        try (InputStream in = ShippedModels.class.getClassLoader().getResourceAsStream(INDEX)) {
            var models = new HashMap<String, String>();
            for (String line : in == null ? List.<String>of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] words = line.split(" ");
                models.put(words[0], words[1]);
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the models; a step of the build.
     *
     * @param args the folder of the compiled classes, which the models join
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        String program;
        try (Stream<Path> files = Files.walk(classes)) {
            program = Digest.of(Stream.concat(Stream.of(Drools.getFullVersion().getBytes(StandardCharsets.UTF_8)),
                    files.filter(file -> file.toString().endsWith(".class") && !file.toString().contains("shipped")).sorted().map(ShippedModels::bytes)));
        }
        var index = new StringBuilder(PROGRAM + " " + program + "\n");
        RuleBase today = RuleBase.read(RuleFiles.shipped());
        String model = add(today, "dev.frameworkadvisor.shipped.today", classes, index);
        index.append(TODAY).append(' ').append(model).append('\n');
        add(today.asWritten(), "dev.frameworkadvisor.shipped.written", classes, index);
        Files.writeString(classes.resolve(INDEX), index);
    }

    private static String add(RuleBase rules, String rulePackage, Path classes, StringBuilder index) throws IOException {
        CompiledModel model = ModelCompiler.compile(rules, rulePackage);
        for (Map.Entry<String, byte[]> entry : model.classes().entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        index.append(rules.files().fingerprint()).append(' ').append(model.name()).append('\n');
        return model.name();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
