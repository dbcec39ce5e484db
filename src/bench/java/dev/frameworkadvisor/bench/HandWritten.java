package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * What somebody would write who needs these rules and no others, as fast as can be: a Java class of plain ifs and ints. Its source is
 * generated from the rules by {@link HandWrittenSource}, and compiled here. The practical limit.
 */
public final class HandWritten implements Peer {

    private final Program program;
    private final Code code;

    /** The generated class. */
    public interface Code {

        /** Recommends and explains, given the digits of {@link Program#digits}. */
        Answer explained(int[] said);

        /** The recommendation alone: the frameworks to take as bits by index, and eight bits higher the verdict by its ordinal. */
        int alone(int[] said);
    }

    HandWritten(Program program) throws IOException, ReflectiveOperationException {
        this.program = program;
        var written = new HandWrittenSource(program);
        Path folder = Files.createTempDirectory("hand-written");
        Path source = folder.resolve(HandWrittenSource.NAME + ".java");
        try {
            Files.writeString(source, written.text());
            int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.toString(),
                    "-cp", System.getProperty("java.class.path"), source.toString());
            if (status != 0) {
                throw new IllegalStateException("The generated class does not compile.");
            }
            try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, HandWritten.class.getClassLoader())) {
                this.code = (Code) loader.loadClass(HandWrittenSource.NAME).getConstructor(Premise[].class, Justification[][].class)
                        .newInstance(because(), written.justifications());
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Premise[] because() {
        return IntStream.range(0, 4 * program.facts().size()).mapToObj(i -> program.because(i >> 1, (i & 1) == 0)).toArray(Premise[]::new);
    }

    Code code() {
        return code;
    }

    @Override
    public Answer answer(Project project) {
        return code.explained(program.digits(project));
    }
}
