package dev.frameworkadvisor;

import dev.frameworkadvisor.analysis.Logic;
import dev.frameworkadvisor.analysis.Space;
import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.engine.RuleCache;
import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Counterfactuals;
import dev.frameworkadvisor.knowledge.Explanation;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.Ranking;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.knowledge.Stability;
import dev.frameworkadvisor.knowledge.UnknownNameException;
import dev.frameworkadvisor.knowledge.WhyNot;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Source;
import dev.frameworkadvisor.words.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recommends frameworks by rules. Load one, which may take a second or two, and ask it as often as you
 * like: it is immutable, any number of threads may share it, and it holds nothing that has to be closed.
 *
 * <pre>{@code
 * Advisor advisor = Advisor.standard();
 * Recommendation r = advisor.recommend(Project.named("Bookshop").yes("e-commerce").no("api-only").build());
 * }</pre>
 */
public final class Advisor {

    private static @Nullable Advisor standard;

    private final CompiledRules compiled;
    private final RuleBase rules;
    private final Projects projects;
    private final CompletableFuture<Space> space;
    private final @Nullable RuleCache cache;

    /** Reads the rules as logic while they are compiled: both take as long. */
    private Advisor(Function<Consumer<RuleBase>, CompiledRules> loading, @Nullable RuleCache cache) {
        var logic = new CompletableFuture<Optional<Logic>>();
        this.compiled = loading.apply(read -> logic.completeAsync(() -> Logic.of(read)));
        this.rules = compiled.rules();
        this.projects = new Projects(rules.vocabulary());
        this.space = logic.thenApply(it -> Space.of(compiled, it));
        this.cache = cache;
    }

    /** The advisor with the rules that come with this library. All callers share one. */
    public static synchronized Advisor standard() {
        Advisor loaded = standard;
        if (loaded == null) {
            loaded = new Advisor(CompiledRules::shipped, null);
            standard = loaded;
        }
        return loaded;
    }

    /**
     * An advisor with the rules in a folder. Rules are code: load only folders that you would run a program from.
     *
     * @throws RulesException if there is no such folder, or its rules cannot be used; with every problem found
     */
    public static Advisor fromRules(Path folder) {
        return load(folder, null);
    }

    /**
     * As {@link #standard} and {@link #fromRules(Path)}, for programs that start often: it takes compiled rules from a
     * cache if {@link #compile} has put them there and they have not changed since.
     *
     * @param folder of the rules; null for those that come with this library
     * @param cache need not exist. Compiled rules are code: a folder or file that others may write is ignored
     * @throws RulesException as {@link #fromRules(Path)}
     */
    public static Advisor fromRules(@Nullable Path folder, Path cache) {
        return load(folder, cache);
    }

    /**
     * Compiles the rules in a folder and stores them in a cache, so that {@link #fromRules(Path, Path)} starts fast
     * from now on. This takes several seconds. It does nothing if another process is compiling the same rules, or if
     * the cache cannot be written.
     *
     * @throws RulesException as {@link #fromRules(Path)}
     */
    public static void compile(Path folder, Path cache) {
        RuleBase rules = RuleBase.read(files(folder));
        new RuleCache(cache).add(rules);
        new RuleCache(cache).add(rules.asWritten());
    }

    /** Whether the rules were loaded in compiled form, so that the next start is as fast as this one was. */
    public boolean compiledBefore() {
        return compiled.cached();
    }

    private static Advisor load(@Nullable Path folder, @Nullable Path cache) {
        RuleCache kept = cache == null ? null : new RuleCache(cache);
        return folder == null ? new Advisor(CompiledRules::shipped, kept) : of(files(folder), kept);
    }

    private static Advisor of(RuleFiles files, @Nullable RuleCache cache) {
        return new Advisor(read -> CompiledRules.load(files, cache, read), cache);
    }

    private static RuleFiles files(Path folder) {
        try {
            return RuleFiles.read(folder);
        } catch (RulesException e) {
            throw e;
        } catch (ProblemsException e) {
            throw new RulesException(e.problems());
        }
    }

    /** An advisor with the same rules that counts the thread as it was written, without anything learned since. */
    public Advisor asWritten() {
        return of(rules.files().asWritten(), cache);
    }

    /**
     * Recommends frameworks for a project.
     *
     * @throws ProjectException if the project has facts that the rules do not know; the message suggests known ones
     * @throws RulesException if the rules fire without end
     */
    public Recommendation recommend(Project project) {
        Findings findings = compiled.ask(projects.checked(project).answers());
        Ranking ranking = rules.rank(findings);
        return new Recommendation(project, Explanation.of(project.name(), rules.vocabulary().facts(), project.answers(),
                ranking, findings.inferences(), findings.advice(), rules.hash()), this);
    }

