package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Fact;
import dev.frameworkadvisor.language.RuleText.Annotation;
import dev.frameworkadvisor.language.Token.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads declarations: {@code declare SomeFact extends Answer ... end}. */
final class DeclarationReader {

    private static final String FORM = "A declaration reads: declare SomeFact extends Answer ... end";
    private static final String EXTENDS = "extends";

    private final RuleFile file;
    private final Cursor cursor;
    private final ProblemLog notes;
    private final AnnotationReader annotations;
    private boolean fields;

    DeclarationReader(RuleFile file, Cursor cursor, ProblemLog notes) {
        this.file = file;
        this.cursor = cursor;
        this.notes = notes;
        this.annotations = new AnnotationReader(cursor, notes);
    }

    /** Reads what stands after the word {@code declare}. */
    Declaration read() {
        fields = false;
        boolean special = cursor.peek(1).isWord() && (cursor.skip("enum") || cursor.skip("trait"));
        Token name = name();
        var declared = new LinkedHashMap<String, Annotation>();
        Token parent = null;
        boolean complete = false;
        try {
            if (name.text().endsWith(EXTENDS) && !cursor.peek().is(EXTENDS)) {
                notes.add(cursor.at(name, Code.MISSING_BLANK, "a space is missing in " + name.quoted(), "Write it before `extends`."));
                name = new Token(Kind.WORD, name.text().substring(0, name.text().length() - EXTENDS.length()), name.line(), name.column());
                parent = cursor.next();
            } else {
                name = torn(name);
                parent = parent(name);
            }
            complete = body(name, declared, special);
            if (parent == null && complete && !special && notes.clean() && !fields && !declared.isEmpty()) {
                notes.add(cursor.at(name, Code.MISSING_WORD, name.quoted() + " extends neither `Answer` nor `Framework`", FORM));
            }
        } catch (SyntaxProblem e) {
            notes.add(e.problem());
        }
        return new Declaration(file, name, parent, declared);
    }


    private Token name() {
        Token name = cursor.peek();
        boolean missing = !name.isWord() || name.is(EXTENDS) && cursor.peek(1).isWord() || name.is("end");
        if (missing) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_NAME, "a name is missing after `declare`", FORM));
        }
        return cursor.next();
    }

    /** A name with a blank or a sign in it. What is meant is taken to be declared. */
    private Token torn(Token name) {
        boolean hyphen = cursor.peek().is("-");
        var whole = new StringBuilder(hyphen ? Fact.typeOf(name.text()) : name.text());
        int start = cursor.position();
        while (!cursor.atEnd() && !cursor.startsLine() && !cursor.peek().is(EXTENDS)) {
            Token token = cursor.next();
            whole.append(token.isWord() ? hyphen ? Fact.typeOf(token.text()) : token.text() : "");
            hyphen |= token.is("-");
        }
        boolean torn = cursor.peek().is(EXTENDS) && cursor.position() > start;
        Token wrong = torn ? cursor.between(start, start + 1).get(0) : name;
        if (!torn) {
            cursor.moveTo(start);
            return name;
        }
        notes.add(cursor.at(wrong, Code.STRAY_TEXT, wrong.quoted() + " does not belong here, after " + name.quoted(),
                "A name is one word. Did you mean `" + whole + "`?"));
        return new Token(Kind.WORD, whole.toString(), name.line(), name.column());
    }

    private @org.jspecify.annotations.Nullable Token parent(Token name) {
        if (cursor.skip(EXTENDS)) {
            if (!cursor.peek().isWord() || cursor.peek().is("end")) {
                notes.add(cursor.after(Code.MISSING_WORD, "`Answer` or `Framework` is missing after `extends`", FORM));
                return null;
            }
            Token parent = cursor.next();
            while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
                cursor.next();
                parent = cursor.next();
            }
            return parent;
        }
        Token found = cursor.peek();
        if (!found.isWord() || found.is("end") || cursor.peek(1).is(":") || cursor.startsLine() && !cursor.isLike(EXTENDS)) {
            return null;
        }
        if (!cursor.takes(EXTENDS, notes)) {
            notes.add(cursor.before(Code.MISSING_WORD, "`extends`", "Write: declare " + name.text() + " extends " + found.text()));
        }
        return cursor.next();
    }

    /** Reads up to the `end`, and says whether it was there. */
    private boolean body(Token name, Map<String, Annotation> declared, boolean special) {
        while (!cursor.skip("end")) {
            Token found = cursor.peek();
            if (cursor.atEnd() || RuleReader.beginsItem(cursor)) {
                notes.add(cursor.after(Code.MISSING_END, "`end` is missing after " + cursor.previous().quoted() + ": the declaration of "
                        + name.quoted() + " has none", FORM));
                return false;
            }
            if (annotations.begins()) {
                annotations.read(declared);
            } else if (special || fields || found.isWord() && cursor.peek(1).is(":")) {
                fields = true;
                cursor.next();
            } else if (!cursor.peek(1).is("(") && cursor.takes("end", notes)) {
                return true;
            } else {
                throw new SyntaxProblem(cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, " + cursor.beside(),
                        found.isWord() && cursor.peek(1).is("(") ? "Did you mean `@" + found.text() + "`?" : FORM));
            }
        }
        return true;
    }
}
