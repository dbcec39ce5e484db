package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.fact.TruthValue;
import dev.frameworkadvisor.fact.Vocabulary;
import dev.frameworkadvisor.ranking.Ranking;
import dev.frameworkadvisor.rules.RuleFiles;
import dev.frameworkadvisor.rules.RuleSet;
import dev.frameworkadvisor.rules.RulesException;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.ProblemsException;
import dev.frameworkadvisor.space.Logic;
import dev.frameworkadvisor.space.Reasoner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One version of the rules on an expert's bench, with the cases beside it. Immutable. */
public final class Workbench {

    private final RuleSet rules;
    private final List<Case> cases;
    private final List<Problem> caseProblems;
    private volatile @Nullable RuleSet asWritten;

    private Workbench(RuleFiles files) {
        this.rules = RuleSet.load(files);
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

    /** What can be said of a project, and recommended for it. */
    public Vocabulary vocabulary() {
        return rules.vocabulary();
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
     * What is wrong, and what works and is not as our own rules should be.
     *
     * @param today the day from which the age of citations is counted
     */
    public Check check(LocalDate today) {
        return Check.of(rules, today);
    }

    /** Tries all cases, in the order of files and lines, and looks for what would make those hold that fail. */
    public List<CaseResult> test() {
        Map<Object, Optional<Logic>> today = new HashMap<>();
        Map<Object, Optional<Logic>> then = new HashMap<>();
        return cases.stream().map(it -> it.asWritten() ? CaseResult.of(it, asWritten(), asWritten()::ask, then) : CaseResult.of(it, rules, rules::ask, today)).toList();
    }

    /** Tries all cases, without sessions where the rules can be read as logic, and looks for nothing beyond. */
    public List<CaseResult> testQuickly() {
        var today = Reasoner.quickest(rules);
        var then = cases.stream().anyMatch(Case::asWritten) ? Reasoner.quickest(asWritten()) : today;
        return cases.stream().map(it -> it.asWritten() ? CaseResult.of(it, asWritten(), then, null) : CaseResult.of(it, rules, today, null)).toList();
    }

    /** Which cases try which rule. */
    public List<Coverage> coverage() {
        return Coverage.of(rules, cases.stream().anyMatch(Case::asWritten) ? asWritten() : rules, cases);
    }

    /**
     * How well the cases guard the rules.
     *
     * @param progress is told again and again how much is done, in percent; by several threads
     * @return nothing where the rules cannot be read as logic
     */
    public Optional<Mutation> mutation(IntConsumer progress) {
        return Mutation.of(rules, asWritten(), cases, progress);
    }

    /**
     * What changes from these rules to those.
     *
     * @param named projects to look at by name, before the cases of both versions; facts that a version lacks are unknown to it
     */
    public Diff diff(Workbench after, Map<String, Map<String, TruthValue>> named) {
        return Diff.between(rules, after.rules, Diff.named(named, after.cases, cases));
    }

    /**
     * How the frameworks rank for a project.
     *
     * @param facts all of them in the vocabulary
     */
    public Ranking rank(Map<String, TruthValue> facts) {
        return rules.rank(Reasoner.quickest(rules).apply(facts));
    }

    /** The same rules without what was learned since the thread. Loaded when first needed; twice at worst, which does no harm. */
    private RuleSet asWritten() {
        RuleSet loaded = asWritten;
        if (loaded == null) {
            loaded = rules.asWritten();
            asWritten = loaded;
        }
        return loaded;
    }
}
