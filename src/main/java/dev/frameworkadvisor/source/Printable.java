package dev.frameworkadvisor.source;

/** Makes words from a stranger's file harmless to a terminal. */
public final class Printable {

    private Printable() {
    }

    /** The text on one line, every control character and bidirectional override in it replaced by a visible sign, one for one. */
    public static String line(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    || c == '\u2028' || c == '\u2029')) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
