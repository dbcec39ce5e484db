package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.ProjectReader;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One version of the rules on an expert's bench, with the cases beside it. Immutable. */
public final class Workbench {

    private final CompiledRules compiled;
    private final RuleBase rules;
    private final List<Case> cases;
    private final List<Problem> caseProblems;
    private volatile @Nullable CompiledRules asWritten;

    private Workbench(RuleFiles files) {
        this.compiled = CompiledRules.load(files, null);
        this.rules = compiled.rules();
        this.cases = List.copyOf(CaseReader.read(rules, new ArrayList<>()));
        this.caseProblems = List.copyOf(CaseNames.problems(rules, new Spots(files)));
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

    /** What messages call the folder. */
    public String name() {
        return rules.files().name();
    }

    /** How many rules there are. */
    public int size() {
        return rules.rules().size();
    }

    /**
     * The answers in a project file.
     *
     * @throws ProblemsException with every problem found in it
     */
    public Map<String, TruthValue> read(Source project) {
        return ProjectReader.read(project, rules.vocabulary()).answers();
    }

    /** As {@link #read(Source)}, with the facts of another version besides. */
    public Map<String, TruthValue> read(Source project, Workbench other) {
        return ProjectReader.read(project, rules.vocabulary().and(other.rules.vocabulary())).answers();
    }

    /** The cases beside the rules, in the order of files and lines. */
    public List<Case> cases() {
        return cases;
    }

    /** What is wrong in the files of cases; such cases are left out of everything else. */
    public List<Problem> caseProblems() {
        return caseProblems;
    }

    /**
     * What is wrong, and what works but breaks our guidelines.
     *
     * @param today the day from which the age of citations is counted
     */
    public Check check(LocalDate today) {
        return Check.of(rules, today);
    }

    /** Tries all cases, in the order of files and lines, and looks for changes that would make failing ones pass. */
    public List<CaseResult> test() {
        var today = new Variants(rules);
        Variants then = cases.stream().anyMatch(Case::asWritten) ? new Variants(asWritten().rules()) : today;
        return cases.stream().map(it -> it.asWritten() ? CaseResult.of(it, asWritten(), then) : CaseResult.of(it, compiled, today)).toList();
    }

    /** Tries all cases, without looking for changes. */
    public List<CaseResult> testQuickly() {
        return cases.stream().map(it -> CaseResult.of(it, it.asWritten() ? asWritten() : compiled)).toList();
    }

    /** The one change that would make the most failing cases pass, if there is one for at least half of them. */
    public Optional<CommonCause> commonCause(List<CaseResult> results) {
        return CommonCause.of(results, rules, cases.stream().anyMatch(Case::asWritten) ? asWritten().rules() : rules);
    }

    /** Which cases try which rule. */
    public List<Coverage> coverage() {
        return Coverage.of(compiled, cases.stream().anyMatch(Case::asWritten) ? asWritten() : compiled, cases);
    }

    /**
     * How well the cases guard the rules.
     *
     * @param progress receives how much is done, in percent; called by several threads
     * @return nothing where the rules cannot be read as logic
     */
    public Optional<Mutation> mutation(IntConsumer progress) {
        return Mutation.of(rules, asWritten().rules(), cases, progress);
    }

    /**
     * What changes from these rules to those.
     *
     * @param named projects to look at by name, before the cases of both versions; facts that a version lacks are unknown to it
     */
    public Diff diff(Workbench after, Map<String, Map<String, TruthValue>> named) {
        return Diff.between(compiled, after.compiled, Diff.named(named, after.cases, cases));
    }

    /**
     * How the frameworks rank for a project.
     *
     * @param facts all of them in the vocabulary
     */
    public Ranking rank(Map<String, TruthValue> facts) {
        return rules.rank(compiled.ask(facts));
    }

    /** The same rules without what was learned since the thread. Loaded when first needed; twice at worst, which does no harm. */
    private CompiledRules asWritten() {
        CompiledRules loaded = asWritten;
        if (loaded == null) {
            loaded = CompiledRules.load(rules.files().asWritten(), null);
            asWritten = loaded;
        }
        return loaded;
    }
}
