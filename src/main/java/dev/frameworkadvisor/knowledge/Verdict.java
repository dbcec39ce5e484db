package dev.frameworkadvisor.knowledge;

import java.util.Locale;

/** How far the reasons settle the question. */
public enum Verdict {
    /** One framework is well ahead. */
    CLEAR,
    /** One framework is ahead, but not by much. */
    LEAN,
    /** Reasons were given, and several frameworks tie for the first place. */
    TOSS_UP,
    /** Nothing that counts was said for or against any of them. */
    OPEN;

    /** The word in files and output: {@code toss-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
