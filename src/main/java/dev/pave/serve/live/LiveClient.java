package dev.pave.serve.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One that listens. Nobody waits for it: what it does not take is kept up to a bound, and only counted behind that. Safe
 * for several threads.
 */
final class LiveClient implements WriteListener {

    private static final int MOST_BYTES = 64 * 1024;

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ServletOutputStream out;
    private final Consumer<LiveClient> gone;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private int bytes;
    private long dropped;
    private long waitsSince;
    private boolean flush;
    private boolean last;
    private boolean closed;

    /** @param gone hears once that it does not listen any more */
    LiveClient(ServletOutputStream out, Consumer<LiveClient> gone) {
        this.out = out;
        this.gone = gone;
    }

    /** Done once it does not listen any more: then the server ends its answer. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /**
     * Sends an event.
     *
     * @param tells how many executions it tells of
     */
    synchronized void send(byte[] frame, long tells) {
        if (closed || last) {
            return;
        }
        if (bytes + frame.length > MOST_BYTES) {
            dropped += tells;
            return;
        }
        if (dropped > 0) {
            add(("event: dropped\ndata: {\"executions\":" + dropped + "}\n\n").getBytes(StandardCharsets.UTF_8));
            dropped = 0;
        }
        add(frame);
        drain();
    }

    private void add(byte[] frame) {
        if (queue.isEmpty()) {
            waitsSince = System.nanoTime();
        }
        queue.add(frame);
        bytes += frame.length;
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    private void drain() {
        try {
            while (!closed && out.isReady()) {
                byte[] frame = queue.poll();
                if (frame != null) {
                    bytes -= frame.length;
                    waitsSince = System.nanoTime();
                    flush = true;
                    out.write(frame);
                } else if (flush) {
                    flush = false;
                    out.flush();
                } else {
                    if (last) {
                        close();
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            close();
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /** Whether it has taken nothing for so long although something waits. */
    synchronized boolean isStuck(long nanos) {
        return !queue.isEmpty() && System.nanoTime() - waitsSince > nanos;
    }

    /** Sends this and ends, as soon as the client has taken it. */
    synchronized void end(byte[] frame) {
        if (!closed && !last) {
            add(frame);
            last = true;
            drain();
        }
    }

    /** Ends now. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.clear();
            bytes = 0;
        }
        gone.accept(this);
        ended.complete(null);
    }
}
