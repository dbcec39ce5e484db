package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Code;
import dev.frameworkadvisor.knowledge.Problem;
import dev.frameworkadvisor.language.Token.Kind;
import dev.frameworkadvisor.words.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a rule file: its imports, declarations and rules with their places, and where it leaves the form of our language.
 *
 * <p>Drools compiles the same text afterwards and has the last word on it. This reader is here because Drools reports a
 * missing {@code end} in the next rule and a missing quote at the end of the file, and because explanations need to know
 * where a rule stands.
 */
final class RuleReader {

    private static final List<String> ITEMS = List.of("rule", "declare", "import", "package", "function", "global", "query");
    private static final Pattern DECLARED = Pattern.compile("declare\\s+(?:enum\\s+|trait\\s+)?([\\p{L}\\d_$]+)|(?<![\\p{L}\\d_$])([\\p{L}\\d_$]++)\\s++extends\\b");

    final List<Declaration> declarations = new ArrayList<>();
    final List<RuleText> rules = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    /** The names of functions and queries. */
    final List<String> calls = new ArrayList<>();
    /** Warnings about what Drools has beside rules and declarations, and we do without. */
    final List<Oddity> beyond = new ArrayList<>();
    /** Attributes that hold for every rule of the file. */
    final List<Token> attributes = new ArrayList<>();
    /** Every word of the file, without the names in declarations. */
    final List<String> words = new ArrayList<>();

    private final RuleFile file;
    private final Cursor cursor;
    private final ProblemLog notes = new ProblemLog();
    private final DeclarationReader declarationReader;
    private final RuleTextReader ruleReader;

    /** @param problems takes what is found wrong; reading goes on with the next rule */
    RuleReader(RuleFile file, List<Problem> problems) {
        this.file = file;
        var scanned = new ArrayList<Problem>();
        List<Token> tokens = Scanner.scan(file.source(), scanned);
        this.cursor = Cursor.over(file.source(), tokens);
        this.declarationReader = new DeclarationReader(file, cursor, notes);
        this.ruleReader = new RuleTextReader(file, cursor, notes);
        boolean cut = scanned.stream().anyMatch(problem -> problem.code() == Code.UNCLOSED_COMMENT);
        attempt(this::packageLine, cut);
        while (!cursor.atEnd()) {
            attempt(this::item, cut);
        }
        problems.addAll(scanned);
        problems.addAll(notes.problems());
        Set<Token> declared = declarations.stream().map(Declaration::name).collect(Collectors.toSet());
        tokens.stream().filter(token -> token.isWord() && !declared.contains(token)).map(Token::text).forEach(words::add);
    }

    /** Names that are declared in this file, or seem to be: in what could not be read, too. */
    List<String> perhapsDeclared() {
        return DECLARED.matcher(file.source().text()).results().map(it -> it.group(1) != null ? it.group(1) : it.group(2)).toList();
    }

    /** Whether a rule, declaration or import begins here, at the start of a line: inside a rule it shows that an `end` is missing. */
    static boolean beginsItem(Cursor cursor) {
        Token token = cursor.peek();
        return cursor.startsLine() && token.isWord()
                && (ITEMS.contains(token.text()) && !cursor.peek(1).is("(") || cursor.peek(1).isText() && Cursor.isNear(token, "rule"));
    }

    private void attempt(Runnable reading, boolean cut) {
        notes.begin();
        int start = cursor.position();
        try {
            reading.run();
        } catch (SyntaxProblem e) {
            notes.add(e.problem());
        }
        if (!notes.clean()) {
            while (!cursor.atEnd() && !beginsItem(cursor)) {
                cursor.next();
            }
            withdrawWhatFollows(start, cut);
        }
    }

    /** What the scanner has found explains what comes after it: a text never closed swallows a parenthesis, a comment an `end`. */
    private void withdrawWhatFollows(int start, boolean cut) {
        Problem first = notes.first();
        Token open = cursor.between(start, cursor.position()).stream().filter(token -> token.kind() == Kind.OPEN_TEXT).findFirst().orElse(null);
        boolean follows = open != null && (first.line() != open.line() || first.column() > open.column());
        if (follows || cut && cursor.atEnd()) {
            notes.withdraw();
        }
    }

