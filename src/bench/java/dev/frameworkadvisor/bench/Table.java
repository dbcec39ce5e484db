package dev.frameworkadvisor.bench;

import java.util.Locale;

/** A Markdown table of ratios. */
final class Table {

    private final StringBuilder text = new StringBuilder("""
            | | time beside plain Drools | time beside the limit | memory beside plain Drools |
            |---|--:|--:|--:|
            """);

    /** A heading for the rows that follow. */
    void heading(String heading) {
        text.append("| *%s* | | | |\n".formatted(heading));
    }

    /** A row of ratios; 0 leaves a cell empty. */
    void row(String what, double time, double limit, double memory) {
        text.append("| %s | %s | %s | %s |\n".formatted(what, ratio(time), ratio(limit), ratio(memory)));
    }

    /** As people say it: {@code 12 ×}, {@code 1/12}. */
    static String ratio(double ratio) {
        if (ratio == 0) {
            return "";
        }
        String number = number(Math.max(ratio, 1 / ratio));
        return number.equals("1") ? "1" : ratio > 1 ? number + " ×" : "1/" + number;
    }

    /** To two digits: no run is more exact than that. */
    private static String number(double number) {
        if (number >= 1e6) {
            return "10^" + Math.round(Math.log10(number));
        }
        if (number >= 9.95) {
            double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
            return String.format(Locale.ROOT, "%,.0f", Math.round(number / unit) * unit).replace(',', ' ');
        }
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
