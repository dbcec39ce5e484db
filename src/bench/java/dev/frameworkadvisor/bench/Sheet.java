package dev.frameworkadvisor.bench;

import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.bench.Program.Entry;
import dev.frameworkadvisor.knowledge.Justification;
import dev.frameworkadvisor.knowledge.Premise;
import dev.frameworkadvisor.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an engine notes while it works on one project, and the sum drawn in the end: the same code for all, so that engines are compared. */
final class Sheet {

    private final Program program;
    private final int[] said;
    private final boolean[] known;
    private final @Nullable Justification[] fired;

    Sheet(Program program, Project project) {
        this.program = program;
        this.said = program.digits(project);
        this.known = new boolean[2 * said.length];
        for (int fact = 0; fact < said.length; fact++) {
            if (said[fact] != Program.UNSAID) {
                known[2 * fact + said[fact] - 1] = true;
            }
        }
        this.fired = new Justification[program.entries().size()];
    }

    /** Whether an answer is known by now: stated or inferred. */
    boolean knows(int atom) {
        return known[atom];
    }

    /** Whether a term holds by what is known now. */
    boolean holds(Term term) {
        for (int atom : term.present()) {
            if (!known[atom]) {
                return false;
            }
        }
        for (int atom : term.absent()) {
            if (known[atom]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A rule has fired.
     *
     * @param matched the atoms it matched, ascending
     * @return whether a new fact follows
     */
    boolean fire(Entry rule, int[] matched) {
        boolean follows = false;
        if (rule.infers() >= 0) {
            if (said[rule.infers() >> 1] != Program.UNSAID) {
                return false;
            }
            follows = !known[rule.infers()];
            known[rule.infers()] = true;
        }
        var because = new Premise[matched.length];
        for (int i = 0; i < matched.length; i++) {
            because[i] = program.because(matched[i], said[matched[i] >> 1] == (matched[i] & 1) + 1);
        }
        Justification before = fired[rule.index()];
        fired[rule.index()] = new Justification(rule.rule(), before == null ? List.of(because)
                : Stream.concat(before.because().stream(), Stream.of(because)).distinct().toList());
        return follows;
    }

    /** The sum. */
    Answer answer() {
        int[] scores = new int[program.frameworks().size()];
        boolean anythingCounts = false;
        for (Entry entry : program.entries()) {
            if (entry.counts() && fired[entry.index()] != null) {
                scores[entry.column()] += entry.points();
                anythingCounts = true;
            }
        }
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        int first = sorted[sorted.length - 1];
        int lead = first - (sorted.length > 1 ? sorted[sorted.length - 2] : 0);
        Verdict verdict = !anythingCounts ? Verdict.OPEN : lead >= program.weights().clear() ? Verdict.CLEAR
                : lead >= program.weights().lean() ? Verdict.LEAN : Verdict.TOSS_UP;
        int recommended = 0;
        for (int i = 0; i < scores.length; i++) {
            recommended |= !anythingCounts || first - scores[i] < program.weights().lean() ? 1 << i : 0;
        }
        var told = new ArrayList<Justification>();
        for (Entry entry : program.entries()) {
            Justification justification = fired[entry.index()];
            if (justification != null && (!entry.onlyIfRecommended() || (recommended >> entry.column() & 1) == 1)) {
                told.add(justification);
            }
        }
        return new Answer(verdict, recommended, scores, told);
    }
}
