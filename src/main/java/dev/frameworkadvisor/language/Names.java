package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that are declared and the names that are used. An unknown name is one slip, however often it is used. The slip is
 * reported where the name is used; or at a declaration, if several places use a name that is nearly the declared one and no place
 * uses the declared one.
 */
final class Names {

    /** A kind of name. */
    enum Kind {
        FACT("fact", Code.UNKNOWN_FACT), FRAMEWORK("framework", Code.UNKNOWN_FRAMEWORK), STRENGTH("strength", Code.UNKNOWN_STRENGTH),
        CLAIM("claim", Code.UNKNOWN_CLAIM), CONCLUSION("conclusion", Code.UNKNOWN_CONCLUSION);

        private final String word;
        private final Code code;

        Kind(String word, Code code) {
            this.word = word;
            this.code = code;
        }
    }

    /** A place in a rule file where a name is written. */
    record Spot(RuleFile file, int line, int column, int length) {

        static Spot of(RuleFile file, Token token) {
            return new Spot(file, token.line(), token.column(), token.end() - token.column());
        }

        Problem problem(Code code, String message, @Nullable String hint) {
            return file.source().problem(line, column, length, message, hint).coded(code);
        }

        String place() {
            return file.source().name() + ":" + line;
        }
    }

    private record Unknown(Kind kind, String name) {
    }

    private final Map<Kind, Map<String, @Nullable Spot>> declared = new HashMap<>();
    private final Map<Unknown, List<Spot>> unknown = new LinkedHashMap<>();
    private final Map<Unknown, String> hints = new HashMap<>();
    private final Set<String> spoken = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();

    /** Declares a name. */
    void declare(Kind kind, String name, @Nullable Spot spot) {
        declared.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(name, spot);
    }

    /** All names of a kind. */
    Collection<String> of(Kind kind) {
        return declared.getOrDefault(kind, Map.of()).keySet();
    }

    boolean knows(Kind kind, String name) {
        return of(kind).contains(name);
    }

    /** Words of the rule files: a declared name among them is used. */
    void markUsed(Collection<String> words) {
        spoken.addAll(words);
    }

    /** Names that may be declared in text that could not be read. They are not reported as unknown. */
    void markUncertain(Collection<String> names) {
        unreadable.addAll(names);
    }

    /** Reports no name that is nearly this one, which is already reported as no valid name. */
    void markUncertainNear(String name) {
        doubtful.add(name);
    }

    /**
     * Notes the use of a name that is not declared.
     *
     * @param hint where such names are declared, a whole sentence
     */
    void unknown(Kind kind, String name, Spot spot, String hint) {
        unknown.computeIfAbsent(new Unknown(kind, name), any -> new ArrayList<>()).add(spot);
        hints.put(new Unknown(kind, name), hint);
    }

    /**
     * Reports the unknown names, each once.
     *
     * @param usedElsewhere whether other files use a name, such as cases
     */
    List<Problem> report(BiPredicate<Kind, String> usedElsewhere) {
        var problems = new ArrayList<Problem>();
        unknown.forEach((it, spots) -> {
            boolean full = problems.size() >= ProblemsException.SHOWN;
            if (unreadable.contains(it.name()) || !full && doubtful.stream().anyMatch(name -> isNear(it.name(), name))) {
                return;
            }
            Map<String, @Nullable Spot> known = declared.getOrDefault(it.kind(), Map.of());
            List<String> unused = full ? List.of() : known.keySet().stream().filter(name -> !spoken.contains(name) && !usedElsewhere.test(it.kind(), name)
                    && known.get(name) != null && isNear(it.name(), name)).toList();
            boolean often = spots.size() > 1 || usedElsewhere.test(it.kind(), it.name());
            if (often && !unused.isEmpty()) {
                String name = Suggestion.nearest(it.name(), unused).orElse(unused.get(0));
                Spot spot = Objects.requireNonNull(known.get(name));
                problems.add(spot.problem(it.kind().code, "the " + it.kind().word + " `" + name + "` is declared here, but rules use `"
                        + it.name() + "`", "Did you mean `" + it.name() + "`? It is used " + times(spots) + "."));
            } else {
                String rest = spots.size() == 1 ? "" : " It is also at " + spots.stream().skip(1).limit(3).map(Spot::place).collect(Collectors.joining(", ")) + ".";
                problems.add(spots.get(0).problem(it.kind().code, (it.kind() == Kind.CLAIM ? "there is no claim" : "unknown " + it.kind().word) + " `" + it.name() + "`",
                        (full ? hints.get(it) : Suggestion.hint(it.name(), preferUnused(known.keySet()), hints.get(it))) + rest));
            }
        });
        return problems;
    }

    /** Puts unused names first: of names that are equally near, the one that nothing uses is more likely meant. */
    private List<String> preferUnused(Collection<String> names) {
        return names.stream().sorted(Comparator.comparing(spoken::contains)).toList();
    }

    private static String times(List<Spot> spots) {
        return "at " + spots.get(0).place() + (spots.size() == 1 ? "" : " and " + (spots.size() - 1) + " more " + (spots.size() == 2 ? "place" : "places"));
    }

    private static boolean isNear(String name, String other) {
        return Math.abs(name.length() - other.length()) <= 2 && Suggestion.nearest(name, List.of(other)).isPresent();
    }
}
