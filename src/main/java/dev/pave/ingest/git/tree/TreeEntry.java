package dev.pave.ingest.git.tree;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/** A cursor over the entries of one tree object: {@code mode SP name NUL id}, again and again. */
final class TreeEntry {
    private static final int ID = 20;
    private static final int TYPE = 0170000;
    private static final int TREE = 0040000;
    private static final int FILE = 0100000;
    private static final int LINK = 0120000;
    private static final int SUBMODULE = 0160000;

    private final byte[] bytes;
    private int begin;
    private int nameBegin;
    private int nameEnd;
    private int next;
    private int mode;
    private boolean valid;

    /** @param begin where an entry begins */
    TreeEntry(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.next = begin;
        advance();
    }

    /** Where the first entry begins in which two trees differ, or that only one of them has. */
    static int firstDifference(byte[] bytes, byte[] others) {
        int shared = Arrays.mismatch(bytes, others);
        int begin = 0;
        while (shared > 0) {
            int end = begin + 1;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            end += 1 + ID;
            if (end > shared) {
                return begin;
            }
            begin = end;
        }
        return shared < 0 ? bytes.length : begin;
    }

    /** True when from the next entry on both are the same. */
    boolean endsLike(TreeEntry other) {
        return Arrays.equals(bytes, next, bytes.length, other.bytes, other.next, other.bytes.length);
    }

    /** Goes to the next entry; a damaged tree throws {@link IndexOutOfBoundsException}. */
    void advance() {
        valid = next < bytes.length;
        if (!valid) {
            return;
        }
        int at = next;
        begin = at;
        mode = 0;
        while (bytes[at] != ' ') {
            int digit = bytes[at++] - '0';
            if (digit < 0 || digit > 7) {
                throw new IndexOutOfBoundsException("a mode that is no number at byte " + (at - 1));
            }
            mode = (mode << 3) + digit;
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

    /** Goes behind all entries. */
    void end() {
        next = bytes.length;
        valid = false;
    }

    /** The next entry, by itself. */
    TreeEntry following() {
        return new TreeEntry(bytes, next);
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

    /** A folder, a file, a link or a submodule. */
    boolean isKnownType() {
        return isTree() || isLink() || isSubmodule() || (mode & TYPE) == FILE;
    }

    boolean hasNameOf(TreeEntry other) {
        return Arrays.equals(bytes, nameBegin, nameEnd, other.bytes, other.nameBegin, other.nameEnd);
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(bytes, begin, next - begin);
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
        int shared = Math.min(nameLength(), other.nameLength());
        int first = Arrays.mismatch(
                bytes, nameBegin, nameBegin + shared, other.bytes, other.nameBegin, other.nameBegin + shared);
        int at = first < 0 ? shared : first;
        return Integer.compare(byteAt(at), other.byteAt(at));
    }

    private int byteAt(int index) {
        if (index < nameLength()) {
            return bytes[nameBegin + index] & 0xff;
        }
        return isTree() ? '/' : 0;
    }
}
