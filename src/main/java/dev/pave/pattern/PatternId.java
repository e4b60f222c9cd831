package dev.pave.pattern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names patterns so that the same one has the same id every night. */
public final class PatternId {

    private static final int DIGITS = 8;

    private PatternId() {}

    /**
     * @param repo   source id of the repository
     * @param kind   sort of repetition
     * @param anchor what stays the same while the pattern grows: the template that was seen first
     * @return {@code P-} and eight hexadecimal digits
     */
    public static String of(String repo, Kind kind, String anchor) {
        return "P-" + sha256(repo + "\n" + kind.id() + "\n" + anchor).substring(0, DIGITS);
    }

    /** What stands for the history in the source id of a repository: the digits behind its last {@code -}. */
    public static String history(String sourceId) {
        return sourceId.substring(sourceId.lastIndexOf('-') + 1);
    }

    /** SHA-256 of a text, in hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
