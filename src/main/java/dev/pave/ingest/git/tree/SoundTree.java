package dev.pave.ingest.git.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts right a tree that git itself would not write: entries in git's order, each name once (the first stays), and none that
 * no work tree can hold. So a diff of two trees needs no care of its own.
 */
final class SoundTree {

    private SoundTree() {}

    /**
     * The same bytes where there is nothing to put right.
     *
     * @throws IndexOutOfBoundsException where it is cut off or no tree
     */
    static byte[] of(byte[] bytes) {
        TreeEntry before = new TreeEntry(bytes, 0);
        if (!before.valid()) {
            return bytes;
        }
        boolean sound = isPossible(before);
        TreeEntry entry = new TreeEntry(bytes, 0);
        for (entry.advance(); entry.valid(); entry.advance()) {
            sound &= before.compareTo(entry) < 0 && !before.hasNameOf(entry) && isPossible(entry);
            before.advance();
        }
        return sound ? bytes : repaired(bytes);
    }

    private static byte[] repaired(byte[] bytes) {
        List<TreeEntry> entries = new ArrayList<>();
        for (TreeEntry entry = new TreeEntry(bytes, 0); entry.valid(); entry = entry.following()) {
            if (isPossible(entry)) {
                entries.add(entry);
            }
        }
        entries.sort(TreeEntry::compareTo);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        TreeEntry last = null;
        for (TreeEntry entry : entries) {
            if (last == null || !last.hasNameOf(entry)) {
                entry.writeTo(out);
                last = entry;
            }
        }
        return out.toByteArray();
    }

    private static boolean isPossible(TreeEntry entry) {
        if (!entry.isKnownType()) {
            return false;
        }
        byte[] bytes = entry.bytes();
        int end = entry.nameBegin() + entry.nameLength();
        for (int at = entry.nameBegin(); at < end; at++) {
            if (bytes[at] == '/') {
                return false;
            }
        }
        return switch (entry.nameLength()) {
            case 0 -> false;
            case 1, 2, 4 ->
                isName(new String(bytes, entry.nameBegin(), entry.nameLength(), StandardCharsets.ISO_8859_1));
            default -> true;
        };
    }

    private static boolean isName(String name) {
        return !name.equals(".") && !name.equals("..") && !name.equalsIgnoreCase(".git");
    }
}