    private void packageLine() {
        Token first = cursor.peek();
        String form = "Begin every rule file with the line: package " + RuleBase.PACKAGE;
        if (cursor.atEnd()) {
            notes.add(file.source().problem(1, 1, 1, "this file holds no `package " + RuleBase.PACKAGE + "`, and nothing else", form)
                    .coded(Code.MISSING_PACKAGE));
        } else if (ITEMS.contains(first.text()) && !first.is("package")) {
            notes.add(cursor.before(Code.MISSING_PACKAGE, "`package " + RuleBase.PACKAGE + "`", form));
        } else if (cursor.takes("package", notes) && !cursor.sameLine() && !cursor.peek().is(RuleBase.PACKAGE)) {
            notes.add(cursor.after(Code.MISSING_NAME, "`" + RuleBase.PACKAGE + "` is missing after `package`", form));
        } else {
            Token name = cursor.next();
            if (name == first) {
                notes.add(cursor.at(first, first.isWord() ? Code.MISSING_PACKAGE : Code.STRAY_TEXT, "a rule file begins with `package "
                        + RuleBase.PACKAGE + "`, and not with " + first.quoted(), form));
            } else if (!name.is(RuleBase.PACKAGE)) {
                notes.add(cursor.at(name, Code.WRONG_PACKAGE, "the package is `" + RuleBase.PACKAGE + "`, and not " + name.quoted(), form));
            }
            restOfLine();
        }
    }

    private void item() {
        Token word = cursor.peek();
        switch (word.isWord() || word.is(";") ? word.text() : "") {
            case ";" -> cursor.next();
            case "import" -> {
                cursor.next();
                imported();
            }
            case "declare" -> {
                cursor.next();
                declarations.add(declarationReader.read());
            }
            case "rule" -> {
                cursor.next();
                ruleReader.read(word, rules);
            }
            case "function", "query", "global" -> beside(word);
            default -> {
                Token attribute = Attributes.next(cursor);
                if (attribute == null) {
                    guess(word);
                } else {
                    attributes.add(attribute);
                    beyond.add(Oddity.ofFile(cursor.at(attribute, Code.ATTRIBUTE, "", null), attribute.quoted()));
                    Attributes.skip(cursor, attribute);
                }
            }
        }
    }

    /** Something that Drools has beside rules and declarations. Its text is Java, or of no account here. */
    private void beside(Token word) {
        int start = cursor.position();
        cursor.next();
        boolean global = word.is("global");
        while (!cursor.atEnd() && !(global ? cursor.startsLine() || cursor.peek().is(";") : cursor.peek().is("{") || cursor.peek().is("end"))) {
            if (word.is("function") && cursor.peek().isWord() && cursor.peek(1).is("(") || word.is("query") && cursor.position() == start + 1) {
                calls.add(cursor.peek().value());
            }
            cursor.next();
        }
        Token last = cursor.previous();
        if (cursor.peek().is("{")) {
            cursor.skipBrackets();
        } else if (!global && !cursor.skip("end")) {
            throw new SyntaxProblem(cursor.at(word, Code.MISSING_END, word.quoted() + " is never ended", null));
        }
        Problem at = cursor.at(word, Code.JAVA_LOGIC, "`global " + last.text() + "` has no value here: nothing sets it", null);
        beyond.add(global ? new Oddity(at, at.coded(Code.NOT_UNDERSTOOD)) : Oddity.ofFile(at, word.quoted()));
    }

