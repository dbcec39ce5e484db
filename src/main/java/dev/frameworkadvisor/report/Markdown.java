package dev.frameworkadvisor.report;

import dev.frameworkadvisor.words.Printable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes untrusted text into Markdown, where it stays on its line and is nothing but text. */
final class Markdown {

    /**
     * Signs that mean something anywhere; braces too, because page generators replace what stands between two of them.
     */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$]");
    /** What begins a list, or underlines a heading. */
    private static final Pattern BEGINNING = Pattern.compile("^([-+=]|[0-9]+(?=[.)]))");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {
    }

    /** The text with every sign of markup escaped. It may begin a line. */
    static String escape(String text) {
        String escaped = MARKUP.matcher(Printable.line(text).strip()).replaceAll("\\\\$0");
        return BEGINNING.matcher(escaped).replaceFirst(it -> Character.isDigit(it.group().charAt(0)) ? "$1\\\\"
                : "\\\\$1");
    }

    /** The text as code, between more backticks than it holds in a row. */
    static String code(String text) {
        String line = Printable.line(text);
        int longest = BACKTICKS.matcher(line).results().map(MatchResult::group).mapToInt(String::length).max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
    }
}
