package dev.pave.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** One run at a time has the staging folder. */
record StagingLock(FileChannel channel, FileLock lock) {

    private static final int LOOKING_MILLIS = 50;

    /**
     * @param patience how long another run that is writing is waited for
     * @throws RunningException when it is writing still
     */
    static StagingLock on(Path folder, Duration patience) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw ExecutionException.at(folder, "written", e);
        }
        FileLock lock = lock(channel);
        for (long end = System.nanoTime() + patience.toNanos(); lock == null && System.nanoTime() < end; ) {
            lock = waited() ? lock(channel) : null;
        }
        if (lock == null) {
            channel.close();
            throw new RunningException("another run is writing; wait for it to end");
        }
        return new StagingLock(channel, lock);
    }

    void release() throws IOException {
        lock.release();
        channel.close();
    }

    /** Whether nobody told this run to stop. */
    private static boolean waited() {
        try {
            Thread.sleep(LOOKING_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProgram) {
            return null;
        }
    }
}
