package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.knowledge.Standing;
import dev.frameworkadvisor.language.Names.Spot;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.text.Yaml;
import dev.frameworkadvisor.text.YamlReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data that rules rest on: claims, how they stand today, and weights.
 *
 * @param claims by id, in the order of the thread
 * @param weights what strengths are worth
 * @param places where the ids of claims and the words of strengths stand
 */
record Knowledge(Map<String, Claim> claims, Weights weights, Map<String, Spot> places) {

    static final String CLAIMS = "thread/claims.yaml";
    static final String STANDING = "today/standing.yaml";
    private static final String WEIGHTS = "weights.yaml";
    private static final List<String> KEYS_OF_A_CLAIM = List.of("id", "place", "frameworks", "kind", "gist", "quote", "note");
    private static final int MOST_POINTS = 1000;

    /** The files of data that advice depends on. */
    static final Set<String> FILES = Set.of(CLAIMS, STANDING, WEIGHTS);

    static Knowledge read(RuleFiles files, List<Problem> problems) {
        var places = new HashMap<String, Spot>();
        Map<String, Standing> today = files.file(STANDING).map(file -> standing(file, problems)).orElse(Map.of());
        Map<String, Claim> claims = files.file(CLAIMS).map(file -> claims(file, today, places, problems)).orElse(Map.of());
        Weights weights = files.file(WEIGHTS).flatMap(file -> weights(file, places, problems)).orElseGet(() -> {
            if (files.file(WEIGHTS).isEmpty()) {
                problems.add(Problem.ofFile(files.name() + "/" + WEIGHTS, "there is no such file, so no rule has a weight",
                        "Copy it from the shipped rules.").coded(Code.MISSING_FILE));
            }
            return new Weights(Map.of(), 1, 1);
        });
        return new Knowledge(claims, weights, places);
    }

    private static Map<String, Claim> claims(RuleFile file, Map<String, Standing> today, Map<String, Spot> places, List<Problem> problems) {
        var data = new DataReader(file.source(), problems);
        var claims = new LinkedHashMap<String, Claim>();
        for (Yaml item : list(file, "claims", List.of("claims"), data, problems)) {
            data.entries(item, "a claim", KEYS_OF_A_CLAIM,
                    List.of("id", "place", "kind", "gist")).ifPresent(entries -> {
                String id = data.text(entries, "id");
                if (id == null) {
                    return;
                }
                places.put(id, spot(file, entries.get("id").orElseThrow()));
                String quote = data.text(entries, "quote");
                String note = data.text(entries, "note");
                boolean misspelled = entries.entries().stream().anyMatch(entry -> !KEYS_OF_A_CLAIM.contains(entry.key().value()));
                if (!misspelled && (quote == null) == (note == null)) {
                    data.problem(item, "claim `" + id + "` needs either a `quote` or a `note`",
                            "A claim that rules cite has a `quote`; any other has a `note` that says why no rule cites it.");
                }
                List<String> frameworks = entries.get("frameworks").map(value -> data.words(value, "`frameworks`")).orElse(List.of());
                if (claims.put(id, new Claim(id, text(data.text(entries, "place")), frameworks, text(data.text(entries, "kind")),
                        text(data.text(entries, "gist")), quote, note, today.get(id))) != null) {
                    data.problem(Code.DUPLICATE_CLAIM, entries.get("id").orElseThrow(), "claim `" + id + "` is written twice", "Give one of the two another number.");
                }
            });
        }
        return claims;
    }

    private static Map<String, Standing> standing(RuleFile file, List<Problem> problems) {
        var data = new DataReader(file.source(), problems);
        var today = new LinkedHashMap<String, Standing>();
        root(file, problems).flatMap(root -> data.entries(root, "this file", List.of("checked", "claims"), List.of("checked", "claims")))
                .ifPresent(root -> {
                    LocalDate checked = data.day(root, "checked");
                    if (root.get("claims").orElse(null) instanceof Yaml.Entries claims) {
                        for (Yaml.Entry claim : claims.entries()) {
                            standing(claim.value(), checked, data).ifPresent(it -> today.put(claim.key().value(), it));
                        }
                    }
                });
        return today;
    }

