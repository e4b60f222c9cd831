package dev.pave.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each address may do something: so many at once, and so many a second from then on. At most {@value #MOST}
 * addresses are remembered; the address is the connection's own, whatever a header says. Safe for several threads.
 */
final class PeerLimits {

    private static final int MOST = 10_000;
    private static final double NANOS = 1e9;

    private final double atOnce;
    private final double aSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    private static final class Bucket {
        private double left;
        private long seen;
    }

    PeerLimits(double atOnce, double aSecond, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
        this.nanos = nanos;
    }

    /** Whether it may once more; counts as once. */
    synchronized boolean may(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(address, a -> {
            Bucket full = new Bucket();
            full.left = atOnce;
            full.seen = now;
            return full;
        });
        bucket.left = Math.min(atOnce, bucket.left + (now - bucket.seen) / NANOS * aSecond);
        bucket.seen = now;
        if (buckets.size() > MOST) {
            Iterator<Bucket> eldest = buckets.values().iterator();
            eldest.next();
            eldest.remove();
        }
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
