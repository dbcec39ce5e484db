package dev.frameworkadvisor.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slip of the pen in a file.
 *
 * @param kind what was done
 * @param path of the file, below the rules folder
 * @param at the index of the first character that it concerns
 * @param before the text as it was
 * @param after the text as it is
 */
record Edit(String kind, String path, int at, String before, String after) {

    /** What people hit by accident, and what their editors and web pages smuggle in. */
    private static final String TYPED = "abetnrsxESZ019_$\"'`()[]{};:,.@#/*\\-+=<>!?&|~^%“”’ \t\né\u00a0\u200b";
    private static final Pattern TOKEN = Pattern.compile("\"[^\"\n]*\"|[\\w$]+|[^\\s\\w]");

    /** Some of all single characters deleted, inserted or swapped with their neighbours, and half as many deleted words and signs. */
    static List<Edit> some(String path, String text, int howMany, Random random) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < text.length(); i++) {
            String rest = text.substring(i + 1);
            edits.add(new Edit("deleted", path, i, text, text.substring(0, i) + rest));
            edits.add(new Edit("inserted", path, i, text, text.substring(0, i) + TYPED.charAt(random.nextInt(TYPED.length())) + text.substring(i)));
            if (!rest.isEmpty() && rest.charAt(0) != text.charAt(i)) {
                edits.add(new Edit("swapped", path, i, text, text.substring(0, i) + rest.charAt(0) + text.charAt(i) + rest.substring(1)));
            }
        }
        var tokens = new ArrayList<Edit>();
        for (Matcher token = TOKEN.matcher(text); token.find();) {
            tokens.add(new Edit("token deleted", path, token.start(), text, text.substring(0, token.start()) + text.substring(token.end())));
        }
        Collections.shuffle(edits, random);
        Collections.shuffle(tokens, random);
        var some = new ArrayList<>(edits.subList(0, Math.min(howMany, edits.size())));
        some.addAll(tokens.subList(0, Math.min(howMany / 2, tokens.size())));
        return some;
    }

    /** The line it begins on. */
    int line() {
        return line(before, at);
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The lines it touches, as they were and as they are: whatever a message names on them is on the edited line. */
    String lines() {
        String[] were = before.split("\n", -1);
        String[] are = after.split("\n", -1);
        int line = line();
        // A line break that goes, comes or moves makes two lines of one, or one of two.
        boolean two = were.length != are.length || kind.equals("swapped") && before.substring(at, at + 2).contains("\n");
        var lines = new StringBuilder();
        for (String[] text : List.of(were, are)) {
            for (int i = line - 1; i < Math.min(text.length, two ? line + 1 : line); i++) {
                lines.append(text[i]).append('\n');
            }
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        return kind + " at " + path + ":" + line() + ": " + lines().strip().replace("\n", "  ->  ");
    }
}
