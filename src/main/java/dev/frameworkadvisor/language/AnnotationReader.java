package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.language.RuleText.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads annotations: {@code @claims( "T05", "T20" )}. */
final class AnnotationReader {

    static final List<String> OF_RULES = List.of("claims", "source", "checked");
    static final List<String> OF_FACTS = List.of("question", "group", "kind", "also");
    static final List<String> OF_FRAMEWORKS = List.of("title");

    /** Those that take several texts. */
    private static final List<String> SEVERAL = List.of("claims", "also");

    private final Cursor cursor;
    private final ProblemLog notes;

    AnnotationReader(Cursor cursor, ProblemLog notes) {
        this.cursor = cursor;
        this.notes = notes;
    }

    /** Whether an annotation begins here, or something that should be one. */
    boolean begins() {
        Token token = cursor.peek();
        return token.is("@") || token.isWord() && (cursor.peek(1).is("(") || cursor.peek(1).isText()) && isKnown(token.text())
                && (cursor.peek(1).isText() || cursor.peek(2).isText());
    }

    /** Reads one. */
    void read(Map<String, Annotation> annotations) {
        if (!cursor.skip("@")) {
            notes.add(cursor.before(Code.MISSING_SIGN, "`@`", "Write: @" + cursor.peek().text() + "( \"...\" )"));
        }
        if (!cursor.peek().isWord() || List.of("when", "then", "end").contains(cursor.peek().text())) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_NAME, "the name of the annotation is missing after `@`", "Write: @source( \"...\" )"));
        }
        Token name = cursor.next();
        var annotation = new Annotation(name, List.copyOf(values(name)));
        if (annotations.putIfAbsent(name.text(), annotation) != null) {
            notes.add(cursor.at(name, Code.BAD_ANNOTATION, "`@" + name.text() + "` is written twice", SEVERAL.contains(name.text())
                    ? "Put all into one pair of parentheses, with commas between them." : "Keep one of the two."));
        }
    }

    private static boolean isKnown(String name) {
        return OF_RULES.contains(name) || OF_FACTS.contains(name) || OF_FRAMEWORKS.contains(name);
    }

    private List<Token> values(Token name) {
        var values = new ArrayList<Token>();
        String form = "Write: @" + name.text() + "( \"...\" )";
        need("(", Template.TEXT, form);
        if (!isKnown(name.text())) {
            skipParentheses();
            return values;
        }
        if (cursor.peek().is(")")) {
            throw new SyntaxProblem(cursor.after(Code.BAD_ANNOTATION, "the text of `@" + name.text() + "` is missing", form));
        }
        do {
            Token value = need(Template.TEXT, ")", form);
            if (value.value().isBlank()) {
                notes.add(cursor.at(value, Code.BAD_ANNOTATION, "the text of `@" + name.text() + "` is empty", form));
            }
            values.add(value);
        } while (cursor.skip(","));
        if (cursor.sameLine() && cursor.peek().isText()) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_SIGN, "`,` is missing after " + cursor.previous().quoted(), form));
        }
        need(")", "", form);
        if (values.size() > 1 && !SEVERAL.contains(name.text())) {
            notes.add(cursor.at(values.get(1), Code.BAD_ANNOTATION, "`@" + name.text() + "` takes one text, and not " + values.size(), form));
        }
        return values;
    }

    private Token need(String expected, String following, String form) {
        if (Template.matches(expected, cursor.peek(), cursor.peek(1)) && (cursor.sameLine() || !expected.equals(Template.TEXT))) {
            return cursor.next();
        }
        throw new SyntaxProblem(Template.wrong(cursor, expected, following, form));
    }

    private void skipParentheses() {
        for (int depth = 1; depth > 0 && !cursor.atEnd();) {
            if (cursor.startsLine() && (cursor.peek().is("@") || cursor.peek().is("when") || cursor.peek().is("end"))) {
                throw new SyntaxProblem(cursor.after(Code.MISSING_PARENTHESIS, "`)` is missing after " + cursor.previous().quoted(), null));
            }
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }
}
