package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The facts named after an option: {@code --yes e-commerce --yes graphql}, or {@code --yes e-commerce,graphql}. */
final class FactNames {

    private final CommandLine command;
    private final Advisor advisor;
    private final List<Problem> problems = new ArrayList<>();

    FactNames(CommandLine command, Advisor advisor) {
        this.command = command;
        this.advisor = advisor;
    }

    /** Whether there is a fact of that name. */
    boolean known(String name) {
        return advisor.facts().stream().anyMatch(fact -> fact.name().equals(name));
    }

    /**
     * The names, each once. One that is empty or unknown is a problem.
     *
     * @param written what stands after each use of the option
     */
    List<String> of(String option, List<String> written) {
        List<String> names = written.stream().flatMap(it -> split(option, it)).distinct().toList();
        for (String name : names) {
            try {
                advisor.fact(name);
            } catch (UnknownNameException e) {
                Problem problem = Usage.problem(command, e);
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
        return names;
    }

    private Stream<String> split(String option, String written) {
        List<String> names = Stream.of(written.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            String message = written.isBlank() ? "`" + option + "` needs a fact after it, not an empty text"
                    : "a fact is missing in `" + option + " " + written + "`";
            String example = advisor.facts().stream().limit(2).map(Fact::name).collect(Collectors.joining(","));
            problems.add(Usage.problem(command, message,
                    "Separate facts by one comma and no blank, such as `" + option + " " + example + "`."));
        }
        return names.stream().filter(name -> !name.isEmpty());
    }

    /** Notes facts that are given to both of two options. */
    void refuseBoth(String option, List<String> names, String other, List<String> otherNames) {
        names.stream().filter(otherNames::contains).forEach(name -> problems.add(Usage.problem(command,
                "`" + name + "` is given to both " + option + " and " + other, "Keep one of the two.")));
    }

    /** @throws Usage.Wrong with all problems, if there are any */
    void finish() {
        if (!problems.isEmpty()) {
            throw new Usage.Wrong(command, problems);
        }
    }
}
