package dev.frameworkadvisor.workbench;

import dev.frameworkadvisor.engine.CompiledRules;
import dev.frameworkadvisor.engine.RuleCache;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.RulesException;
import dev.frameworkadvisor.language.RuleBase;
import dev.frameworkadvisor.language.RuleFile;
import dev.frameworkadvisor.language.RuleFiles;
import dev.frameworkadvisor.text.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong in a rules folder, and everything that works but breaks our guidelines.
 *
 * @param name what messages call the folder
 * @param files how many files were read; 0 if one of them could not be
 * @param rules how many rules there are; 0 if they could not be used
 * @param problems errors first, each kind in the order of files and lines; the same mistake is reported once
 */
public record Check(String name, int files, int rules, List<Problem> problems) {

    /** Defensive copy. */
    public Check {
        problems = List.copyOf(problems);
    }

    /**
     * Checks a folder.
     *
     * @param folder null for the rules that come with this library
     * @param cache a folder where rules that compile may be remembered; null for none
     * @param today the day from which the age of citations is counted
     * @throws RulesException if there is no such folder, or no rules in it
     */
    public static Check of(@Nullable Path folder, @Nullable Path cache, LocalDate today) {
        RuleFiles files;
        try {
            files = folder == null ? RuleFiles.shipped() : RuleFiles.read(folder);
        } catch (ProblemsException e) {
            if (e.problems().stream().anyMatch(problem -> problem.file().equals(String.valueOf(folder)))) {
                throw new RulesException(e.problems());
            }
            return new Check(String.valueOf(folder), 0, 0, e.problems());
        }
        return of(files, cache == null ? null : new RuleCache(cache), today);
    }

    static Check of(RuleFiles files, @Nullable RuleCache receipts, LocalDate today) {
        try {
            return of(CompiledRules.load(files, receipts).rules(), today);
        } catch (RulesException e) {
            var problems = new ArrayList<>(e.problems());
            problems.addAll(unreadableCases(files));
            return new Check(files.name(), files.all().size(), 0, inOrder(own(problems, files), files));
        }
    }

    /** Checks rules that can be used. */
    static Check of(RuleBase set, LocalDate today) {
        RuleFiles files = set.files();
        var spots = new Spots(files);
        var problems = new ArrayList<>(CaseNames.problems(set, spots));
        List<Problem> remarks = set.remarks();
        var lint = new RuleLint(set, spots);
        problems.addAll(remarks.stream().map(lint::withExample).toList());
        problems.addAll(lint.problems());
        problems.addAll(new CitationLint(set, spots, today, remarks).problems());
        files.unread().forEach(path -> problems.add(Problem.ofFile(files.name() + "/" + path, "this file is not read",
                "Rules end in `.drl`; cases end in `.yaml` and stand in `cases/`.").coded(Code.UNREAD_FILE)));
        return new Check(files.name(), files.all().size(), set.rules().size(), inOrder(own(problems, files), files));
    }

    /** Whether anything keeps the rules, or the cases beside them, from being used. */
    public boolean broken() {
        return problems.stream().anyMatch(problem -> !problem.code().isWarning());
    }

    /** How many problems are errors. */
    public long errors() {
        return problems.stream().filter(problem -> !problem.code().isWarning()).count();
    }

    /** The file of a problem below the folder, with forward slashes. */
    public String path(Problem problem) {
        return problem.file().startsWith(name + "/") ? problem.file().substring(name.length() + 1) : problem.file();
    }

    /** Cases can be held to rules only if there are any; to YAML always. */
    private static List<Problem> unreadableCases(RuleFiles files) {
        var problems = new ArrayList<Problem>();
        for (RuleFile file : files.cases()) {
            try {
                YamlReader.read(file.source(), problems);
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    /** Warnings in the shipped files are not reported to a pack. */
    private static List<Problem> own(List<Problem> problems, RuleFiles files) {
        boolean pack = files.all().stream().anyMatch(file -> !file.source().name().startsWith(files.name() + "/"));
        return problems.stream().filter(it -> !pack || it.file().startsWith(files.name() + "/") || it.file().equals(files.name())
                || !it.code().isWarning() && !it.file().contains("/" + RuleFiles.CASES)).toList();
    }

    private static List<Problem> inOrder(List<Problem> problems, RuleFiles files) {
        Map<String, Integer> order = new HashMap<>();
        files.all().forEach(file -> order.put(file.source().name(), order.size()));
        return problems.stream().distinct().sorted(Comparator.comparing((Problem it) -> it.code().isWarning())
                .thenComparing(it -> order.getOrDefault(it.file(), -1)).thenComparing(Problem::line).thenComparing(Problem::column)).toList();
    }
}
