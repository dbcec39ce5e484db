package dev.frameworkadvisor.analysis;

import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.language.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a space by index. A project is one digit a fact; the ways to complete one are three bits a fact. */
final class Facts {

    /** Not said, yes, no: the digits. */
    static final int UNSAID = 0;
    static final int YES = 1;
    static final int NO = 2;
    /** Any of the three answers, as bits: 1 not said, 2 yes, 4 no. */
    static final int ANY = 0b111;
    /** Yes or no, as bits. */
    static final int YES_OR_NO = 0b110;

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The facts in this order; each name counts once. */
    Facts(List<String> names) {
        this.names = names.stream().distinct().toList();
        this.names.forEach(name -> indexes.put(name, indexes.size()));
    }

    /** The facts of several vocabularies, one after the other. */
    static Facts of(Vocabulary... vocabularies) {
        return new Facts(Arrays.stream(vocabularies).flatMap(it -> it.facts().stream()).map(Fact::name).toList());
    }

    /** A value as a digit. */
    static int digit(TruthValue value) {
        return value == TruthValue.YES ? YES : value == TruthValue.NO ? NO : UNSAID;
    }

    /** A digit as a value. */
    static TruthValue value(int digit) {
        return digit == YES ? TruthValue.YES : digit == NO ? TruthValue.NO : TruthValue.UNKNOWN;
    }

    /** The names, in the order of their indexes. */
    List<String> names() {
        return names;
    }

    /** How many there are. */
    int size() {
        return names.size();
    }

    /** The index of a fact that is among these. */
    int indexOf(String fact) {
        return indexes.get(fact);
    }

    /** A project as digits; facts that are not among these are ignored. */
    int[] digits(Map<String, TruthValue> stated) {
        int[] digits = new int[names.size()];
        stated.forEach((fact, value) -> {
            Integer index = indexes.get(fact);
            if (index != null) {
                digits[index] = digit(value);
            }
        });
        return digits;
    }

    /** A project by the names of facts, in the order of their indexes. */
    Map<String, TruthValue> stated(int[] digits) {
        var stated = new LinkedHashMap<String, TruthValue>();
        for (int fact = 0; fact < digits.length; fact++) {
            if (digits[fact] != UNSAID) {
                stated.put(names.get(fact), value(digits[fact]));
            }
        }
        return stated;
    }

    /** The ways to complete a project, as bits: what was said stays, some facts get a yes or a no, and the rest stays unsaid. */
    int[] completions(int[] said, List<String> open) {
        int[] allowed = Arrays.stream(said).map(digit -> 1 << digit).toArray();
        open.stream().map(indexes::get).filter(fact -> said[fact] == UNSAID).forEach(fact -> allowed[fact] = YES_OR_NO);
        return allowed;
    }

    /** All projects. */
    int[] everything() {
        int[] allowed = new int[names.size()];
        Arrays.fill(allowed, ANY);
        return allowed;
    }
}
