package dev.frameworkadvisor.words;

/** Makes untrusted text safe to print on a terminal, and measures its width there. */
public final class Printable {

    private static final int REPLACEMENT = 0xFFFD;
    /** First and last characters of the blocks that terminals show two columns wide: Chinese, Japanese, Korean, emoji. */
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

    private Printable() {
    }

    /** The text on one line, every control character and bidirectional override in it replaced by a visible sign, and a tab by a space, one for one. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Printable::isHostile)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : isHostile(c) ? REPLACEMENT : c));
        return out.toString();
    }

    /** The columns that a printable text takes in a terminal. */
    public static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (c >= block[0] && c <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Joiners are format characters too, but Persian and emoji are written with them. */
    public static boolean isHostile(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.FORMAT && c != 0x200C && c != 0x200D
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE;
    }
}