    /** No word that begins something. Whatever it was meant to begin is read on, so that nothing it declares is missed. */
    private void guess(Token word) {
        if (word.isText()) {
            notes.add(cursor.before(Code.MISSING_RULE, "`rule`", "A rule begins: rule \"A sentence\""));
            ruleReader.read(word, rules);
        } else if (word.isWord() && cursor.peek(Math.max(1, cursor.torn("rule"))).isText()) {
            take("rule");
            ruleReader.read(word, rules);
        } else if (word.isWord() && ahead("extends") >= 1) {
            if (ahead("extends") == 1 && !cursor.isGlued("declare")) {
                notes.add(cursor.before(Code.MISSING_DECLARE, "`declare`", "Write: declare " + word.text() + " extends ..."));
            } else {
                take("declare");
                cursor.moveTo(cursor.position() + ahead("extends") - 1);
            }
            declarations.add(declarationReader.read());
        } else if (word.isWord() && (cursor.isLike("import") && ahead(".") >= 1 || cursor.peek(1).is(".") && cursor.peek(2).isWord() || word.is("static"))) {
            if (!cursor.takes("import", notes) && (ahead(".") == 1 || word.is("static"))) {
                notes.add(cursor.before(Code.MISSING_WORD, "`import`", "Write it before " + word.quoted() + "."));
            }
            imported();
        } else {
            stray(word);
        }
    }

    /** Takes a word that must be meant here. */
    private void take(String word) {
        Token found = cursor.peek();
        if (!cursor.takes(word, notes)) {
            notes.add(cursor.at(found, Code.MISSPELLED_WORD, found.quoted() + " does not belong here: `" + word + "` is expected", "Did you mean `" + word + "`?"));
            cursor.next();
        }
    }

    private void stray(Token word) {
        boolean inside = List.of("@", "when", "then").contains(word.text());
        String hint = inside ? "A rule begins: rule \"A sentence\"" : word.is("/") || word.is("#") ? "A comment begins with `//`."
                : word.isWord() ? Suggestion.hint(word.text(), ITEMS, "A rule begins with `rule` and ends with `end`.") : "A rule begins with `rule` and ends with `end`.";
        notes.add(inside ? cursor.before(Code.MISSING_RULE, "`rule` and a name", hint)
                : cursor.at(word, Code.STRAY_TEXT, word.quoted() + " does not belong here, " + cursor.beside(), hint));
        cursor.next();
        while (cursor.sameLine() && !ITEMS.contains(cursor.peek().text())) {
            cursor.next();
        }
    }

    /** How far a word or sign is ahead on the same line; -1 if it is not there. */
    private int ahead(String text) {
        for (int i = 0; i < 8 && cursor.peek(i).line() == cursor.peek().line() && !cursor.peek(i).isEnd(); i++) {
            if (cursor.peek(i).is(text)) {
                return i;
            }
        }
        return -1;
    }

    private void imported() {
        Token first = cursor.peek();
        boolean isStatic = cursor.skip("static");
        boolean isFunction = !isStatic && cursor.peek(1).isWord() && cursor.skip("function");
        var path = new StringBuilder();
        Token start = cursor.peek();
        if (!start.isWord() || ITEMS.contains(start.text())) {
            throw new SyntaxProblem(cursor.after(Code.MISSING_NAME, "a name is missing after " + cursor.previous().quoted(), null));
        }
        path.append(cursor.next().text());
        while (cursor.skip(".")) {
            if (!cursor.peek().isWord() && !cursor.peek().is("*") || cursor.startsLine()) {
                throw new SyntaxProblem(cursor.after(Code.MISSING_NAME, "a name is missing after `" + path + ".`", null));
            }
            path.append('.').append(cursor.next().text());
        }
        imports.add(new Import(file, first == start ? start : first, start, isStatic || isFunction, path.toString()));
        if (isFunction) {
            calls.add(path.substring(path.lastIndexOf(".") + 1));
        }
        cursor.skip(";");
        restOfLine();
    }

    private void restOfLine() {
        if (cursor.sameLine() && !cursor.peek().is(";")) {
            Token found = cursor.peek();
            notes.add(found.isWord() && cursor.peek(1).is(".") ? cursor.after(Code.MISSING_SIGN, "`.` is missing after " + cursor.previous().quoted(), null)
                    : cursor.at(found, Code.STRAY_TEXT, found.quoted() + " does not belong here, after " + cursor.previous().quoted(), null));
        }
        while (cursor.sameLine()) {
            cursor.next();
        }
    }
}
