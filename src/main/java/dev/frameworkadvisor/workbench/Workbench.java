package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.rules.RuleFiles;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.rules.RulesException;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of the rules on an expert's bench, with the cases beside it. Immutable. */
public final class Workbench {

    private final RuleSet rules;
    private final RuleSet asWritten;
    private final List<Case> cases;
    private final List<Problem> caseProblems;

    private Workbench(RuleFiles files) {
        this.rules = RuleSet.load(files);
        var problems = new ArrayList<Problem>();
        this.cases = List.copyOf(CaseReader.read(rules, problems));
        this.caseProblems = List.copyOf(problems);
        this.asWritten = cases.stream().anyMatch(Case::asWritten) ? RuleSet.load(files.asWritten()) : rules;
    }

    /**
     * Takes the rules in a folder.
     *
     * @param folder null for the rules that come with this library
     * @throws RulesException if they cannot be used; with every problem found
     */
    public static Workbench open(@Nullable Path folder) {
        try {
            return new Workbench(folder == null ? RuleFiles.shipped() : RuleFiles.read(folder));
        } catch (RulesException e) {
            throw e;
        } catch (ProblemsException e) {
            throw new RulesException(e.problems());
        }
    }

    /** What is wrong in the files of cases; such cases are left out of everything else. */
    public List<Problem> caseProblems() {
        return caseProblems;
    }

    /** Tries all cases, in the order of files and lines. */
    public List<CaseResult> test() {
        return cases.stream().map(it -> CaseResult.of(it, it.asWritten() ? asWritten : rules)).toList();
    }

    /** Which cases try which rule. */
    public List<Coverage> coverage() {
        return Coverage.of(rules, asWritten, cases);
    }

    /** How well the cases guard the rules; nothing where the rules cannot be read as logic. */
    public Optional<Mutation> mutation() {
        return Mutation.of(rules, asWritten, cases);
    }

    /** What changes from these rules to those; see {@link Diff#between}. */
    public Diff diff(Workbench after, Map<String, Map<String, TruthValue>> named) {
        return Diff.between(rules, after.rules, named);
    }
}
