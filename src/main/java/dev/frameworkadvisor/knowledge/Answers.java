package dev.frameworkadvisor.knowledge;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a project, by the names of facts: an immutable map in alphabetical order. Two arrays and no tree, since to read
 * the question through took half of the time of an answer.
 */
public final class Answers extends AbstractMap<String, TruthValue> {

    private final String[] facts;
    private final TruthValue[] values;

    private Answers(Map<String, TruthValue> sorted) {
        this.facts = sorted.keySet().toArray(String[]::new);
        this.values = sorted.values().toArray(TruthValue[]::new);
    }

    /** Takes over what is known; unknown answers are left out. */
    public static Answers of(Map<String, TruthValue> answers) {
        if (answers instanceof Answers same) {
            return same;
        }
        var known = new TreeMap<>(answers);
        known.values().removeIf(value -> value == TruthValue.UNKNOWN);
        return new Answers(known);
    }

    @Override
    public int size() {
        return facts.length;
    }

    @Override
    public @Nullable TruthValue get(@Nullable Object fact) {
        int place = fact instanceof String name ? Arrays.binarySearch(facts, name) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object fact) {
        return get(fact) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super TruthValue> action) {
        for (int i = 0; i < facts.length; i++) {
            action.accept(facts[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, TruthValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return facts.length;
            }

            @Override
            public Iterator<Entry<String, TruthValue>> iterator() {
                return IntStream.range(0, facts.length).mapToObj(i -> Map.entry(facts[i], values[i])).iterator();
            }
        };
    }
}
