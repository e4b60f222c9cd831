package dev.pave.pattern.text;

/** How two texts begin alike. */
public final class CommonPrefix {

    private CommonPrefix() {}

    /** The number of characters that both have at their beginnings. */
    public static int length(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
