package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Answer;
import dev.frameworkadvisor.knowledge.Claim;
import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.knowledge.Framework;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.Names.Kind;
import dev.frameworkadvisor.language.Names.Spot;
import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.text.DataReader;
import dev.frameworkadvisor.words.Suggestion;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks declarations against each other and annotations against what they may hold, and makes citable rules of texts. */
final class RuleChecks {

    /** Drools silently ignores a declaration of such a name. */
    private static final Set<String> ENGINE_WORDS = Set.of("Rule", "Query", "Global");

    private final Knowledge knowledge;
    private final Names names;
    /** The names of all types that are declared, and those that need no declaration. */
    final Set<String> types;
    /** Warnings about types that are neither facts nor frameworks. */
    final List<Oddity> remarks = new ArrayList<>();
    private final List<Problem> problems;
    private final Map<String, RuleText> named = new HashMap<>();
    private final Map<String, Declaration> declared = new HashMap<>();
    private final Map<String, Token> titles = new HashMap<>();

    /** @param known the simple names of types that need no declaration */
    RuleChecks(Names names, Set<String> known, Knowledge knowledge, List<Problem> problems) {
        this.names = names;
        this.knowledge = knowledge;
        this.problems = problems;
        this.types = new HashSet<>(known);
        // A claim that argues for nothing is meant to be cited nowhere: no other name was meant.
        knowledge.claims().forEach((id, claim) -> names.declare(Kind.CLAIM, id, claim.quote() == null ? null : knowledge.places().get(id)));
        knowledge.weights().strengths().keySet().forEach(word -> names.declare(Kind.STRENGTH, word.toUpperCase(Locale.ROOT), knowledge.places().get(word)));
        names.declare(Kind.CONCLUSION, Template.CONCLUDE, null);
        names.declare(Kind.CONCLUSION, "ruledOut", null);
        Arrays.stream(Conclusion.class.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())).map(java.lang.reflect.Method::getName).sorted()
                .forEach(word -> names.declare(Kind.CONCLUSION, word, null));
    }

    /** Registers a declaration. */
    void declaration(Declaration declaration) {
        Token name = declaration.name();
        RuleFile file = declaration.file();
        Declaration earlier = declared.putIfAbsent(name.text(), declaration);
        if (earlier != null) {
            problem(Code.DUPLICATE_NAME, file, name, "`" + name.text() + "` is declared twice",
                    "It is already declared at " + earlier.file().source().name() + ":" + earlier.name().line() + ".");
        } else if (types.contains(name.text()) || isTaken(name.text())) {
            problem(Code.BAD_NAME, file, name, "the name `" + name.text() + "` is reserved", "Choose another name.");
        }
        types.add(name.text());
        boolean fact = Answer.class.getSimpleName().equals(declaration.parent());
        boolean framework = Framework.class.getSimpleName().equals(declaration.parent());
        if (fact || framework) {
            names.declare(fact ? Kind.FACT : Kind.FRAMEWORK, name.text(), Spot.of(file, name));
            annotations(file, declaration.annotations(), fact ? AnnotationReader.OF_FACTS : AnnotationReader.OF_FRAMEWORKS);
            if (!name.text().matches("[A-Z][A-Za-z0-9]*")) {
                problem(Code.BAD_NAME, file, name, "`" + name.text() + "` cannot be a name", "A name begins with a capital letter; letters and digits follow.");
                names.markUncertainNear(name.text());
            }
        }
        Annotation title = declaration.annotations().get("title");
        if (framework && title != null && !title.values().isEmpty() && titles.putIfAbsent(title.first(), title.values().get(0)) != null) {
            problem(Code.DUPLICATE_NAME, file, title.values().get(0), "another framework has the title `" + title.first() + "`", null);
        }
    }

    /** Checks what types extend, once all are known. */
    void parents(List<Declaration> declarations, Imports imports) {
        List<String> ours = List.of(Answer.class.getSimpleName(), Framework.class.getSimpleName());
        for (Declaration declaration : declarations) {
            Token name = declaration.name();
            Token extended = declaration.extended();
            if (extended == null || !ours.contains(extended.text())) {
                remarks.add(Oddity.ofFile(Spot.of(declaration.file(), name).problem(Code.JAVA_LOGIC, "", null), "the type " + name.quoted()));
            }
            if (extended == null || ours.contains(extended.text())) {
                continue;
            }
            if (!types.contains(extended.text()) && !imports.knows(extended.text())) {
                problem(Code.UNKNOWN_TYPE, declaration.file(), extended, name.quoted() + " cannot extend " + extended.quoted()
                        + ", which is not known", Suggestion.hint(extended.text(), ours, "Facts extend `Answer`, frameworks `Framework`."));
            } else if (names.knows(Kind.FACT, extended.text()) || names.knows(Kind.FRAMEWORK, extended.text())) {
                boolean fact = names.knows(Kind.FACT, extended.text());
                problem(Code.WRONG_KIND, declaration.file(), extended, name.quoted() + " cannot extend " + extended.quoted() + ": no answer would set both",
                        fact ? "Write: declare " + name.text() + " extends Answer, and a rule that concludes `new " + extended.text() + "()` from it."
                                : "Write: declare " + name.text() + " extends Framework");
            }
        }
    }

    /** Checks the kinds and synonyms of facts, once all are known. */
    void synonyms(List<Declaration> declarations) {
        Map<String, String> taken = new HashMap<>();
        names.of(Kind.FACT).forEach(type -> taken.put(Fact.nameOf(type), "a fact"));
        for (Declaration declaration : declarations) {
            Annotation kind = declaration.annotations().get("kind");
            if (kind != null && !kind.values().isEmpty() && !Fact.KINDS.contains(kind.first())) {
                problem(Code.BAD_ANNOTATION, declaration.file(), kind.values().get(0), "unknown kind " + kind.values().get(0).quoted(),
                        Suggestion.hint(kind.first(), Fact.KINDS, "A fact is a \"choice\" of the team, or says what the \"project\" is."));
            }
            Annotation also = declaration.annotations().get("also");
            for (Token synonym : also == null ? List.<Token>of() : also.values()) {
                String earlier = taken.putIfAbsent(synonym.value(), "a synonym of `" + Fact.nameOf(declaration.name().text()) + "`");
                if (earlier != null) {
                    problem(Code.DUPLICATE_NAME, declaration.file(), synonym, synonym.quoted() + " is " + earlier + " already", "Remove one of the two.");
                }
            }
        }
    }

    private static boolean isTaken(String name) {
        try {
            return name.equals(RuleBase.STRENGTH) || ENGINE_WORDS.contains(name) || Class.forName("java.lang." + name, false, null) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Makes a citable rule, and reports what is wrong with its name and annotations. */
    Rule rule(RuleText text) {
        RuleText earlier = named.putIfAbsent(text.title(), text);
        if (earlier != null) {
            problem(Code.DUPLICATE_RULE, text.file(), text.name(), "another rule is called " + text.name().quoted(),
                    "It is at " + earlier.file().source().name() + ":" + earlier.word().line() + ". Give each rule a name of its own.");
        }
        annotations(text.file(), text.annotations(), AnnotationReader.OF_RULES);
        var claims = new ArrayList<Claim>();
        Annotation cited = text.annotations().get("claims");
        for (Token id : cited == null ? List.<Token>of() : cited.values()) {
            Claim claim = knowledge.claims().get(id.value());
            names.markUsed(List.of(id.value()));
            if (claim == null) {
                names.unknown(Kind.CLAIM, id.value(), Spot.of(text.file(), id), "The claims are listed in thread/claims.yaml.");
            } else if (claim.quote() == null) {
                problem(Code.CLAIM_WITHOUT_QUOTE, text.file(), id, "claim `" + claim.id() + "` argues for nothing, so no rule can cite it",
                        "Give it a `quote` instead of its `note` in thread/claims.yaml if you disagree.");
            } else if (claims.stream().anyMatch(it -> it == claim)) {
                problem(Code.BAD_ANNOTATION, text.file(), id, "claim `" + claim.id() + "` is cited twice", "Cite each claim once.");
            } else {
                claims.add(claim);
            }
        }
        Annotation source = text.annotations().get("source");
        return new Rule(text.title(), text.file().path(), text.word().line(), claims, source == null ? null : source.first(), checked(text));
    }

    private @Nullable LocalDate checked(RuleText text) {
        Annotation checked = text.annotations().get("checked");
        if (checked == null) {
            return null;
        }
        Optional<LocalDate> day = DataReader.day(checked.first());
        if (day.isEmpty()) {
            problem(Code.BAD_DATE, text.file(), checked.values().isEmpty() ? checked.name() : checked.values().get(0),
                    "`" + checked.first() + "` is not a day", "Write the year, the month and the day: \"2026-08-31\".");
        }
        return day.orElse(null);
    }

    private void annotations(RuleFile file, Map<String, Annotation> annotations, List<String> known) {
        annotations.forEach((name, annotation) -> {
            if (!known.contains(name)) {
                problem(Code.UNKNOWN_ANNOTATION, file, annotation.name(), "unknown annotation `@" + name + "`",
                        Suggestion.hint(name, known, "Allowed here: " + DataReader.quoted(known) + "."));
            }
        });
    }

    private void problem(Code code, RuleFile file, Token at, String message, @Nullable String hint) {
        problems.add(file.source().problem(at.line(), at.column(), at.end() - at.column(), message, hint).coded(code));
    }
}
