package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.words.Printable;
import java.util.List;

/** Writes a project as the YAML that {@link Advisor#read} reads, each answer beside the question it answers. */
final class ProjectWriter {

    private ProjectWriter() {
    }

    static String write(Project project, List<Fact> facts) {
        var out = new StringBuilder();
        if (project.name() != null) {
            out.append("name: ").append(Yaml.quoted(project.name())).append('\n');
        }
        out.append("facts:\n");
        for (Fact fact : facts) {
            TruthValue answer = project.answers().get(fact.name());
            if (answer != null) {
                out.append("  ").append(fact.name()).append(": ").append(answer.word()).append("  # ")
                        .append(Printable.line(fact.question())).append('\n');
            }
        }
        return out.toString();
    }
}
