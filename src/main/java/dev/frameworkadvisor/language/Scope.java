package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.language.Names.Kind;
import dev.frameworkadvisor.language.Names.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the body of a rule may refer to, and what its readers find there. */
final class Scope {

    /** Version 0.1.0 needed a rule with this type; the program now does its work. */
    private static final String GONE = "Said";

    final List<Oddity> oddities = new ArrayList<>();
    final List<Problem> remarks = new ArrayList<>();
    private final RuleFile file;
    private final Names names;
    private final Set<String> types;
    private final Imports imports;
    private final Set<String> calls;
    private final Map<String, String> titles;
    /** The names that conditions and Java give to what they find. */
    final Set<String> variables = new HashSet<>();
    private final List<Problem> problems;

    /**
     * @param types the simple names of all types that are declared
     * @param imports further types
     * @param calls the names of functions and queries, declared or imported
     * @param titles of frameworks, by type
     * @param problems takes names that are wrong; the reading goes on
     */
    Scope(RuleFile file, Names names, Set<String> types, Imports imports, Set<String> calls, Map<String, String> titles, List<Problem> problems) {
        this.file = file;
        this.names = names;
        this.types = types;
        this.imports = imports;
        this.calls = calls;
        this.titles = titles;
        this.problems = problems;
    }

    /** Notes a construct that our language does not have. */
    void beyond(Token at, @Nullable String hint) {
        beyond(at, at.quoted() + Oddity.BEYOND + Oddity.SAMPLES, "Drools rejects this rule, probably because of " + at.quoted(), Code.JAVA_LOGIC, hint);
    }

    /**
     * Notes it in other words.
     *
     * @param warning for the case that Drools accepts it
     * @param error for the case that Drools rejects it
     */
    void beyond(Token at, String warning, String error, Code code, @Nullable String hint) {
        oddities.add(new Oddity(at(at, code, warning, hint), at(at, Code.NOT_UNDERSTOOD, error, hint)));
    }

    void remark(Code code, Token at, String message, String hint) {
        remarks.add(at(at, code, message, hint));
    }

    void wrong(Code code, Token at, String message, @Nullable String hint) {
        problems.add(at(at, code, message, hint));
    }

    private Problem at(Token at, Code code, String message, @Nullable String hint) {
        return file.source().problem(at.line(), at.column(), at.end() - at.column(), message, hint).coded(code);
    }

    boolean isFact(Token type) {
        return names.knows(Kind.FACT, type.text());
    }

    boolean isFramework(Token type) {
        return names.knows(Kind.FRAMEWORK, type.text());
    }

    boolean isCall(Token name) {
        return calls.contains(name.text());
    }

    /** The title of a framework; its type if that is not known. */
    String title(Token type) {
        return titles.getOrDefault(type.text(), type.text());
    }

    /**
     * Checks the type of a pattern.
     *
     * @param found whether anything but {@code yes} or {@code no} stands in its parentheses
     */
    void asked(Token type, @Nullable Token answer) {
        if (type.is(GONE) && !types.contains(GONE)) {
            wrong(Code.UNKNOWN_FACT, type, "`" + GONE + "` was needed by version 0.1.0 only", "Remove this rule: answers now take effect without it.");
        } else if (isFramework(type)) {
            wrong(Code.WRONG_KIND, type, type.quoted() + " is a framework, so no condition can ask for it", "Conditions ask for facts.");
        } else if (isCall(type)) {
            beyond(type, null);
        } else if (isFact(type)) {
            if (answer != null && !answer.is("yes") && !answer.is("no")) {
                wrong(Code.UNKNOWN_FIELD, answer, "the answer to a fact is `yes` or `no`, not " + answer.quoted(), "Write: " + type.text() + "( yes )");
            }
        } else if (isKnown(type)) {
            beyond(type, "Ask for each fact by its own name: SomeFact( yes )");
        } else {
            unknown(Kind.FACT, type, "The facts are declared in vocabulary.drl.");
        }
    }

    void unknown(Kind kind, Token name, String hint) {
        names.unknown(kind, name.text(), Spot.of(file, name), hint);
    }

    boolean isKnown(Kind kind, Token name) {
        return names.knows(kind, name.text());
    }

    /** Whether there is a type of that name. */
    boolean isKnown(Token type) {
        return types.contains(type.text()) || imports.knows(type.text());
    }

    /** Whether a name that stands in Java is a slip of one of ours. */
    boolean isSlip(Token type) {
        return !isKnown(type) && types.stream().anyMatch(known -> Cursor.isNear(type, known));
    }

    /** The fact as users write it. */
    static String fact(Token type) {
        return Fact.nameOf(type.text());
    }
}
