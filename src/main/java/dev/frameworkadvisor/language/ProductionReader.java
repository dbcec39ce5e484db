package dev.frameworkadvisor.language;

import dev.frameworkadvisor.knowledge.Condition;
import dev.frameworkadvisor.knowledge.Consequence;
import dev.frameworkadvisor.knowledge.Production;
import dev.frameworkadvisor.knowledge.TruthValue;
import dev.frameworkadvisor.knowledge.Conclusion;
import dev.frameworkadvisor.knowledge.Reason;
import dev.frameworkadvisor.knowledge.Rule;
import dev.frameworkadvisor.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions and consequences from the tokens of a rule that Drools has compiled. It understands the form that our rules
 * keep to, and says of anything else that it does not understand it: nothing is guessed.
 */
final class ProductionReader {

    private final Map<String, String> factsByType;
    private final Map<String, String> titlesByType;
    private List<Token> tokens = List.of();
    private int at;

    ProductionReader(Map<String, String> factsByType, Map<String, String> titlesByType) {
        this.factsByType = factsByType;
        this.titlesByType = titlesByType;
    }

    Production read(RuleText text, Rule rule) {
        // An attribute such as a salience or `enabled false` may change when, or whether, a rule fires.
        return new Production(rule, text.attributes().isEmpty() ? condition(text.when()) : null, consequence(text.then()));
    }

    private @Nullable Condition condition(List<Token> when) {
        start(when);
        try {
            var parts = new ArrayList<Condition>();
            while (peek().kind() != Kind.END) {
                parts.add(either());
                skip(";");
            }
            return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
        } catch (NotUnderstood e) {
            return null;
        }
    }

    private Condition either() {
        var parts = new ArrayList<Condition>(List.of(both()));
        while (skip("or") || skip("||")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition both() {
        var parts = new ArrayList<Condition>(List.of(single()));
        while (skip("and") || skip("&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition single() {
        if (skip("not")) {
            return new Condition.Not(single());
        }
        if (skip("exists")) {
            // It holds as its inside does, but what it finds is not matched, and so is no justification.
            return new Condition.Not(new Condition.Not(single()));
        }
        if (skip("(")) {
            Condition inner = either();
            need(")");
            return inner;
        }
        Token type = next();
        if (type.kind() == Kind.WORD && skip(":")) {
            type = next();
        }
        String fact = factsByType.get(type.text());
        if (fact == null) {
            throw new NotUnderstood();
        }
        need("(");
        Condition yes = new Condition.Is(fact, TruthValue.YES);
        Condition no = new Condition.Is(fact, TruthValue.NO);
        Condition pattern = skip("yes") ? yes : skip("no") ? no : new Condition.Any(List.of(yes, no));
        need(")");
        return pattern;
    }

    private @Nullable Consequence consequence(List<Token> then) {
        start(then);
        try {
            need("insertLogical");
            need("(");
            Consequence consequence = conclusion();
            need(")");
            skip(";");
            return peek().kind() == Kind.END ? consequence : null;
        } catch (NotUnderstood e) {
            return null;
        }
    }

    private Consequence conclusion() {
        if (peek().is("new")) {
            return new Consequence.Infer(made(factsByType), TruthValue.YES);
        }
        String word = next().text();
        need("(");
        Consequence consequence = switch (word) {
            case "ruledOut" -> new Consequence.Infer(made(factsByType), TruthValue.NO);
            case "favour" -> argument(Reason.Stance.FAVOUR);
            case "discourage" -> argument(Reason.Stance.DISCOURAGE);
            case "companion" -> advice(Conclusion.Kind.COMPANION, true);
            case "caution" -> advice(Conclusion.Kind.CAUTION, false);
            case "commonGround" -> new Consequence.Advise(Conclusion.Kind.COMMON_GROUND, null, null);
            case "conflict" -> new Consequence.Advise(Conclusion.Kind.CONFLICT, null, null);
            default -> throw new NotUnderstood();
        };
        need(")");
        return consequence;
    }

    private Consequence advice(Conclusion.Kind kind, boolean named) {
        String framework = peek().is("new") ? made(titlesByType) : null;
        String name = null;
        if (named) {
            skip(",");
            Token text = next();
            if (text.kind() != Kind.TEXT) {
                throw new NotUnderstood();
            }
            name = text.value();
        }
        return new Consequence.Advise(kind, framework, name);
    }

    private Consequence argument(Reason.Stance stance) {
        String framework = made(titlesByType);
        need(",");
        return new Consequence.Argue(framework, stance, next().text().toLowerCase(Locale.ROOT));
    }

    private String made(Map<String, String> names) {
        need("new");
        String name = names.get(next().text());
        if (name == null) {
            throw new NotUnderstood();
        }
        need("(");
        need(")");
        return name;
    }

    private void start(List<Token> text) {
        tokens = text;
        at = 0;
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : new Token(Kind.END, "", 0, 0);
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Takes a word or sign, of one or two tokens, if it comes next. */
    private boolean skip(String text) {
        boolean pair = Set.of("||", "&&").contains(text);
        String sign = pair ? text.substring(1) : text;
        if (peek().is(sign) && (!pair || at + 1 < tokens.size() && tokens.get(at + 1).is(sign))) {
            at += pair ? 2 : 1;
            return true;
        }
        return false;
    }

    private void need(String text) {
        if (!skip(text)) {
            throw new NotUnderstood();
        }
    }

    private static String join(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }

    /** Thrown where the text leaves the form that this reader knows; never leaves it. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }
}
