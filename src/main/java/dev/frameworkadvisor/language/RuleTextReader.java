package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.language.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a rule from its name to its {@code end}. */
final class RuleTextReader {

    private static final String FORM = "A rule reads: rule \"A sentence\" when ... then ... end";
    private final RuleFile file;
    private final Cursor cursor;
    private final ProblemLog notes;
    private final AnnotationReader annotations;

    RuleTextReader(RuleFile file, Cursor cursor, ProblemLog notes) {
        this.file = file;
        this.cursor = cursor;
        this.notes = notes;
        this.annotations = new AnnotationReader(cursor, notes);
    }

    /** Reads what stands after the word {@code rule}, and adds it if it is in order. */
    void read(Token word, List<RuleText> rules) {
        Token name = name();
        var annotated = new LinkedHashMap<String, Annotation>();
        List<Token> attributes = attributes(annotated);
        Part when = cursor.skip("when") ? when() : noWhen();
        Part then = then();
        Token end = cursor.previous();
        if (notes.clean()) {
            rules.add(new RuleText(file, word, name, annotated, attributes, when.tokens(cursor), then.tokens(cursor), end.line(),
                    cursor.part(when.start(), when.stop()), cursor.part(then.start(), then.stop())));
        }
    }

    /** A stretch of tokens. */
    private record Part(int start, int stop) {
        List<Token> tokens(Cursor cursor) {
            return cursor.between(start, stop);
        }
    }