    private static Optional<Standing> standing(Yaml value, @Nullable LocalDate allChecked, DataReader data) {
        return data.entries(value, "a standing", List.of("standing", "since", "note", "source", "checked"), List.of("standing", "source"))
                .flatMap(entries -> {
                    String word = text(data.text(entries, "standing"));
                    Optional<Standing.Status> standing = List.of(Standing.Status.values()).stream()
                            .filter(known -> known.word().equals(word)).findFirst();
                    if (standing.isEmpty()) {
                        Yaml at = entries.get("standing").orElse(entries);
                        data.problem(at, "`standing` must be `holds`, `nuance` or `aged`, not " + at.kind(), null);
                        return Optional.empty();
                    }
                    LocalDate checked = entries.get("checked").isPresent() ? data.day(entries, "checked") : allChecked;
                    return Optional.ofNullable(checked).map(day -> new Standing(standing.get(), data.day(entries, "since"),
                            data.text(entries, "note"), text(data.text(entries, "source")), day));
                });
    }

    private static Optional<Weights> weights(RuleFile file, Map<String, Spot> places, List<Problem> problems) {
        var data = new DataReader(file.source(), problems);
        return root(file, problems)
                .flatMap(root -> data.entries(root, "weights", List.of("strengths", "verdict"), List.of("strengths", "verdict")))
                .flatMap(root -> {
                    var strengths = new LinkedHashMap<String, Integer>();
                    if (root.get("strengths").orElse(null) instanceof Yaml.Entries words) {
                        for (Yaml.Entry word : words.entries()) {
                            places.put(word.key().value(), spot(file, word.key()));
                            if (!word.key().value().matches("[a-z][a-z0-9_]*")) {
                                data.problem(word.key(), "a strength is one word in small letters, not `" + word.key().value() + "`", null);
                            }
                            data.number(word.value(), "the weight of `" + word.key().value() + "`", 0, MOST_POINTS)
                                    .ifPresent(points -> strengths.put(word.key().value(), points));
                        }
                    }
                    Optional<Yaml.Entries> verdict = root.get("verdict")
                            .flatMap(it -> data.entries(it, "`verdict`", List.of("lean", "clear"), List.of("lean", "clear")));
                    int lean = margin(verdict, "lean", 1, data);
                    int clear = margin(verdict, "clear", lean, data);
                    return strengths.isEmpty() ? Optional.empty() : Optional.of(new Weights(strengths, lean, clear));
                });
    }

    private static int margin(Optional<Yaml.Entries> verdict, String key, int least, DataReader data) {
        return verdict.flatMap(entries -> entries.get(key))
                .flatMap(value -> data.number(value, "`" + key + "`", least, MOST_POINTS)).orElse(least);
    }

    private static List<Yaml> list(RuleFile file, String key, List<String> keys, DataReader data, List<Problem> problems) {
        return root(file, problems).flatMap(root -> data.entries(root, "this file", keys, List.of(key)))
                .flatMap(root -> root.get(key)).map(value -> data.items(value, "`" + key + "`")).orElse(List.of());
    }

    /** A file that cannot be read as YAML is one problem beside others, so it does not stop the reading. */
    private static Optional<Yaml> root(RuleFile file, List<Problem> problems) {
        try {
            Optional<Yaml> root = YamlReader.read(file.source(), problems);
            if (root.isEmpty()) {
                problems.add(Problem.ofFile(file.source().name(), "is empty", null));
            }
            return root;
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static Spot spot(RuleFile file, Yaml at) {
        return new Spot(file, at.place().line(), at.place().column(), at.place().length());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
