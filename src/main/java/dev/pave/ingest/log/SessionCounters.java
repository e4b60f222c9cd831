package dev.pave.ingest.log;

/** The last place that was given in each session. */
final class SessionCounters {

    private final NameNumbers lasts = new NameNumbers();

    /** The next place in a session, by its name in UTF-8, from 1. */
    int next(byte[] session) {
        return lasts.increment(session);
    }

    void set(byte[] session, long last) {
        lasts.put(session, Math.toIntExact(last));
    }
}
