package dev.pave.ingest.text;

import dev.pave.pattern.PatternId;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * A place in a log between two lines.
 *
 * @param offset      bytes before it, after decompression
 * @param line        lines before it
 * @param tail        hash of the bytes right before it, by which a later reading knows that it is still the same file
 * @param whole       hash of all lines before it, by which the content is known under another name
 * @param provisional id of the execution that begins here and may change; null when there is none
 */
public record Mark(long offset, long line, String tail, long whole, String provisional)
        implements LinePlace, Serializable {

    /** Bytes that the tail is a hash of. */
    public static final int TAIL = 64;

    public static final Mark START = new Mark(0, 0, "", 0, null);

    static Mark after(long offset, long line, byte[] before, int length, long whole) {
        return new Mark(offset, line, hash(before, length), whole, null);
    }

    public static String hash(byte[] bytes, int length) {
        return length == 0
                ? ""
                : PatternId.sha256(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))
                        .substring(0, 16);
    }

    @Override
    public Mark get() {
        return this;
    }

    public Mark with(String provisionalId) {
        return new Mark(offset, line, tail, whole, provisionalId);
    }

    /** Whether the same lines are before both. Of a place that an earlier version stored only the last bytes are known. */
    public boolean isBehindTheSame(Mark stored) {
        return offset == stored.offset
                && line == stored.line
                && tail.equals(stored.tail)
                && (whole == stored.whole || stored.whole == 0);
    }

    public String text() {
        return offset + " " + line + " " + (tail.isEmpty() ? "-" : tail) + "/" + Long.toHexString(whole)
                + (provisional == null ? "" : " " + provisional);
    }

    public static Mark parse(String text) {
        String[] parts = text.split(" ", 4);
        String[] hashes = parts[2].split("/", 2);
        return new Mark(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                hashes[0].equals("-") ? "" : hashes[0],
                hashes.length > 1 ? Long.parseUnsignedLong(hashes[1], 16) : 0,
                parts.length > 3 ? parts[3] : null);
    }
}
