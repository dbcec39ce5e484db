package dev.frameworkadvisor.language;

import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.text.Code;
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
            throw new SyntaxProblem(cursor.behind(Code.MISSING_NAME, "the name of the annotation is missing behind `@`", "Write: @source( \"...\" )"));
        }
        Token name = cursor.next();
        var annotation = new Annotation(name, List.copyOf(values(name)));
        if (annotations.putIfAbsent(name.text(), annotation) != null) {
            notes.add(cursor.at(name, Code.BAD_ANNOTATION, "`@" + name.text() + "` stands twice", SEVERAL.contains(name.text())
                    ? "Put all into one pair of parentheses, with commas between them." : "Keep one of the two."));
        }
    }

    private static boolean isKnown(String name) {
        return OF_RULES.contains(name) || OF_FACTS.contains(name) || OF_FRAMEWORKS.contains(name);
    }

    private List<Token> values(Token name) {
        var values = new ArrayList<Token>();
        String form = "Write: @" + name.text() + "( \"...\" )";
        if (!cursor.skip("(")) {
            if (!cursor.peek().isText() && !cursor.peek().is(")") && !cursor.sameLine()) {
                throw new SyntaxProblem(cursor.behind(Code.BAD_ANNOTATION, "a text in parentheses is missing behind `@" + name.text() + "`", form));
            }
            throw new SyntaxProblem(cursor.sameLine() && !cursor.peek().isText() && !cursor.peek().is(")")
                    ? cursor.at(cursor.peek(), Code.STRAY_TEXT, cursor.peek().quoted() + " does not belong here, behind `@" + name.text() + "`", form)
                    : cursor.behind(Code.MISSING_PARENTHESIS, "`(` is missing behind `@" + name.text() + "`", form));
        }
        if (!isKnown(name.text())) {
            skipParentheses();
            return values;
        }
        do {
            values.add(value(name, form));
        } while (cursor.skip(","));
        if (!cursor.skip(")")) {
            throw new SyntaxProblem(unclosed(name));
        }
        if (values.size() > 1 && !SEVERAL.contains(name.text())) {
            notes.add(cursor.at(values.get(1), Code.BAD_ANNOTATION, "`@" + name.text() + "` takes one text, and not " + values.size(), form));
        }
        return values;
    }

    private Token value(Token name, String form) {
        Token value = cursor.peek();
        if (value.isText()) {
            cursor.next();
            if (value.value().isBlank()) {
                notes.add(cursor.at(value, Code.BAD_ANNOTATION, "the text of `@" + name.text() + "` is empty", form));
            }
            if (value.text().startsWith("'")) {
                notes.add(cursor.at(value, Code.CURLY_QUOTE, value.quoted() + " must stand in straight double quotes", form));
            }
            return value;
        }
        if (value.is(")") || value.isEnd() || value.is("@") || !cursor.sameLine()) {
            throw new SyntaxProblem(cursor.behind(Code.BAD_ANNOTATION, "a text in quotes is missing behind " + cursor.previous().quoted()
                    + " of `@" + name.text() + "`", form));
        }
        if (value.is(",") || value.is("(")) {
            throw new SyntaxProblem(cursor.at(value, Code.STRAY_TEXT, value.quoted() + " does not belong here, behind " + cursor.previous().quoted(), form));
        }
        while (cursor.sameLine() && !cursor.peek().is(",") && !cursor.peek().is(")") && cursor.peek().kind() != Token.Kind.OPEN_TEXT) {
            cursor.next();
        }
        boolean opening = cursor.peek().kind() == Token.Kind.OPEN_TEXT && cursor.sameLine();
        throw new SyntaxProblem(cursor.at(value, Code.MISSING_QUOTE, opening ? "a `\"` is missing before " + value.quoted()
                : value.quoted() + ", in `@" + name.text() + "`, must stand in quotes", form));
    }

    private dev.frameworkadvisor.text.Problem unclosed(Token name) {
        Token found = cursor.peek();
        if (cursor.sameLine() && (found.isWord() || found.kind() == Token.Kind.NUMBER)) {
            return cursor.at(found, Code.QUOTE_IN_TEXT, "the text of `@" + name.text() + "` ends before " + found.quoted() + ": a quote stands within it",
                    "Leave that quote out.");
        }
        if (cursor.sameLine() && found.isText()) {
            return cursor.behind(Code.MISSING_SIGN, "`,` is missing behind " + cursor.previous().quoted() + ", before " + found.quoted(), null);
        }
        if (cursor.sameLine() && cursor.peek(1).is(")")) {
            return cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, behind " + cursor.previous().quoted(), null);
        }
        return cursor.behind(Code.MISSING_PARENTHESIS, "`)` is missing behind " + cursor.previous().quoted() + " of `@" + name.text() + "`", null);
    }

    private void skipParentheses() {
        for (int depth = 1; depth > 0 && !cursor.atEnd();) {
            if (cursor.startsLine() && (cursor.peek().is("@") || cursor.peek().is("when") || cursor.peek().is("end"))) {
                throw new SyntaxProblem(cursor.behind(Code.MISSING_PARENTHESIS, "`)` is missing behind " + cursor.previous().quoted(), null));
            }
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }
}
