package dev.pave.ingest.git.tree;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads tree objects and keeps the latest: what a commit made is what the next one starts from. For one thread. */
public final class TreeReader {
    private static final byte[] EMPTY = {};
    private final ObjectReader reader;
    private final long limit;
    private final Map<ObjectId, byte[]> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Set<ObjectId> odd = new HashSet<>();
    private long size;

    /** @param limit bytes to keep */
    public TreeReader(ObjectReader reader, long limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /**
     * A tree's bytes, put right; none for null.
     *
     * @throws UnreadableException where it cannot be read
     */
    byte[] read(ObjectId id) throws IOException {
        if (id == null) {
            return EMPTY;
        }
        byte[] there = kept.get(id);
        if (there != null) {
            return there;
        }
        try {
            byte[] bytes = reader.open(id, Constants.OBJ_TREE).getCachedBytes();
            byte[] sound = SoundTree.of(bytes);
            if (sound != bytes) {
                odd.add(id.copy());
            }
            keep(id, sound);
            return sound;
        } catch (IOException | RuntimeException e) {
            throw UnreadableException.of("tree", id, e);
        }
    }

    /** Whether a tree that was read had something to put right; false for null. */
    boolean isOdd(ObjectId id) {
        return id != null && odd.contains(id);
    }

    private void keep(ObjectId id, byte[] bytes) {
        kept.put(id, bytes);
        size += bytes.length;
        Iterator<byte[]> oldest = kept.values().iterator();
        while (size > limit && oldest.hasNext()) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }
}
