package dev.pave.ingest.log;

import dev.pave.ingest.log.format.Sample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What a file begins with, as fingerprints: so many bytes and 16 digits of the SHA-256 of these, each byte as the character of
 * its number. Lengths that are asked for in their order are hashed in one go. For one thread.
 */
final class HeadHashes {

    private static final int MOST = 4096;
    private static final int DIGITS = 16;

    private final Sample head;
    private final MessageDigest digest;
    private final Map<Integer, String> known = new HashMap<>();
    private int hashed;

    HeadHashes(Sample head) {
        this.head = head;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the first 4 KB, or all of it where it is shorter. */
    static String fingerprint(Sample head) {
        return fingerprint(head, MOST);
    }

    /** Of so many bytes at most. */
    static String fingerprint(Sample head, int most) {
        HeadHashes hashes = new HeadHashes(head);
        return hashes.fingerprint(Math.min(most, hashes.length()));
    }

    Sample head() {
        return head;
    }

    /** Bytes that are there. */
    int length() {
        return head.bytes().length;
    }

    /** Of that many bytes, which must be there. */
    String fingerprint(int length) {
        return known.computeIfAbsent(length, all -> all + ":" + hash(all));
    }

    private String hash(int length) {
        if (length < hashed) {
            digest.reset();
            hashed = 0;
        }
        digest.update(new String(head.bytes(), hashed, length - hashed, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_8));
        hashed = length;
        try {
            byte[] hash = ((MessageDigest) digest.clone()).digest();
            return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be copied", e);
        }
    }
}
