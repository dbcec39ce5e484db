package dev.frameworkadvisor;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.RulesException;
import java.nio.file.Path;
import java.util.List;

/**
 * An advisor whose rules may be edited while a program runs. It rereads the folder on request, and uses the new rules only if they
 * have no errors; meanwhile the previous ones answer. Safe for use by many threads. Nothing has to be closed: replaced rules are freed
 * once they are no longer used.
 *
 * <pre>{@code
 * ReloadingAdvisor rules = ReloadingAdvisor.of(Path.of("my-rules"));
 * rules.current().recommend(project);
 * rules.reload().forEach(System.err::println);    // whenever you like: on a signal, a timer or a request
 * }</pre>
 */
public final class ReloadingAdvisor {

    private final Path folder;
    private volatile Advisor current;

    private ReloadingAdvisor(Path folder) {
        this.folder = folder;
        this.current = Advisor.fromRules(folder);
    }

    /**
     * Loads the rules of a folder. Rules are code: load only folders that you would run a program from.
     *
     * @throws RulesException as {@link Advisor#fromRules}: there is no earlier version to use
     */
    public static ReloadingAdvisor of(Path folder) {
        return new ReloadingAdvisor(folder);
    }

    /** The advisor with the last rules that had no errors. Keep it for as long as answers should come from the same rules. */
    public Advisor current() {
        return current;
    }

    /**
     * Rereads the rules and uses them from now on if they have no errors. Threads that call it take turns.
     *
     * @return the errors, in which case the previous rules stay in use; empty if there are none
     */
    public synchronized List<Problem> reload() {
        try {
            current = Advisor.fromRules(folder);
            return List.of();
        } catch (RulesException e) {
            return e.problems();
        } catch (RuntimeException | Error e) {
            // Rules are code and may throw anything; a program that reloads on a timer must get its next turn.
            return List.of(Problem.ofFile(folder.toString(), "these rules cannot be loaded: " + e, null));
        }
    }
}
