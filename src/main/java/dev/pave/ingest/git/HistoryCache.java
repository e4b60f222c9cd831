package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.Omission;
import dev.pave.pattern.FaultPoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What commits did to which files, kept from one reading of a repository to the next. What a commit did never changes,
 * so blocks are only ever added to the file: length, checksum, commits. A damaged end is ignored and written over; of
 * two that write at once one gives way; a cache that cannot be read or written is done without.
 */
final class HistoryCache {
    private static final System.Logger LOG = System.getLogger(HistoryCache.class.getName());
    private static final long LARGEST = 256L << 20;
    private static final int BLOCK_HEAD = 2 * Integer.BYTES;

    private final Path file;
    private final byte[] title;
    private final CacheCodec codec;
    private final Map<ObjectId, CacheCodec.Entry> entries = new HashMap<>();
    private final List<CacheCodec.Entry> fresh = new ArrayList<>();
    private long size;
    private long sound;

    private HistoryCache(Path file, String repo, String fingerprint) {
        this.file = file;
        this.title = ("pave history/1 " + fingerprint + "\n").getBytes(StandardCharsets.UTF_8);
        this.codec = new CacheCodec(repo);
    }

    /** @param fingerprint what is in the file is of use only if it was written with the same one */
    static HistoryCache load(Path file, String repo, String fingerprint) {
        HistoryCache cache = new HistoryCache(file, repo, fingerprint);
        try {
            cache.read(Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file));
        } catch (NoSuchFileException notYet) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is not there yet", file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Cannot read " + file, e);
        }
        return cache;
    }

    private void read(byte[] bytes) {
        size = bytes.length;
        if (bytes.length < title.length || !Arrays.equals(bytes, 0, title.length, title, 0, title.length)) {
            return;
        }
        sound = title.length;
        ByteBuffer in = ByteBuffer.wrap(bytes, title.length, bytes.length - title.length);
        while (in.remaining() >= BLOCK_HEAD) {
            int length = in.getInt();
            int checksum = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return;
            }
            byte[] block = new byte[length];
            in.get(block);
            if (checksum(block) != checksum) {
                return;
            }
            codec.decode(block).forEach(entry -> entries.put(entry.node().id(), entry));
            sound = in.position();
        }
    }

    /** The commit as it was read before; null when it never was. */
    CacheCodec.Entry get(ObjectId commit) {
        return entries.get(commit);
    }

    /** The commit's place in the graph as it was read before; null when it never was. */
    CommitNode node(ObjectId commit) {
        CacheCodec.Entry entry = entries.get(commit);
        return entry == null ? null : entry.node();
    }

    /** Keeps a commit for the next time; one whose files are not known for sure is not kept. */
    void add(CommitNode node, CommitRecord commit) {
        boolean unsure = commit.omissions().stream().anyMatch(Omission::mayComeBack);
        if (node.end() == CommitNode.End.NONE && !unsure) {
            fresh.add(new CacheCodec.Entry(node, commit.files()));
        }
    }

    /** Writes what was added. */
    void save() {
        if (fresh.isEmpty() || sound > LARGEST) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null && channel.size() == size) {
                    append(channel);
                }
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "Cannot write " + file, e);
        }
    }

    private void append(FileChannel channel) throws IOException {
        byte[] block = codec.encode(fresh);
        ByteBuffer out = ByteBuffer.allocate(title.length + BLOCK_HEAD + block.length);
        if (sound == 0) {
            out.put(title);
        }
        out.putInt(block.length).putInt(checksum(block)).put(block).flip();
        FaultPoint.pass("history.append");
        channel.truncate(sound);
        channel.position(sound);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        FaultPoint.pass("history.appended");
        fresh.clear();
    }

    private static int checksum(byte[] block) {
        CRC32 crc = new CRC32();
        crc.update(block);
        return (int) crc.getValue();
    }
}
