package dev.frameworkadvisor;

import dev.frameworkadvisor.language.RulesException;
import dev.frameworkadvisor.text.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * An advisor by the rules in a folder that may be edited while a program runs. It reads them again when told to, and goes by the new
 * ones only if they are in order; who asks meanwhile is answered by those before. Safe for use by many threads, and it holds nothing
 * that has to be closed: rules that were replaced go as soon as the last one who uses them has done.
 *
 * <pre>{@code
 * ReloadingAdvisor rules = ReloadingAdvisor.of(Path.of("my-rules"));
 * rules.current().recommend(project);
 * rules.reload().forEach(System.err::println);    // whenever you like: on a signal, on a timer, on a request
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
     * An advisor by the rules in a folder. Rules are code: load only folders that you would run a program from.
     *
     * @throws RulesException as {@link Advisor#fromRules}: there is nothing to go by yet
     */
    public static ReloadingAdvisor of(Path folder) {
        return new ReloadingAdvisor(folder);
    }

    /** The advisor by the last rules that were in order. Keep it for as long as answers should be by the same rules. */
    public Advisor current() {
        return current;
    }

    /**
     * Reads the rules again, and goes by them from now on if they are in order. Of several threads that call it one reads at a time.
     *
     * @return what is wrong with them, in which case nothing has changed; empty if nothing is
     */
    public synchronized List<Problem> reload() {
        try {
            current = Advisor.fromRules(folder);
            return List.of();
        } catch (RulesException e) {
            return e.problems();
        } catch (RuntimeException | Error e) {
            // Rules are code, and may fail in any way; whoever reloads on a timer wants the next turn, too.
            return List.of(Problem.ofFile(folder.toString(), "these rules cannot be loaded: " + e, null));
        }
    }
}
