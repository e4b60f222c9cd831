package dev.pave.spark;

import dev.pave.engine.Work;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.io.CompressionCodec;

/** A folder that the driver and all executors reach: {@code /path}, {@code hdfs://...}, {@code s3a://...}. */
final class Staging implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern OWN = Pattern.compile("([0-9a-f]{64})\\.(in|out|[0-9]+\\.tmp)");

    private final String folder;

    Staging(String folder) {
        this.folder = folder;
    }

    private Path file(String name) {
        return new Path(folder, name);
    }

    private FileSystem files() throws IOException {
        return new Path(folder).getFileSystem(SparkHadoopUtil.get().conf());
    }

    private static CompressionCodec codec() {
        return CompressionCodec.createCodec(SparkEnv.get().conf());
    }

    private Path done(String key) {
        return file(key + ".out");
    }

    private Path input(String key) {
        return file(key + ".in");
    }

    boolean hasInput(String key) throws IOException {
        return files().exists(input(key));
    }

    boolean hasResult(String key) throws IOException {
        return files().exists(done(key));
    }

    /** Gives the bytes that it took. */
    long writeInput(String key, Work<?> work) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(
                codec().compressedOutputStream(create(input(key))), BUFFER))) {
            out.writeObject(work);
        }
        return files().getFileStatus(input(key)).getLen();
    }

    Work<?> readInput(String key) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new Resolving(open(input(key)))) {
            return (Work<?>) in.readObject();
        }
    }

    Kept openResult(String key) {
        return new Kept(() -> open(done(key)));
    }

    private Watched create(Path file) throws IOException {
        return new Watched(files().create(file, true));
    }

    private InputStream open(Path file) throws IOException {
        return new BufferedInputStream(
                codec().compressedInputStream(files().open(file)), BUFFER);
    }

    /** A result that a task is about to write. */
    Result result(String key, long attempt) throws IOException {
        return new Result(done(key), file(key + "." + attempt + ".tmp"));
    }

    /** Gives the bytes of its result; what cannot be removed now is swept at the night's end. */
    long forget(String key) {
        try {
            long bytes = hasResult(key) ? files().getFileStatus(done(key)).getLen() : 0;
            files().delete(done(key), false);
            files().delete(input(key), false);
            return bytes;
        } catch (IOException later) {
            return 0; // the sweep at the night's end removes it
        }
    }

    /** Writes a small file, by another name first as results are. */
    void writeProbe(String name) throws IOException {
        Path meanwhile = file(name + ".tmp");
        try (OutputStream out = create(meanwhile)) {
            out.write(name.getBytes(StandardCharsets.UTF_8));
        }
        if (!files().rename(meanwhile, file(name))) {
            throw new IOException("cannot rename " + meanwhile + " to " + file(name));
        }
    }

    /** Whether it is there with what was written. */
    boolean hasProbe(String name) throws IOException {
        if (!files().exists(file(name))) {
            return false;
        }
        try (InputStream in = files().open(file(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(name);
        }
    }

    void deleteProbe(String name) throws IOException {
        files().delete(file(name), false);
    }

    @Override
    public String toString() {
        return folder;
    }

    /**
     * Removes all of some pieces, and what is older than any night. Gives the bytes of the results among them.
     *
     * @param keys of the pieces
     */
    long sweep(Set<String> keys) throws IOException {
        long old = System.currentTimeMillis() - KEPT.toMillis();
        long bytes = 0;
        if (files().exists(new Path(folder))) {
            for (FileStatus file : files().listStatus(new Path(folder))) {
                Matcher own = OWN.matcher(file.getPath().getName());
                if (own.matches() && (keys.contains(own.group(1)) || file.getModificationTime() < old)) {
                    bytes += own.group(2).equals("out") ? file.getLen() : 0;
                    files().delete(file.getPath(), false);
                }
            }
        }
        return bytes;
    }

    /** A result under a name of this attempt's own, until it is whole. */
    final class Result {

        private final Path whole;
        private final Path meanwhile;
        private final Watched watched;
        private final OutputStream out;

        private Result(Path whole, Path meanwhile) throws IOException {
            this.whole = whole;
            this.meanwhile = meanwhile;
            this.watched = create(meanwhile);
            this.out = new BufferedOutputStream(codec().compressedOutputStream(watched), BUFFER);
        }

        /** What closes it does not close the result, which has its end to come. */
        DataOutputStream out() {
            return new DataOutputStream(out) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        boolean couldNotBeWritten() {
            return watched.failed;
        }

        /** Another attempt may have been first: what it wrote is the same. */
        void publish() throws IOException {
            out.write(Kept.END);
            out.close();
            if (!files().rename(meanwhile, whole)) {
                files().delete(meanwhile, false);
                if (!files().exists(whole)) {
                    throw new IOException("cannot rename " + meanwhile + " to " + whole);
                }
            }
        }

        void drop() throws IOException {
            try (watched) {
                files().delete(meanwhile, false);
            } catch (IOException full) {
                watched.failed = true;
            }
        }
    }

    /**
     * Tells whether it was the writing that failed, not the work. Hadoop's local file system says so of a full disk by an error,
     * {@link FSError}, which nobody expects of a stream.
     */
    private static final class Watched extends FilterOutputStream {

        private boolean failed;

        private Watched(OutputStream out) {
            super(out);
        }

        /** Something done to the stream below. */
        private interface Doing {
            void run() throws IOException;
        }

        private void doing(Doing what) throws IOException {
            try {
                what.run();
            } catch (IOException e) {
                failed = true;
                throw e;
            } catch (FSError e) {
                failed = true;
                throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            doing(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            doing(out::flush);
        }

        @Override
        public void close() throws IOException {
            doing(out::close);
        }
    }

    /** Finds the classes where the task's are: in the jar that was sent to the executor. */
    private static final class Resolving extends ObjectInputStream {

        private Resolving(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        described.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(described);
            }
        }
    }
}
