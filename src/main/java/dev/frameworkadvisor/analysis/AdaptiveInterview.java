package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Advice;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Inference;
import dev.frameworkadvisor.knowledge.Interview;
import dev.frameworkadvisor.knowledge.Outcome;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Consequence;
import dev.frameworkadvisor.language.Findings;
import dev.frameworkadvisor.language.Production;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interview by a {@link Space}: whether it goes on is read from the same counts as stability. */
final class AdaptiveInterview implements Interview {

    private final Space space;
    private final Questions questions;
    private final Map<String, TruthValue> start;
    private final List<Asked> asked;
    private final Map<String, TruthValue> answers = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private volatile @Nullable Position position;

    /** Where the interview stands. */
    private record Position(List<Contradiction> contradictions, Questions.Left left, Standing standing) {
    }

    private AdaptiveInterview(Space space, Questions questions, Map<String, TruthValue> start, List<Asked> asked) {
        this.space = space;
        this.questions = questions;
        this.start = Map.copyOf(start);
        this.asked = List.copyOf(asked);
        start.forEach(this::note);
        asked.forEach(it -> note(it.fact(), it.answer()));
    }

    /** Worked out when it is first asked for: an interview that is only told more need not know. */
    private Position position() {
        Position known = position;
        if (known == null) {
            Findings findings = space.findings(answers);
            List<Contradiction> contradictions = findings.advice().stream().filter(Advice.Conflict.class::isInstance)
                    .map(Advice::justification).map(it -> new Contradiction(it.rule(), it.because())).toList();
            Questions.Left left = questions.left(answers, unknown,
                    findings.inferences().stream().collect(Collectors.toMap(Inference::fact, Inference::answer)));
            known = new Position(contradictions, left, standing(answers));
            position = known;
        }
        return known;
    }

    private void note(String fact, TruthValue answer) {
        if (answer == TruthValue.UNKNOWN) {
            unknown.add(fact);
        } else {
            answers.put(fact, answer);
        }
    }

    private Standing standing(Map<String, TruthValue> answers) {
        Outcome outcome = space.outcome(answers);
        List<String> open = space.facts().names().stream().filter(fact -> !unknown.contains(fact)).toList();
        Tally tally = space.tally(answers, open);
        return new Standing(space.titles(outcome), outcome.verdict(), tally.share(outcome.recommended()));
    }

    /** Begins, with what is known already. A fact that is known to be unknown is not asked for. */
    static Interview begin(Space space, Map<String, TruthValue> stated) {
        return new AdaptiveInterview(space, new Questions(space), stated, List.of());
    }

    @Override
    public Optional<Stop> stopped() {
        Questions.Left left = position().left();
        return left.open().isEmpty() ? Optional.of(Stop.EXHAUSTED)
                : left.certain() ? Optional.of(Stop.CERTAIN) : Optional.empty();
    }

    @Override
    public Optional<Fact> next() {
        return position().left().next().flatMap(space.rules().vocabulary()::fact);
    }

    @Override
    public Standing standing() {
        return position().standing();
    }

    @Override
    public List<String> open() {
        return position().left().open();
    }

    @Override
    public List<Contradiction> contradictions() {
        return position().contradictions();
    }

    @Override
    public Interview answer(TruthValue answer) {
        var longer = new ArrayList<>(asked);
        longer.add(new Asked(question(), answer));
        return new AdaptiveInterview(space, questions, start, longer);
    }

    @Override
    public Interview tell(Map<String, TruthValue> told) {
        told.keySet().forEach(space.rules().vocabulary()::require);
        var more = new HashMap<>(start);
        more.putAll(told);
        return new AdaptiveInterview(space, questions, more, asked);
    }

    @Override
    public Interview back() {
        return asked.isEmpty() ? this
                : new AdaptiveInterview(space, questions, start, asked.subList(0, asked.size() - 1));
    }

    @Override
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public Map<String, TruthValue> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    @Override
    public List<Prospect> prospects() {
        return prospects(question());
    }

    @Override
    public List<Prospect> prospects(String fact) {
        space.rules().vocabulary().require(fact);
        return Stream.of(TruthValue.YES, TruthValue.NO).map(answer -> prospect(fact, answer)).toList();
    }

    private Prospect prospect(String fact, TruthValue answer) {
        var then = new HashMap<>(answers);
        then.put(fact, answer);
        return new Prospect(answer, standing(then));
    }

    @Override
    public List<Purpose> purposes() {
        return purposes(question());
    }

    @Override
    public List<Purpose> purposes(String fact) {
        space.rules().vocabulary().require(fact);
        return questions.decidedBy(fact, answers, unknown).stream().map(this::purpose)
                .sorted(Comparator.comparingInt((Purpose it) -> -Math.abs(it.points()))).toList();
    }

    private Purpose purpose(Production production) {
        var argue = (Consequence.Argue) production.consequence();
        int points = space.rules().weights().strengths().get(argue.strength());
        return new Purpose(production.rule(), argue.framework(),
                argue.stance() == Reason.Stance.FAVOUR ? points : -points);
    }

    private String question() {
        return position().left().next().orElseThrow(() -> new IllegalStateException("There is no question left"));
    }
}
