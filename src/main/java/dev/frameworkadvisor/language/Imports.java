package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.ProblemsException;
import dev.frameworkadvisor.language.Names.Spot;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks imports, and knows the types that they bring. */
final class Imports {

    /** The enum that the strengths of weights.yaml become. */
    private static final String STRENGTHS = RuleBase.PACKAGE + "." + RuleBase.STRENGTH;

    private final List<Import> imports;
    private final Set<String> declared;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param declared the names of the types that rules declare */
    Imports(List<Import> imports, Set<String> declared) {
        this.imports = imports;
        this.declared = declared;
    }

    /** Whether a type is imported, alone or with its whole package, or needs no import at all. */
    boolean knows(String type) {
        return known.computeIfAbsent(type, this::looked);
    }

    private boolean looked(String type) {
        return isClass("java.lang." + type) || imports.stream().anyMatch(it -> !it.isStatic()
                && (it.last().equals(type) || it.last().equals("*") && isClass(it.owner() + "." + type)));
    }

    /** Imports that are needless, and those that are beyond our language. */
    List<Oddity> remarks() {
        return imports.stream().map(it -> {
            Problem needless = spot(it).problem(Code.NEEDLESS_IMPORT, "the import of `" + it.path() + "` is needless", "Delete this line: every rule file knows it.");
            return Prelude.isNeedless(it.path()) ? new Oddity(needless, needless) : Oddity.ofFile(spot(it).problem(Code.JAVA_LOGIC, "", null), "`import " + it.path() + "`");
        }).toList();
    }

    /** Imports of what there is not, as many as are shown: looking for a class takes long. */
    List<Problem> unknown() {
        var problems = new ArrayList<Problem>();
        for (Import it : imports) {
            if (problems.size() > ProblemsException.SHOWN) {
                break;
            } else if (Prelude.isNeedless(it.path())) {
                continue;
            }
            if (!it.isStatic() && (isClass(it.owner()) || it.owner().equals(STRENGTHS))) {
                problems.add(spot(it).problem(Code.MISSING_WORD, "`static` is missing before `" + it.path() + "`", "Write: import static " + it.path()));
            } else if (!exists(it)) {
                problems.add(spot(it).problem(Code.UNKNOWN_IMPORT, "there is nothing called `" + it.path() + "`",
                        "Remove the line: what our rules use needs no import."));
            }
        }
        return problems;
    }

    private static Spot spot(Import it) {
        return new Spot(it.file(), it.name().line(), it.name().column(), it.path().length());
    }

    private boolean exists(Import it) {
        if (!it.isStatic()) {
            return it.last().equals("*") ? !it.owner().startsWith(root())
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