    private Token name() {
        Token name = cursor.peek();
        if (name.isText()) {
            cursor.next();
            if (name.value().isBlank()) {
                notes.add(cursor.at(name, Code.MISSING_NAME, "the name of this rule, " + name.quoted() + ", is empty", "The name is a sentence that users read."));
            } else if (name.text().startsWith("'")) {
                notes.add(cursor.at(name, Code.CURLY_QUOTE, name.quoted() + " must be in straight double quotes", null));
            }
            if (cursor.sameLine() && (cursor.peek().isText() || cursor.peek().isWord() && Attributes.next(cursor) == null
                    && !cursor.peek().is("when") && !cursor.peek(1).is("("))) {
                notes.add(cursor.at(cursor.peek(), Code.QUOTE_IN_TEXT, "the name of the rule ends before " + cursor.peek().quoted()
                        + ": it contains a quote", "Remove that quote."));
            }
            return name;
        }
        if (name.is("@") || name.is("when") || cursor.atEnd() || !cursor.sameLine() && !name.isWord()) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_NAME, "a name is missing after `rule`", FORM));
        }
        int start = cursor.position();
        while (cursor.sameLine() && !cursor.peek().isText()) {
            cursor.next();
        }
        boolean closed = cursor.sameLine() && cursor.peek().kind() == Kind.OPEN_TEXT;
        notes.add(cursor.at(name, closed ? Code.MISSING_QUOTE : Code.UNQUOTED_NAME, closed ? "a `\"` is missing before " + name.quoted()
                : cursor.peek().isText() && cursor.sameLine() ? name.quoted() + " does not belong here, after `rule`"
                : "the name of a rule must be in quotes, unlike " + name.quoted(), "Write: rule \"A sentence\""));
        if (cursor.sameLine()) {
            return cursor.next();
        }
        List<Token> unquoted = cursor.between(start, cursor.position());
        return new Token(Kind.WORD, String.join(" ", unquoted.stream().map(Token::text).toList()), name.line(), name.column());
    }

    private List<Token> attributes(Map<String, Annotation> annotated) {
        var attributes = new ArrayList<Token>();
        while (!cursor.peek().is("when") && !cursor.peek().is("then")) {
            Token attribute = Attributes.next(cursor);
            if (annotations.begins()) {
                Token first = attributes.stream().filter(it -> !it.is("extends")).findFirst().orElse(null);
                if (first != null) {
                    notes.add(cursor.at(first, Code.STRAY_TEXT, first.quoted() + " does not belong here, before `@`", "Write it after the annotations, right before `when`."));
                }
                annotations.read(annotated);
            } else if (attribute != null) {
                attributes.add(attribute);
                Attributes.skip(cursor, attribute);
            } else if (cursor.peek().is(",") && !attributes.isEmpty()) {
                cursor.next();
            } else {
                noWhenHere(cursor.peek());
                break;
            }
        }
        return attributes;
    }

    /** Neither `when` nor anything that may stand before it. */
    private void noWhenHere(Token found) {
        Token attribute = Attributes.misspelled(cursor);
        if (found.is("if")) {
            notes.add(cursor.at(found, Code.MISSPELLED_WORD, "`if` is not a keyword", "Did you mean `when`?"));
            cursor.next();
        } else if (cursor.takes("when", notes)) {
            // Noted.
        } else if (found.isEnd() || found.is("end") || RuleReader.beginsItem(cursor)) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_WHEN, "`when` is missing after " + cursor.previous().quoted(), FORM));
        } else if (attribute != null) {
            Token written = Attributes.whole(cursor);
            throw new SyntaxProblem(cursor.at(written, Code.MISSPELLED_WORD, written.quoted() + " is not a keyword", "Did you mean `" + attribute.text() + "`?"));
        } else if (found.isTypeName() || found.is("not") || found.is("exists") || found.is("(") || found.isWord() && cursor.peek(1).is(":")) {
            notes.add(cursor.before(Code.MISSING_WHEN, "`when`", FORM));
        } else {
            boolean annotation = found.isWord() && cursor.peek(1).is("(");
            throw new SyntaxProblem(cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(),
                    annotation ? "Did you mean `@" + found.text() + "`?" : found.is("/") || found.is("#") ? "A comment begins with `//`." : FORM));
        }
    }

    private Part noWhen() {
        if (!notes.clean()) {
            return when();
        }
        cursor.skip("then");
        return new Part(cursor.position(), cursor.position());
    }

    /** The conditions, up to the word `then`, which is taken. */
    private Part when() {
        int start = cursor.position();
        toOneOf("then");
        int stop = cursor.position();
        if (cursor.skip("then")) {
            return new Part(start, stop);
        }
        for (int at = start; at < stop; at++) {
            cursor.moveTo(at);
            Token found = cursor.peek();
            boolean called = cursor.peek(1).is("(");
            if (cursor.isLike("then") && !(called && Cursor.isNear(found, "then"))) {
                cursor.takes("then", notes);
                return new Part(start, at);
            }
            if (called && (Cursor.isNear(found, Template.CONCLUDE) || cursor.startsLine() && found.isWord() && !found.isTypeName() && !found.is("not")
                    && !found.is("exists") && cursor.peek(2).isWord() && cursor.peek(3).is("("))) {
                notes.add(cursor.before(Code.MISSING_THEN, "`then`", FORM));
                return new Part(start, at);
            }
        }
        cursor.moveTo(stop);
        throw new SyntaxProblem(cursor.after(Code.MISSING_THEN, "`then` is missing after " + cursor.previous().quoted(), FORM));
    }

    /** The right-hand side, up to the word `end`, which is taken. */
    private Part then() {
        int start = cursor.position();
        toOneOf();
        int stop = cursor.position();
        if (cursor.skip("end")) {
            return new Part(start, stop);
        }
        for (int at = stop - 1; at >= Math.max(start, stop - 3); at--) {
            cursor.moveTo(at);
            Token found = cursor.peek();
            int torn = cursor.torn("end");
            boolean alone = at + Math.max(1, torn) == stop && (cursor.startsLine() || cursor.previous().is(";"));
            if (torn > 0 || alone && found.isWord()) {
                boolean near = torn > 0 || Cursor.isNear(found, "end");
                notes.add(cursor.at(found, Code.MISSPELLED_WORD, found.quoted() + (near ? " is not a keyword" : " is written instead of `end`"),
                        "Did you mean `end`?"));
                cursor.moveTo(stop);
                return new Part(start, at);
            }
        }
        cursor.moveTo(stop);
        throw new SyntaxProblem(cursor.after(Code.MISSING_END, "`end` is missing after " + cursor.previous().quoted() + ": this rule has none", FORM));
    }

    /** Goes to a word that ends a part of a rule, or the rule, or that begins another. */
    private void toOneOf(String... words) {
        while (!cursor.atEnd() && !Set.of(words).contains(cursor.peek().text()) && !cursor.peek().is("end") && !RuleReader.beginsItem(cursor)) {
            cursor.next();
        }
    }
}
