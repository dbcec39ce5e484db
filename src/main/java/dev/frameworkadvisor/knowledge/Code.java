package dev.frameworkadvisor.knowledge;

import java.util.Locale;

/**
 * Stable problem identifier; messages may change.
 * {@code rules/CHECKS.md} explains those that concern rules, each with a wrong and a right example.
 */
public enum Code {
    // The form of a rule file.
    MISSING_PACKAGE, WRONG_PACKAGE, UNKNOWN_IMPORT, MISSING_DECLARE, MISSING_RULE, MISSING_WHEN, MISSING_THEN,
    MISSING_END, MISSING_NAME, MISSING_WORD, MISSING_BLANK, MISSING_QUOTE, MISSING_PARENTHESIS, MISSING_SEMICOLON, MISSING_SIGN,
    MISSPELLED_WORD, STRAY_TEXT, UNQUOTED_NAME, QUOTE_IN_TEXT, CURLY_QUOTE, UNCLOSED_COMMENT, BAD_ESCAPE, INVISIBLE_CHARACTER,
    BAD_ANNOTATION, NOT_LOGICAL, NOT_UNDERSTOOD,
    // The names in it.
    UNKNOWN_FACT, UNKNOWN_FRAMEWORK, UNKNOWN_STRENGTH, UNKNOWN_CONCLUSION, UNKNOWN_CLAIM, UNKNOWN_ANNOTATION, UNKNOWN_FIELD,
    UNKNOWN_TYPE, UNKNOWN_VARIABLE, UNKNOWN_RULE, WRONG_KIND, BAD_NAME, BAD_DATE, CLAIM_WITHOUT_QUOTE, DUPLICATE_RULE,
    DUPLICATE_NAME, NOTHING_DECLARED, ENDLESS_RULES, CIRCULAR_INFERENCE,
    // The data beside it.
    NOT_UTF8, UNUSABLE_FILE, MISSING_FILE, BROKEN_YAML, DUPLICATE_KEY, UNKNOWN_KEY, MISSING_KEY, WRONG_VALUE, DUPLICATE_CLAIM,
    // Rules that work but break our guidelines.
    NO_CITATION(true), STALE_CITATION(true), SEVERAL_CONCLUSIONS(true), NO_CONCLUSION(true), SALIENCE(true), ATTRIBUTE(true),
    JAVA_LOGIC(true), NEEDLESS_IMPORT(true), UNANSWERED_CONDITION(true), UNASKED_FACT(true), NO_QUESTION(true), SAME_RULE(true),
    NEVER_FIRES(true), NO_EFFECT(true), UNGUARDED_INFERENCE(true),
    OPPOSITE_INFERENCES(true), UNREAD_FILE(true), UNUSED_CLAIM(true), UNJUDGED_CLAIM(true), UNDATED_STANDING(true),
    HALF_AGED(true);

    private final boolean warning;

    Code() {
        this(false);
    }

    Code(boolean warning) {
        this.warning = warning;
    }

    /** Whether rules work in spite of it. */
    public boolean isWarning() {
        return warning;
    }

    /** The word for it: {@code unknown-fact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-').replace("utf-8", "utf8");
    }
}
