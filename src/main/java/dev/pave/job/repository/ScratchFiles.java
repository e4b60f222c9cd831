package dev.pave.job.repository;

import dev.pave.home.Home;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables and a cache in a temporary folder of their own, on their way from one machine to another. Closing it removes them.
 *
 * @param folder where they are
 */
public record ScratchFiles(Path folder) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    static ScratchFiles make() throws IOException {
        ScratchFiles made = new ScratchFiles(Files.createTempDirectory("pave-repository-"));
        Files.createDirectories(made.tables());
        Files.createDirectories(made.home().cache());
        return made;
    }

    /** A file a table of its history. */
    public Path tables() {
        return folder.resolve("tables");
    }

    /** In whose cache is what was mined and learned. */
    public Home home() {
        return new Home(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tables = Files.walk(tables());
                Stream<Path> cached = Files.walk(home().cache())) {
            return Stream.concat(tables, cached)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    void write(DataOutputStream out) throws IOException {
        List<Path> files = files();
        out.writeInt(files.size());
        for (Path file : files) {
            out.writeUTF(folder.relativize(file).toString());
            out.writeLong(Files.size(file));
            Files.copy(file, out);
        }
    }

    static ScratchFiles read(DataInputStream in) throws IOException {
        ScratchFiles read = make();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                Path file = read.folder.resolve(in.readUTF()).normalize();
                if (!file.startsWith(read.folder)) {
                    throw new IOException("a file outside of its folder: " + file);
                }
                Files.createDirectories(file.getParent());
                copy(in, in.readLong(), file);
            }
            return read;
        } catch (IOException | RuntimeException incomplete) {
            read.close();
            throw incomplete;
        }
    }

    private static void copy(InputStream in, long length, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("ends within " + file.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
