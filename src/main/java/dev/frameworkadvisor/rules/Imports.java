package dev.frameworkadvisor.rules;

import dev.frameworkadvisor.fact.Answer;
import dev.frameworkadvisor.fact.Said;
import dev.frameworkadvisor.reason.Conclusion;
import dev.frameworkadvisor.reason.Framework;
import dev.frameworkadvisor.rules.Names.Spot;
import dev.frameworkadvisor.source.Code;
import dev.frameworkadvisor.source.Problem;
import dev.frameworkadvisor.source.Suggestion;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds imports to what there is to import, and rules to what is imported. */
final class Imports {

    /** The enum that the strengths of weights.yaml become. */
    private static final String STRENGTHS = RuleReader.PACKAGE + "." + Compiler.STRENGTH;

    /** What our language is made of, in the order in which it is imported. */
    private static final List<String> NEEDED = List.of(Answer.class.getName(), Said.class.getName(), Framework.class.getName(),
            Answer.class.getName() + ".ruledOut", Conclusion.class.getName() + ".*", STRENGTHS + ".*");

    private final List<Import> imports;
    private final Set<String> declared;

    /** @param declared the names of the types that rules declare */
    Imports(List<Import> imports, Set<String> declared) {
        this.imports = imports;
        this.declared = declared;
    }

    /** The simple names of all that our language is made of. */
    static List<String> simpleNames() {
        return NEEDED.stream().map(Imports::last).filter(name -> !name.equals("*")).toList();
    }

    /** The simple names that are imported, alone or with a whole package. */
    Set<String> names() {
        var names = new HashSet<String>();
        imports.forEach(it -> names.add(it.last()));
        NEEDED.stream().filter(needed -> imports.stream().anyMatch(it -> it.path().equals(owner(needed) + ".*"))).forEach(it -> names.add(last(it)));
        return names;
    }

    private static String owner(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Imports of what there is not. */
    List<Problem> unknown() {
        var problems = new ArrayList<Problem>();
        for (Import it : imports) {
            if (!it.isStatic() && (isClass(it.owner()) || it.owner().equals(STRENGTHS))) {
                problems.add(spot(it).problem(Code.MISSING_WORD, "`static` is missing before `" + it.path() + "`", "Write: import static " + it.path()));
            } else if (!exists(it)) {
                problems.add(spot(it).problem(Code.UNKNOWN_IMPORT, "there is nothing called `" + it.path() + "`",
                        Suggestion.maybe(it.path(), NEEDED, "Copy the imports from the shipped vocabulary.drl.")));
            }
        }
        return problems;
    }

    private static Spot spot(Import it) {
        return new Spot(it.file(), it.name().line(), it.name().column(), it.path().length());
    }

    /**
     * What rules use and nobody imports.
     *
     * @param words all words of all rules
     * @param first the file that should hold the imports
     */
    List<Problem> missing(Set<String> words, Set<String> strengths, RuleFile first) {
        var missing = new LinkedHashMap<Spot, List<String>>();
        Import last = null;
        for (String needed : NEEDED) {
            Import found = imports.stream().filter(it -> it.path().equals(needed) || it.path().equals(owner(needed) + ".*")).findFirst().orElse(null);
            boolean used = Stream.concat(members(needed), needed.startsWith(STRENGTHS) ? strengths.stream() : Stream.empty())
                    .anyMatch(word -> words.contains(word) && imports.stream().noneMatch(it -> it.last().equals(word)));
            if (found == null && used) {
                boolean isStatic = isClass(owner(needed)) || needed.startsWith(STRENGTHS);
                missing.computeIfAbsent(last == null ? new Spot(first, 1, 1, 1) : spot(last), any -> new ArrayList<>())
                        .add("`import " + (isStatic ? "static " : "") + needed + "`");
            }
            last = found == null ? last : found;
        }
        return missing.entrySet().stream().map(it -> it.getKey().problem(Code.MISSING_IMPORT, (it.getValue().size() == 1 ? "this line is" : "these lines are")
                + " missing below: " + String.join(", ", it.getValue()), "The shipped vocabulary.drl has all that rules need.")).toList();
    }

    private static Stream<String> members(String needed) {
        Class<?> owner = load(owner(needed));
        return !last(needed).equals("*") ? Stream.of(last(needed)) : owner == null ? Stream.empty()
                : Arrays.stream(owner.getMethods()).filter(it -> Modifier.isStatic(it.getModifiers())).map(Method::getName);
    }

    private boolean exists(Import it) {
        if (!it.isStatic()) {
            return it.last().equals("*") ? !it.owner().startsWith(root()) || NEEDED.stream().anyMatch(needed -> needed.startsWith(it.owner() + "."))
                    : isClass(it.path()) || it.owner().equals(RuleReader.PACKAGE) && declared.contains(it.last());
        }
        if (it.owner().equals(STRENGTHS) || it.owner().startsWith(RuleReader.PACKAGE + ".") && declared.contains(it.owner().substring(RuleReader.PACKAGE.length() + 1))) {
            return true;
        }
        Class<?> owner = load(it.owner());
        return owner != null && (it.last().equals("*") || Stream.concat(Arrays.stream(owner.getMethods()), Arrays.stream(owner.getFields()))
                .anyMatch(member -> Modifier.isStatic(member.getModifiers()) && member.getName().equals(it.last())));
    }

    /** The package above all of ours. */
    private static String root() {
        String name = Imports.class.getPackageName();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static boolean isClass(String name) {
        return load(name) != null;
    }

    /** A class, without running any of it; null if there is none. An inner class is written with a dot, too. */
    private static @Nullable Class<?> load(String name) {
        for (String path = name; ;) {
            try {
                return Class.forName(path, false, Imports.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = path.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                path = path.substring(0, dot) + '$' + path.substring(dot + 1);
            }
        }
    }
}
