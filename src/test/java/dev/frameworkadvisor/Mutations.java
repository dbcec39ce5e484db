package dev.frameworkadvisor;

import java.util.List;
import java.util.Random;

/** Spoils texts by chance, as slips of the pen, torn files and hostile hands do. */
final class Mutations {

    private static final List<String> SPLINTERS = List.of("\"", "'", "`", "\\", "{", "}", "[", "]", "(", ")", ":", ": ", "- ", ",", "#", "&a ", "*a", "!!", "|", ">", "%", "@", "?", "\n",
            "\n\n", "\t", "    ", "//", "/*", "*/", ";", "yes", "no", "null", "~", "facts:\n", "name: ", "rule ", "when\n", "then\n", "end\n", "not ", "or ", "$x", "insert", "---\n", "...\n",
            "\0", "\u0007", "\u001B[2J", "\r", "\u0085", "\u00A0", "\u200B", "\u202E", "\u2028", "\uFEFF", "\uFFFE", "\uD83D", "\uDE00", "\uD83D\uDE00", "é", "电", "x".repeat(300), "[".repeat(60),
            "(".repeat(60), "\"a\":".repeat(30), "1e999", "-0", "0x1F");

    private Mutations() {
    }

    /** A text with one to four changes: something inserted, removed, doubled, moved or replaced by a part of another text. */
    static String of(String text, List<String> others, Random random) {
        String spoilt = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilt = once(spoilt, others.get(random.nextInt(others.size())), random);
        }
        return spoilt;
    }

    private static String once(String text, String other, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
        String part = text.substring(from, to);
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        int cut = random.nextInt(other.length() + 1);
        return switch (random.nextInt(8)) {
            case 0, 1 -> text.substring(0, from) + splinter + text.substring(from);
            case 2, 3 -> text.substring(0, from) + text.substring(to);
            case 4 -> text.substring(0, to) + part.repeat(1 + random.nextInt(20)) + text.substring(to);
            case 5 -> text.substring(0, from) + (char) random.nextInt(random.nextBoolean() ? 128 : 0xFFFF) + text.substring(to);
            case 6 -> text.substring(0, from) + other.substring(cut, Math.min(other.length(), cut + random.nextInt(80))) + text.substring(to);
            default -> text.substring(0, from);
        };
    }
}
