package dev.frameworkadvisor.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/** Formats shares: 0 % and 100 % only if exact, with enough digits to tell small shares apart. */
final class Shares {

    private static final double SMALLEST_PERCENT = 0.01;

    private Shares() {
    }

    /** A part of a whole: "18.9 %", "0.42 %", "1 in 250,000". */
    static String of(BigInteger part, BigInteger whole) {
        if (part.signum() == 0 || part.equals(whole)) {
            return part.signum() == 0 ? "0 %" : "100 %";
        }
        double share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64).doubleValue();
        return 100 * share >= SMALLEST_PERCENT ? percent(share) : "1 in %,d".formatted(rounded(whole.divide(part)));
    }

    /** A share as a number of percent with two digits or more. */
    static String percent(double share) {
        double percent = 100 * share;
        return share < 1 && percent >= 99.95 ? "more than 99.9 %" : String.format(Locale.ROOT, percent >= 1 ? "%.1f %%" : "%.2f %%", percent);
    }

    /** To two digits. */
    private static BigInteger rounded(BigInteger number) {
        return new BigDecimal(number).round(new MathContext(2)).toBigInteger();
    }
}
