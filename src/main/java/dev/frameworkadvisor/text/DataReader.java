package dev.frameworkadvisor.text;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.text.Yaml.Entries;
import dev.frameworkadvisor.text.Yaml.Scalar;
import dev.frameworkadvisor.words.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes expected values out of {@link Yaml}, and records a problem where it finds something else. */
public final class DataReader {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private final Source source;
    private final List<Problem> problems;

    /** @param problems where problems are added */
    public DataReader(Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Records a problem at a piece of the text. */
    public void problem(Yaml at, String message, @Nullable String hint) {
        problem(Code.WRONG_VALUE, at, message, hint);
    }

    /** Records a problem of a given code at a piece of the text. */
    public void problem(Code code, Yaml at, String message, @Nullable String hint) {
        problems.add(source.problem(at.place().line(), at.place().column(), at.place().length(), message, hint).coded(code));
    }

    /** Whether further problems would not be shown, so that their hints, which take long to find, can be left out. */
    public boolean full() {
        return problems.size() >= ProblemsException.SHOWN;
    }

    /** The entries of a piece; records a problem for each unknown key and each missing required key. */
    public Optional<Entries> entries(Yaml yaml, String what, List<String> known, List<String> required) {
        if (!(yaml instanceof Entries entries)) {
            problem(yaml, what + " must be written as keys with values, not as " + yaml.kind(),
                    "The keys are " + quoted(known) + ".");
            return Optional.empty();
        }
        var misspelled = new HashSet<String>();
        List<String> absent = known.stream().filter(it -> entries.get(it).isEmpty()).toList();
        for (Yaml.Entry entry : entries.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                if (!full()) {
                    Suggestion.nearest(key, absent).ifPresent(misspelled::add);
                }
                problem(Code.UNKNOWN_KEY, entry.key(), "unknown key `" + key + "` in " + what,
                        full() ? null : Suggestion.or(key, known, "The keys are " + quoted(known) + "."));
            }
        }
        for (String key : required) {
            if (entries.get(key).isEmpty() && !misspelled.contains(key)) {
                problem(Code.MISSING_KEY, entries, what + " has no `" + key + "`", null);
            }
        }
        return Optional.of(entries);
    }

    /** The items of a list, or of nothing. */
    public List<Yaml> items(Yaml yaml, String what) {
        if (yaml instanceof Yaml.Items items) {
            return items.items();
        }
        if (!isEmpty(yaml)) {
            problem(yaml, what + " must be a list, not " + yaml.kind(), null);
        }
        return List.of();
    }

    /** The words of a list. */
    public List<String> words(Yaml yaml, String what) {
        var words = new ArrayList<String>();
        for (Yaml item : items(yaml, what)) {
            text(item, "an item of " + what).ifPresent(words::add);
        }
        return List.copyOf(words);
    }

    /** A single value that is not empty; anything else is a problem. */
    public Optional<String> text(Yaml yaml, String what) {
        if (yaml instanceof Scalar scalar && !scalar.value().isBlank()) {
            return Optional.of(scalar.value());
        }
        problem(yaml, what + " must be a text, not " + yaml.kind(), null);
        return Optional.empty();
    }

    /** As {@link #text}, of one key; null if the key is absent. */
    public @Nullable String text(Entries entries, String key) {
        return entries.get(key).flatMap(value -> text(value, "`" + key + "`")).orElse(null);
    }

    /** A whole number within bounds. */
    public Optional<Integer> number(Yaml yaml, String what, int least, int most) {
        if (yaml instanceof Scalar scalar && scalar.value().matches("-?[0-9]{1,9}")) {
            int value = Integer.parseInt(scalar.value());
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        }
        problem(yaml, what + " must be a whole number from " + least + " to " + most + ", not " + yaml.kind(), null);
        return Optional.empty();
    }

    /** The day under one key; null if the key is absent, or holds no day. */
    public @Nullable LocalDate day(Entries entries, String key) {
        Yaml value = entries.get(key).orElse(null);
        if (value == null) {
            return null;
        }
        Optional<LocalDate> day = day(value instanceof Scalar scalar ? scalar.value() : "");
        if (day.isEmpty()) {
            problem(value, "`" + key + "` must be a day such as 2026-08-31, not " + value.kind(), null);
        }
        return day.orElse(null);
    }

    /** The day that a text such as {@code 2026-08-31} names. */
    public static Optional<LocalDate> day(String text) {
        // Without a DateTimeFormatter: to get one ready takes as long as to read all files.
        Matcher day = DAY.matcher(text);
        try {
            return day.matches() ? Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Words in backticks with commas between them. */
    public static String quoted(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static boolean isEmpty(Yaml yaml) {
        return yaml instanceof Scalar scalar && scalar.value().isEmpty();
    }
}
