package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.RandomProjects;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.language.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Rules with projects to try them on: the shipped ones, and a team's own.
 *
 * @param set the rules
 * @param advisor by the same rules
 * @param space of the same rules
 * @param examples the project files beside them
 */
record Rules(CompiledRules set, Advisor advisor, Space space, List<Project> examples) {

    static final Rules SHIPPED = of(RuleFiles.shipped(), Advisor.standard(), Path.of("examples"));
    static final Rules OWN = of(RuleFiles.read(Path.of("examples/own-rules")), Advisor.fromRules(Path.of("examples/own-rules")),
            Path.of("examples/own-rules"));

    private static Rules of(RuleFiles files, Advisor advisor, Path examples) {
        CompiledRules set = CompiledRules.load(files, null);
        try (Stream<Path> all = Files.list(examples)) {
            return new Rules(set, advisor, Space.of(set), all.filter(file -> file.toString().matches(".*\\.(yaml|json)") && !file.endsWith("pack.yaml")).sorted().map(advisor::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> facts() {
        return set.rules().vocabulary().facts().stream().map(Fact::name).toList();
    }

    List<String> frameworks() {
        return set.rules().vocabulary().frameworks();
    }

    /** The examples, and so many random projects. */
    List<Project> projects(int random, Random chance) {
        var projects = new ArrayList<>(examples);
        projects.addAll(RandomProjects.of(set.rules().vocabulary().facts(), random, chance));
        return projects;
    }

    @Override
    public String toString() {
        return frameworks().toString();
    }
}
