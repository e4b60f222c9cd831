package dev.pave.execute.verifycommit;

import dev.pave.git.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Contents of a repository, by their ids. The sizes are asked for first; what is larger than a source file is not read.
 *
 * @param git at a folder of it
 */
record Blobs(Git git) {

    private static final long MOST_BYTES = 1 << 20;
    private static final long AT_ONCE = 48L << 20;

    /** @param bytes null where it is too large, or not there */
    record Blob(long size, byte[] bytes) {
        static final Blob NONE = new Blob(0, null);
    }

    /** By id; what the repository has not is {@link Blob#NONE}. */
    Map<String, Blob> read(Collection<String> ids) throws IOException {
        Map<String, Blob> blobs = new HashMap<>();
        List<String> wanted = new ArrayList<>();
        long bytes = 0;
        for (String line : sizes(new TreeSet<>(ids))) {
            String[] parts = line.split(" ");
            long size = parts.length == 3 && parts[1].equals("blob") ? Long.parseLong(parts[2]) : -1;
            blobs.put(parts[0], size < 0 ? Blob.NONE : new Blob(size, null));
            if (size >= 0 && size <= MOST_BYTES) {
                wanted.add(parts[0]);
                bytes += size;
            }
            if (bytes > AT_ONCE) {
                contents(wanted, blobs);
                wanted.clear();
                bytes = 0;
            }
        }
        contents(wanted, blobs);
        return blobs;
    }

    private List<String> sizes(Collection<String> ids) throws IOException {
        return ids.isEmpty()
                ? List.of()
                : new String(ask(ids, "--batch-check"), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
    }

    /** Each is a line of id, type and size, then its bytes and a line end. */
    private void contents(List<String> ids, Map<String, Blob> into) throws IOException {
        byte[] all = ids.isEmpty() ? new byte[0] : ask(ids, "--batch");
        int at = 0;
        while (at < all.length) {
            int end = at;
            while (all[end] != '\n') {
                end++;
            }
            String[] head = new String(all, at, end - at, StandardCharsets.UTF_8).split(" ");
            int size = Integer.parseInt(head[2]);
            into.put(head[0], new Blob(size, Arrays.copyOfRange(all, end + 1, end + 1 + size)));
            at = end + 1 + size + 1;
        }
    }

    private byte[] ask(Collection<String> ids, String how) throws IOException {
        Path list = Files.createTempFile("pave-blobs", ".txt");
        try {
            Files.writeString(list, String.join("\n", ids) + "\n");
            return git.reading(list).bytes("cat-file", how);
        } finally {
            Files.delete(list);
        }
    }
}
