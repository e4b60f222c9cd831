package dev.pave.ingest.git;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/** The bytes of a commit object, and the little that is wanted of them. */
record RawCommit(byte[] bytes) {
    private static final int TREE_LINE = "tree ".length() + 40 + 1;
    private static final int PARENT_LINE = "parent ".length() + 40 + 1;
    private static final long LATEST = 253402300799L; // the last second of the year 9999

    CommitNode node(ObjectId id) {
        ObjectId tree = ObjectId.fromString(bytes, "tree ".length());
        List<ObjectId> parents = new ArrayList<>(2);
        int at = TREE_LINE;
        while (at + PARENT_LINE <= bytes.length && bytes[at] == 'p') {
            parents.add(ObjectId.fromString(bytes, at + "parent ".length()));
            at += PARENT_LINE;
        }
        return new CommitNode(
                id.copy(), tree, committedAt(), List.copyOf(parents), null, CommitNode.End.NONE, List.of(), bytes);
    }

    private long committedAt() {
        return seconds(RawParseUtils.committer(bytes, 0));
    }

    /** Author time; the committer's where the author's makes no sense. */
    Instant authoredAt() {
        long authored = seconds(RawParseUtils.author(bytes, 0));
        return Instant.ofEpochSecond(authored > 0 ? authored : committedAt());
    }

    /** Name and address as they stand, e.g. {@code Ada <ada@example.org>}. */
    String author() {
        int begin = RawParseUtils.author(bytes, 0);
        if (begin < 0) {
            return "";
        }
        return text(begin, Math.max(begin, addressEnd(begin)));
    }

    String message() {
        int begin = RawParseUtils.commitMessage(bytes, 0);
        return begin < 0 ? "" : text(begin, bytes.length);
    }

    private int addressEnd(int begin) {
        int line = RawParseUtils.nextLF(bytes, begin);
        for (int at = line - 1; at >= begin; at--) {
            if (bytes[at] == '>') {
                return at + 1;
            }
        }
        return line - 1;
    }

    private long seconds(int begin) {
        if (begin < 0) {
            return 0;
        }
        int end = addressEnd(begin);
        if (end >= bytes.length || bytes[end - 1] != '>') {
            return 0;
        }
        long seconds = RawParseUtils.parseLongBase10(bytes, end, null);
        return seconds < 0 || seconds > LATEST ? 0 : seconds;
    }

    private String text(int begin, int end) {
        return RawParseUtils.decode(charset(), bytes, begin, end).replace('\0', '\uFFFD');
    }

    private Charset charset() {
        try {
            return RawParseUtils.parseEncoding(bytes);
        } catch (IllegalArgumentException unknownEncoding) {
            return StandardCharsets.UTF_8;
        }
    }
}
