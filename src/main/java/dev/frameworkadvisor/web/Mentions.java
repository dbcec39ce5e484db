package dev.frameworkadvisor.web;

import dev.frameworkadvisor.knowledge.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of facts in a sentence, so that readers who see only questions can tell what a name stands for. */
final class Mentions {

    /** A name is letters, digits and hyphens. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

    private Mentions() {
    }

    /**
     * A piece of a sentence.
     *
     * @param fact the fact whose name it is; null for other text
     */
    record Piece(String text, @Nullable Fact fact) {
    }

    /** The sentence in pieces, which together are the sentence. */
    static List<Piece> in(String sentence, List<Fact> facts) {
        Map<String, Fact> byName = facts.stream().collect(Collectors.toMap(Fact::name, Function.identity()));
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (Matcher word = WORD.matcher(sentence); word.find();) {
            Fact fact = byName.get(word.group());
            if (fact != null) {
                pieces.add(new Piece(sentence.substring(done, word.start()), null));
                pieces.add(new Piece(word.group(), fact));
                done = word.end();
            }
        }
        pieces.add(new Piece(sentence.substring(done), null));
        return pieces;
    }
}
