package dev.pave.execute.verifycommit;

import dev.pave.workspace.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A file as a change leaves it.
 *
 * @param path       where it is
 * @param before     where it was; null for a new one
 * @param mode       as git has it, e.g. {@code 120000} for a link
 * @param size       in bytes
 * @param sizeBefore in bytes; 0 for a new one
 * @param bytes      its content; null where that is too large or not there
 * @param added      numbers of the lines that are new, from 1
 */
record ViewedFile(String path, String before, String mode, long size, long sizeBefore, byte[] bytes, BitSet added) {

    static final String LINK = "120000";
    static final String MODULE = "160000";

    /** Lines that are new without a gap. */
    record Run(int first, String text) {}

    /** One of a history. */
    static ViewedFile of(String path, String before, String mode, Blobs.Blob now, List<Blobs.Blob> then) {
        BitSet added = new BitSet();
        if (now.bytes() != null && !UnifiedDiff.isBinary(now.bytes())) {
            added.set(1, lines(now.bytes()) + 1);
            for (Blobs.Blob one : then) {
                if (one.bytes() != null && !UnifiedDiff.isBinary(one.bytes())) {
                    added.and(UnifiedDiff.added(one.bytes(), now.bytes()));
                }
            }
        }
        long was = then.stream().mapToLong(Blobs.Blob::size).max().orElse(0);
        return new ViewedFile(path, before, mode, now.size(), was, now.bytes(), added);
    }

    boolean isNew() {
        return before == null;
    }

    boolean isLink() {
        return mode.equals(LINK);
    }

    /** Its content; empty where it is none that people read. */
    Optional<String> text() {
        return bytes == null || isLink() || UnifiedDiff.isBinary(bytes)
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The stretches of new lines. */
    List<Run> runs() {
        if (added.isEmpty() || text().isEmpty()) {
            return List.of();
        }
        if (isNew()) {
            return List.of(new Run(1, text().orElseThrow()));
        }
        String[] lines = text().orElseThrow().split("\n", -1);
        List<Run> runs = new ArrayList<>();
        for (int from = added.nextSetBit(0); from >= 0; from = added.nextSetBit(added.nextClearBit(from))) {
            int to = Math.min(added.nextClearBit(from), lines.length + 1);
            runs.add(new Run(from, String.join("\n", List.of(lines).subList(from - 1, to - 1)) + "\n"));
        }
        return runs;
    }

    private static int lines(byte[] bytes) {
        int lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
