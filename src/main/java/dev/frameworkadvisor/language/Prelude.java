package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Framework;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every rule may use without importing it: facts extend `Answer`, frameworks `Framework`, and rules conclude with the words of
 * {@link Conclusion} and the strengths of weights.yaml. Drools shares imports among all files of a package, so that one text in front
 * of the others is enough.
 */
public final class Prelude {

    /** The simple names that need no import. */
    static final List<String> NAMES = List.of(Answer.class.getSimpleName(), Framework.class.getSimpleName());
    /** Imports of the same names, as version 0.1.0 needed them. They are left out, each leaving its line empty. */
    private static final Pattern NEEDLESS = Pattern.compile("(?m)^[ \\t]*import[ \\t]+(?:static[ \\t]+)?(?:dev\\.frameworkadvisor\\.\\w+\\."
            + "(?:Answer(?:\\.ruledOut)?|Framework|Said|Conclusion\\.\\*)|" + RuleBase.PACKAGE + "\\." + RuleBase.STRENGTH + "\\.\\*)[ \\t]*;?[ \\t]*$");

    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^([ \\t]*package[ \\t]+)" + RuleBase.PACKAGE + "\\b");

    private Prelude() {
    }

    /**
     * The text in front of all rule files.
     *
     * @param strengths the words of weights.yaml, which become constants in capitals
     */
    public static String text(Collection<String> strengths) {
        return text(RuleBase.PACKAGE, strengths);
    }

    /** As {@link #text(Collection)}, for rules that are compiled in another package. */
    public static String text(String rulePackage, Collection<String> strengths) {
        return "package " + rulePackage + "\nimport " + Answer.class.getName() + "\nimport " + Framework.class.getName()
                + "\nimport static " + Answer.class.getName() + ".ruledOut\nimport static " + Conclusion.class.getName() + ".*"
                + "\nimport static " + rulePackage + "." + RuleBase.STRENGTH + ".*\ndeclare enum " + RuleBase.STRENGTH + " "
                + strengths.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining(", ")) + "; end\n";
    }

    /** A rule file as Drools gets it. */
    public static String withoutNeedlessImports(String text) {
        return NEEDLESS.matcher(text).replaceAll("");
    }

    /** A rule file as Drools gets it, for rules that are compiled in another package. */
    public static String file(String text, String rulePackage) {
        return PACKAGE_LINE.matcher(withoutNeedlessImports(text)).replaceFirst("$1" + rulePackage);
    }

    /** Whether an import is needless, given what stands after the word {@code import}. */
    static boolean isNeedless(String path) {
        return NEEDLESS.matcher("import " + path).matches();
    }
}
