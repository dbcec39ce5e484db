package dev.frameworkadvisor.cli;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.text.Suggestion;
import java.util.List;
import picocli.CommandLine;

/** A framework as it is written on the command line: its title, in any case. */
final class FrameworkName {

    private FrameworkName() {
    }

    /** @throws Usage.Wrong if there is none of that name */
    static String title(String written, Advisor advisor, CommandLine command) {
        List<String> titles = advisor.frameworks();
        return titles.stream().filter(title -> title.equalsIgnoreCase(written)).findFirst()
                .orElseThrow(() -> Usage.wrong(command, "unknown framework `" + written + "`",
                        Suggestion.or(written, titles, "It is one of `" + String.join("`, `", titles) + "`.")));
    }
}
