package dev.pave.ingest.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/** A cursor over the entries of one tree object: {@code mode SP name NUL id}, again and again. */
final class TreeEntry {
    private static final int ID = 20;
    private static final int TYPE = 0170000;
    private static final int TREE = 0040000;
    private static final int LINK = 0120000;
    private static final int SUBMODULE = 0160000;

    private final byte[] bytes;
    private int nameBegin;
    private int nameEnd;
    private int next;
    private int mode;
    private boolean valid;

    TreeEntry(byte[] bytes) {
        this.bytes = bytes;
        advance();
    }

    /** Goes to the next entry; a damaged tree throws {@link IndexOutOfBoundsException}. */
    void advance() {
        valid = next < bytes.length;
        if (!valid) {
            return;
        }
        var at = next;
        mode = 0;
        while (bytes[at] != ' ') {
            mode = (mode << 3) + (bytes[at++] - '0');
        }
        nameBegin = ++at;
        while (bytes[at] != 0) {
            at++;
        }
        nameEnd = at;
        next = at + 1 + ID;
        if (next > bytes.length) {
            throw new IndexOutOfBoundsException(next);
        }
    }

    boolean valid() {
        return valid;
    }

    boolean isTree() {
        return (mode & TYPE) == TREE;
    }

    boolean isSubmodule() {
        return (mode & TYPE) == SUBMODULE;
    }

    boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    ObjectId id() {
        return ObjectId.fromRaw(bytes, nameEnd + 1);
    }

    byte[] bytes() {
        return bytes;
    }

    int nameBegin() {
        return nameBegin;
    }

    int nameLength() {
        return nameEnd - nameBegin;
    }

    /** Same mode and same content. */
    boolean isSame(TreeEntry other) {
        return mode == other.mode
                && Arrays.equals(bytes, nameEnd + 1, next, other.bytes, other.nameEnd + 1, other.next);
    }

    /** Git's order of entries: bytes of the name, a folder's name ending in a slash; what is at its end comes last. */
    int compareTo(TreeEntry other) {
        if (!valid || !other.valid) {
            return Boolean.compare(other.valid, valid);
        }
        var shared = Math.min(nameLength(), other.nameLength());
        var first = Arrays.mismatch(
                bytes, nameBegin, nameBegin + shared, other.bytes, other.nameBegin, other.nameBegin + shared);
        var at = first < 0 ? shared : first;
        return Integer.compare(byteAt(at), other.byteAt(at));
    }

    private int byteAt(int index) {
        if (index < nameLength()) {
            return bytes[nameBegin + index] & 0xff;
        }
        return isTree() ? '/' : 0;
    }
}
