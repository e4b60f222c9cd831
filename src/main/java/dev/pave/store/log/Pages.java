package dev.pave.store.log;

import dev.pave.store.StoreException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Pages on their way from the thread that reads to the one that writes, in order, a few at a time: who is faster waits.
 * Safe for both threads.
 */
public final class Pages {

    private static final int WAITING = 32;

    private final Queue<Page> waiting = new ArrayDeque<>(WAITING);
    private long rows;
    private boolean ended;
    private boolean abandoned;

    /** Pages that are all there already. */
    static Pages of(List<Page> all) {
        Pages pages = new Pages();
        for (Page page : all) {
            pages.waiting.add(page);
            pages.rows += page.rows();
        }
        pages.end();
        return pages;
    }

    /** Hands a page over; false when nobody takes pages any more. */
    public synchronized boolean put(Page page) {
        while (waiting.size() >= WAITING && !abandoned) {
            await();
        }
        waiting.add(page);
        rows += page.rows();
        notifyAll();
        return !abandoned;
    }

    /** No page comes after those that were put. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** From either side: the rest is not wanted, or will not come. */
    public synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /**
     * The next page; null behind the last one.
     *
     * @throws StoreException when the pages were abandoned, so that what was taken is not kept
     */
    synchronized Page take() {
        while (waiting.isEmpty() && !ended && !abandoned) {
            await();
        }
        if (abandoned) {
            throw new StoreException("The rows did not come to their end");
        }
        notifyAll();
        return waiting.poll();
    }

    /** Rows of all pages that were handed over. */
    synchronized long rows() {
        return rows;
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandoned = true;
        }
    }
}
