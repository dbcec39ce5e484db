package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Framework;
import dev.frameworkadvisor.language.Names.Spot;
import dev.frameworkadvisor.text.Code;
import dev.frameworkadvisor.text.Problem;
import dev.frameworkadvisor.text.Suggestion;
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
    private static final String STRENGTHS = RuleBase.PACKAGE + "." + RuleBase.STRENGTH;

    /** What our language is made of, in the order in which it is imported. */
    private static final List<String> NEEDED = List.of(Answer.class.getName(), Framework.class.getName(),
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
                        Suggestion.hint(it.path(), NEEDED, "Rules need no imports.")));
            }
        }
        return problems;
    }

    private static Spot spot(Import it) {
        return new Spot(it.file(), it.name().line(), it.name().column(), it.path().length());
    }

    private boolean exists(Import it) {
        if (!it.isStatic()) {
            return it.last().equals("*") ? !it.owner().startsWith(root()) || NEEDED.stream().anyMatch(needed -> needed.startsWith(it.owner() + "."))
                    : isClass(it.path()) || it.owner().equals(RuleBase.PACKAGE) && declared.contains(it.last());
        }
        if (it.owner().equals(STRENGTHS) || it.owner().startsWith(RuleBase.PACKAGE + ".") && declared.contains(it.owner().substring(RuleBase.PACKAGE.length() + 1))) {
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
