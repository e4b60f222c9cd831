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

    GitTree(ObjectReader reader, Map<String, ObjectId> blobs) {
        this.reader = reader;
        this.blobs = blobs;
    }

    /** Paths of all files, relative to the root, with forward slashes. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(blobs.keySet());
    }

    /** A file's content; empty where there is none, it is too large for a person's, or no text. */
    public Optional<String> text(String path) {
        var blob = blobs.get(path);
        try {
            return blob == null ? Optional.empty() : bytes(reader, blob).flatMap(GitTree::text);
        } catch (IOException e) {
            throw GitChanges.unreadable(e);
        }
    }

    private static Optional<String> text(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Of a blob; empty in a partial clone that lacks it, and for one that is no person's file. */
    static Optional<byte[]> bytes(ObjectReader reader, ObjectId blob) throws IOException {
        return !reader.has(blob, Constants.OBJ_BLOB)
                        || reader.getObjectSize(blob, Constants.OBJ_BLOB) > GitChanges.MOST_BYTES
                ? Optional.empty()
                : Optional.of(reader.open(blob, Constants.OBJ_BLOB).getBytes());
    }
}
