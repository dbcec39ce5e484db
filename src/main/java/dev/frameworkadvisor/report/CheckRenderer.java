package dev.frameworkadvisor.report;

import static dev.frameworkadvisor.report.Json.object;

import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.words.Printable;
import dev.frameworkadvisor.workbench.Check;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what a check of the rules found. */
public final class CheckRenderer {

    private CheckRenderer() {
    }

    /** The first problems in the form that all problems have, with its kind in brackets; then their number. Ends with a line break. */
    public static String text(Check check) {
        var out = new StringBuilder();
        check.problems().stream().limit(ProblemsException.SHOWN).forEach(problem -> out.append(text(problem)).append("\n\n"));
        if (check.problems().size() > ProblemsException.SHOWN) {
            out.append("... and ").append(ProblemsException.more(check.problems())).append("; `--format json` lists all.\n\n");
        }
        return out.append(Printable.line(check.name())).append(": ").append(sum(check)).append('\n').toString();
    }

    /** The tree for JSON. A problem of a whole file gets line 1, column 1. */
    public static Map<String, @Nullable Object> tree(Check check) {
        return object("problems", check.problems().stream().map(it -> object("severity", it.code().isWarning() ? "warning" : "error",
                "code", it.code().word(), "file", check.path(it), "line", Math.max(1, it.line()), "column", Math.max(1, it.column()),
                "message", it.sentence(), "maybe", it.hint())).toList());
    }

    private static String text(Problem problem) {
        String whole = problem.toString();
        int end = whole.indexOf('\n') < 0 ? whole.length() : whole.indexOf('\n');
        int sentence = end - problem.sentence().length();
        return whole.substring(0, sentence) + (problem.code().isWarning() ? "warning: " : "") + problem.sentence()
                + "  [" + problem.code().word() + "]" + whole.substring(end);
    }

    private static String sum(Check check) {
        long errors = check.errors();
        long warnings = check.problems().size() - errors;
        return errors + warnings == 0 ? "no problems in " + Outlook.count(check.rules(), "rule") + " and " + Outlook.count(check.files(), "file")
                : errors == 0 ? Outlook.count(warnings, "warning") : warnings == 0 ? Outlook.count(errors, "error") : Outlook.count(errors, "error") + " and " + Outlook.count(warnings, "warning");
    }
}
