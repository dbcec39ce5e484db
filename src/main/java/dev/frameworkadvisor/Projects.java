package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.language.ProjectReader;
import dev.frameworkadvisor.language.Vocabulary;
import dev.frameworkadvisor.text.Source;
import java.util.Objects;
import java.util.function.Supplier;

/** Reads, checks and writes projects, by the facts of one rule set. */
final class Projects {

    private final Vocabulary vocabulary;

    Projects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a project.
     *
     * @param source opens its text
     * @throws ProjectException with every problem found in it
     */
    Project read(Supplier<Source> source) {
        try {
            ProjectReader.Written written = ProjectReader.read(source.get(), vocabulary);
            return new Project(written.name(), written.answers());
        } catch (ProblemsException e) {
            throw new ProjectException(e.problems());
        }
    }

    /**
     * A project as YAML.
     *
     * @throws ProjectException as {@link #checked}
     */
    String write(Project project) {
        return ProjectWriter.write(checked(project), vocabulary.facts());
    }

    /**
     * The same project.
     *
     * @throws ProjectException if it has facts that the rules do not know
     */
    Project checked(Project project) {
        if (vocabulary.knows(project.answers())) {
            return project;
        }
        String name = Objects.requireNonNullElse(project.name(), "project");
        throw new ProjectException(project.answers().keySet().stream()
                .filter(fact -> vocabulary.fact(fact).isEmpty())
                .map(fact -> Problem.ofFile(name, "unknown fact `" + fact + "`", vocabulary.hint(fact))
                        .coded(Code.UNKNOWN_FACT))
                .toList());
    }
}