    /**
     * Recommends without reasons, which is several times faster: for programs that go through many projects and explain
     * only a few.
     *
     * @return the result of {@link #recommend}, with its frameworks as indexes into {@link #frameworks}
     * @throws ProjectException as {@link #recommend}
     * @throws RulesException as {@link #recommend}
     */
    public Outcome outcome(Project project) {
        return space().outcome(projects.checked(project).answers());
    }

    /**
     * Reads a project file, YAML or JSON.
     *
     * @throws ProjectException with every problem found in it
     */
    public Project read(Path file) {
        return projects.read(() -> Source.read(file));
    }

    /**
     * Reads a project from a text, YAML or JSON.
     *
     * @param name what messages call the text
     * @throws ProjectException with every problem found in it
     */
    public Project read(String text, String name) {
        return projects.read(() -> Source.of(text, name));
    }

    /** A project as YAML that {@link #read} reads back. */
    public String write(Project project) {
        return projects.write(project);
    }

    /**
     * How stable the recommendation for a project is: for which share of all complete and consistent answers it stays
     * the same.
     *
     * @throws ProjectException as {@link #recommend}
     */
    public Stability stability(Project project) {
        return space().stability(projects.checked(project).answers());
    }

    /**
     * The smallest changes to a project's answers that lead to another recommendation. No answers contradict each other
     * after such a change.
     *
     * @throws ProjectException as {@link #recommend}
     */
    public Counterfactuals whatIf(Project project) {
        return whatIf(project, null, Set.of());
    }

    /**
     * As {@link #whatIf(Project)}, for one framework and with fixed answers.
     *
     * @param want the title of the framework that should be recommended alone, in upper or lower case; null for any
     *     other recommendation than now
     * @param keep names of facts whose answers must not change
     * @throws ProjectException as {@link #recommend}
     * @throws UnknownNameException if there is no such framework or fact
     */
    public Counterfactuals whatIf(Project project, @Nullable String want, Set<String> keep) {
        keep.forEach(this::fact);
        return space().whatIf(projects.checked(project).answers(), want == null ? null : framework(want), keep);
    }

    /**
     * Why a framework is not recommended for a project.
     *
     * @param framework its title, in upper or lower case
     * @throws ProjectException as {@link #recommend}
     * @throws UnknownNameException if there is no such framework
     */
    public WhyNot whyNot(Project project, String framework) {
        return space().whyNot(framework(framework), projects.checked(project).answers());
    }

    /**
     * Begins an interview that asks only what can still change the recommendation.
     *
     * @param known the answers that are known already
     * @throws ProjectException as {@link #recommend}
     */
    public Interview interview(Project known) {
        return space().interview(projects.checked(known).answers());
    }

    /** The facts that can be stated, in the order of declaration. */
    public List<Fact> facts() {
        return rules.vocabulary().facts();
    }

    /**
     * The fact with a name.
     *
     * @throws UnknownNameException if there is none; it suggests the one that was probably meant
     */
    public Fact fact(String name) {
        return rules.vocabulary().require(name);
    }

    /**
     * The title of a framework.
     *
     * @param name the title, in upper or lower case
     * @throws UnknownNameException if there is none; it suggests the one that was probably meant
     */
    public String framework(String name) {
        return frameworks().stream().filter(title -> title.equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new UnknownNameException("framework", name,
                        Suggestion.or(name, frameworks(), "It is one of " + DataReader.quoted(frameworks()) + ".")));
    }

    /** The titles of the frameworks that can be recommended, in the order of declaration. */
    public List<String> frameworks() {
        return rules.vocabulary().frameworks();
    }

    /** The claims of the thread, in its order. */
    public List<Claim> claims() {
        return rules.claims();
    }

    /** The rules, in the order of their files and lines. */
    public List<Rule> rules() {
        return rules.rules();
    }

    /**
     * A rule of this advisor as it is written, from the word {@code rule} to its {@code end}.
     *
     * @throws IllegalArgumentException if it is not one of {@link #rules}
     */
    public String text(Rule rule) {
        return rules.text(rule);
    }

    /** A hash of the rules and their data: it changes whenever they do. */
    public String rulesHash() {
        return rules.hash();
    }

    private Space space() {
        return space.join();
    }
}
