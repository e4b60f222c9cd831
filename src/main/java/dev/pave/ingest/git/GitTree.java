package dev.pave.ingest.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The files of one commit. As long-lived as what gave it; not thread-safe. */
public final class GitTree {

    private static final int SNIFFED = 8_000;

    private final ObjectReader reader;
    private final Map<String, ObjectId> blobs;
    private final Set<ObjectId> unread;

    /** @param unread takes the contents that cannot be read */
    GitTree(ObjectReader reader, Map<String, ObjectId> blobs, Set<ObjectId> unread) {
        this.reader = reader;
        this.unread = unread;
        this.blobs = blobs;
    }

    /** Paths of all files, relative to the root, with forward slashes. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(blobs.keySet());
    }

    /** A file's content; empty where there is none, it is too large for a person's, or no text. */
    public Optional<String> text(String path) {
        ObjectId blob = blobs.get(path);
        return blob == null ? Optional.empty() : bytes(reader, blob, unread).flatMap(GitTree::text);
    }

    private static Optional<String> text(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Of a blob; empty where it cannot be read, which is noted, and for one that is no person's file. */
    static Optional<byte[]> bytes(ObjectReader reader, ObjectId blob, Set<ObjectId> unread) {
        try {
            return reader.getObjectSize(blob, Constants.OBJ_BLOB) > GitChanges.MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(reader.open(blob, Constants.OBJ_BLOB).getBytes());
        } catch (IOException gone) {
            unread.add(blob);
            return Optional.empty();
        }
    }
}
