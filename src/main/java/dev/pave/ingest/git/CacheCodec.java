package dev.pave.ingest.git;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.CommitFiles.Rename;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Commits as bytes: graph and names, numbers in groups of seven bits. A path is written out once and then named by its
 * number, so blocks must be decoded and encoded in one order, by one codec.
 */
final class CacheCodec {

    /** A commit that was read before; {@code files} of a merge are empty. */
    record Entry(CommitNode node, CommitFiles files) {}

    private final String repo;
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    CacheCodec(String repo) {
        this.repo = repo;
    }

    byte[] encode(List<Entry> entries) {
        Output out = new Output();
        out.number(entries.size());
        entries.forEach(entry -> {
            out.id(entry.node().id());
            out.number(entry.node().time());
            out.number(entry.node().parents().size());
            entry.node().parents().forEach(out::id);
            out.number(entry.files().at().getEpochSecond());
            out.paths(entry.files().added());
            out.paths(entry.files().modified());
            out.paths(entry.files().deleted());
            out.paths(entry.files().renamed().stream().map(Rename::from).toList());
            out.paths(entry.files().renamed().stream().map(Rename::to).toList());
        });
        return out.bytes.toByteArray();
    }

    List<Entry> decode(byte[] block) {
        Input in = new Input(ByteBuffer.wrap(block));
        List<Entry> entries = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            ObjectId id = in.id();
            long time = in.number();
            List<ObjectId> parents = new ArrayList<>(2);
            for (long i = in.number(); i > 0; i--) {
                parents.add(in.id());
            }
            CommitNode node =
                    new CommitNode(id, null, time, List.copyOf(parents), null, CommitNode.End.NONE, List.of(), null);
            Instant at = Instant.ofEpochSecond(in.number());
            CommitFiles files = new CommitFiles(repo, id.name(), at, in.paths(), in.paths(), in.paths(), in.renames());
            entries.add(new Entry(node, files));
        }
        return entries;
    }

    private final class Output {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final byte[] raw = new byte[20];

        void number(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                bytes.write((int) (left & 0x7f) | 0x80);
                left >>>= 7;
            }
            bytes.write((int) left);
        }

        void id(ObjectId id) {
            id.copyRawTo(raw, 0);
            bytes.writeBytes(raw);
        }

        void paths(List<String> list) {
            number(list.size());
            for (String path : list) {
                Integer number = numbers.get(path);
                number(number == null ? 0 : number);
                if (number == null) {
                    numbers.put(path, numbers.size() + 1);
                    byte[] text = path.getBytes(StandardCharsets.UTF_8);
                    number(text.length);
                    bytes.writeBytes(text);
                }
            }
        }
    }

    private final class Input {
        private final ByteBuffer bytes;

        Input(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0L;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get();
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        ObjectId id() {
            ObjectId id = ObjectId.fromRaw(bytes.array(), bytes.position());
            bytes.position(bytes.position() + 20);
            return id;
        }

        List<String> paths() {
            int count = (int) number();
            String[] list = new String[count];
            for (int i = 0; i < count; i++) {
                list[i] = path();
            }
            return List.of(list);
        }

        private String path() {
            int number = (int) number();
            if (number > 0) {
                return paths.get(number - 1);
            }
            int length = (int) number();
            String path = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
            paths.add(path);
            numbers.put(path, paths.size());
            return path;
        }

        List<Rename> renames() {
            List<String> from = paths();
            List<String> to = paths();
            List<Rename> renames = new ArrayList<>(from.size());
            for (int i = 0; i < from.size(); i++) {
                renames.add(new Rename(from.get(i), to.get(i)));
            }
            return List.copyOf(renames);
        }
    }
}
