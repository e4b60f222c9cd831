package dev.pave.pattern.event;

/** Tells what was drawn by chance from what was named by people. Shannon entropy of the characters, in bits. */
final class Entropy {

    private static final double LEAST_BITS = 3.9;

    private Entropy() {}

    /** Mixed cases and digits without order; neither a path nor a hash, which are no secrets. */
    static boolean looksLikeChance(String value) {
        boolean upper = false;
        boolean lower = false;
        int digits = 0;
        int slashes = 0;
        int dashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            digits += Character.isDigit(c) ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            dashes += c == '-' || c == '_' ? 1 : 0;
        }
        return upper
                && lower
                && digits >= 2
                && slashes <= value.length() / 20
                && dashes <= 3
                && bits(value) >= LEAST_BITS;
    }

    static double bits(String value) {
        int[] counts = new int[128];
        for (int i = 0; i < value.length(); i++) {
            counts[value.charAt(i) & 127]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
