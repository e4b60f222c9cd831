package dev.pave.pattern.event;

/** Tells what was drawn by chance from what was named by people. Shannon entropy of the characters, in bits. */
final class Entropy {

    private static final double LEAST_BITS = 3.9;
    /** Share of a name's characters that its words have; of values of chance one in a thousand (of 20 characters) to four thousand (of 32) has so many in three words. */
    private static final double MOST = 0.65;

    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_WORD = 4;

    private Entropy() {}

    /**
     * Mixed cases and digits without order; neither a path nor a hash, which are no secrets, nor a name that is made of words,
     * e.g. {@code TestRotatesKeysOf2048BitsInOrder}.
     */
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
                && bits(value) >= LEAST_BITS
                && !isMadeOfWords(value);
    }

    /** Words are small letters side by side, with a capital one before them or not, and a vowel among them. */
    private static boolean isMadeOfWords(String value) {
        int letters = 0;
        int words = 0;
        int begin = 0;
        boolean vowel = false;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ' ';
            if (!Character.isLowerCase(c)) {
                boolean word = vowel && i - begin >= SHORTEST_WORD;
                letters += word ? i - begin : 0;
                words += word ? 1 : 0;
                begin = Character.isUpperCase(c) ? i : i + 1;
                vowel = false;
            }
            vowel |= "aeiouyAEIOUY".indexOf(c) >= 0;
        }
        return words >= FEWEST_WORDS && letters >= MOST * value.length();
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
