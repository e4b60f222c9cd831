package dev.pave.ingest.git;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/**
 * A process of its own that reads a file of a repository while each thread that Java shares waits for that to end, as they do
 * where all of them want to read and one at a time may.
 */
final class BusyThreads {
    private static final int MORE_THAN_THERE_ARE = 64;

    private BusyThreads() {}

    public static void main(String[] arguments) {
        // Java 17 starts a thread for each work where there would be one alone
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "2");
        CountDownLatch read = new CountDownLatch(1);
        for (int i = 0; i < MORE_THAN_THERE_ARE; i++) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    read.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try (GitContents contents = GitContents.open(RepositorySource.at(Path.of(arguments[0])))) {
            System.out.println(contents.read(arguments[1], "a.txt").lines());
        }
        read.countDown();
    }
}
