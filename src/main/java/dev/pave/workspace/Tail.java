package dev.pave.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads all that a process prints and keeps the end of it. Written by its own thread, read after {@link #end}. */
final class Tail {

    private static final int KEPT_BYTES = 8 << 10;
    private static final int PATIENCE_MS = 2_000;

    private final byte[] ring = new byte[KEPT_BYTES];
    private final InputStream printed;
    private final Thread reader;
    private long bytes;

    private Tail(InputStream printed) {
        this.printed = printed;
        this.reader = new Thread(this::read, "output of a command");
        reader.setDaemon(true);
    }

    static Tail of(InputStream printed) {
        Tail tail = new Tail(printed);
        tail.reader.start();
        return tail;
    }

    private void read() {
        byte[] buffer = new byte[KEPT_BYTES];
        try {
            for (int n = printed.read(buffer); n >= 0; n = printed.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException closed) {
            keep(new byte[0], 0); // the process is gone; what came before is what there is
        }
    }

    private synchronized void keep(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            ring[(int) (bytes++ % KEPT_BYTES)] = buffer[i];
        }
    }

    /** Waits a little for the rest, and gives the end as text. */
    String end() throws InterruptedException {
        reader.join(PATIENCE_MS);
        return text();
    }

    private synchronized String text() {
        int length = (int) Math.min(bytes, KEPT_BYTES);
        byte[] end = new byte[length];
        for (int i = 0; i < length; i++) {
            end[i] = ring[(int) ((bytes - length + i) % KEPT_BYTES)];
        }
        String text = new String(end, StandardCharsets.UTF_8).strip();
        return bytes > KEPT_BYTES ? "... " + text : text;
    }
}
